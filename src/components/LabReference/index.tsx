import {useState} from 'react';
import Heading from '@theme/Heading';
import {usePageData} from '@site/src/data/usePageData';
import {Entry} from './Entry';
import {Filter} from './Filter';
import {groupsOf, hasName} from './groups';
import styles from './LabReference.module.css';
import {NameList} from './NameList';
import {useLinkedExamples} from './useLinkedExamples';

/** Everything that lab exports, group by group, each with an example that ran when the site was built. */
export function LabReference() {
  const {lab = []} = usePageData();
  const [query, setQuery] = useState('');
  const linked = useLinkedExamples();
  const found = lab.filter((entry) => hasName(entry, query));
  const isShown = new Set(found.map(({id}) => id));
  return (
    <div className={styles.reference}>
      <Filter query={query} found={found} total={lab.length} onQuery={setQuery} />
      <NameList groups={groupsOf(found)} />
      {groupsOf(lab).map(({id, title, entries}) => (
        <section key={id} hidden={!entries.some((entry) => isShown.has(entry.id))}>
          <Heading as="h2" id={id} className={styles.group} lang="en">
            {title}
          </Heading>
          {entries.map((entry) => (
            <div key={entry.id} hidden={!isShown.has(entry.id)}>
              <Entry entry={entry} isLinked={linked.includes(`${entry.id}-example`)} />
            </div>
          ))}
        </section>
      ))}
    </div>
  );
}
