import Translate, {translate} from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import type {ReadyList} from '../../../model';
import {announce} from '@site/src/components/Announcements/announce';
import {addAll, has} from '@site/src/study/list';
import {totalSeconds} from '@site/src/study/readingTime';
import styles from './ReadyLists.module.css';
import rows from './Rows.module.css';
import tools from './Tools.module.css';
import {UnitRow} from './UnitRow';
import {useStudy, useStudyStore} from './useStudy';
import {addedText, countText, pairText, timeText} from './words';

/** The lists that come with the site, each to be unfolded and taken over. */
export function ReadyLists({lists}: {lists: ReadyList[]}) {
  return (
    <section className={styles.ready}>
      <Heading as="h2" className={styles.title}>
        <Translate id="study.ready" description="Heads the lists that come with the site">
          Ready-made lists
        </Translate>
      </Heading>
      {lists.map((list) => (
        <Ready key={list.id} list={list} />
      ))}
    </section>
  );
}

function Ready({list: {id, title, purpose, units}}: {list: ReadyList}) {
  const store = useStudyStore();
  const own = useStudy().list;
  const missing = units.filter(({key}) => !has(own, key)).length;
  const items = units.map(({key}) => ({key, note: '', isDone: false}));
  return (
    <details className={styles.list} id={id} data-ready-list={id}>
      <summary className={styles.summary}>
        <span className={styles.name}>{title}</span>
        <span className={styles.length}>
          {pairText(countText(units.length), timeText(totalSeconds(units)))}
        </span>
      </summary>
      <p className={styles.purpose}>
        {purpose ??
          translate(
            {
              id: 'study.topic-purpose',
              message: 'All questions of the topic “{topic}”, the most important first.',
              description: 'What the ready-made list of a topic holds',
            },
            {topic: title},
          )}
      </p>
      <div className={tools.tools}>
        <button
          type="button"
          className={tools.main}
          aria-disabled={missing === 0}
          onClick={() => {
            store.update((now) => addAll(now, {title: '', items}));
            announce(addedText(missing));
          }}
        >
          <Translate id="study.add-all" description="Button: takes over a whole list">
            Add all to mine
          </Translate>
        </button>
      </div>
      <ol className={rows.list}>
        {units.map((row) => (
          <li key={row.key} className={rows.row}>
            <UnitRow row={row} />
          </li>
        ))}
      </ol>
    </details>
  );
}
