import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {LinkList} from '@site/src/components/LinkList';
import type {GlossaryEntry} from '../../../model';
import styles from './Glossary.module.css';

const languageOf = (text: string) => (/\p{Script=Han}/u.test(text) ? 'zh-Hans' : 'en');

/** A term: its names in both languages, what it means, where the pages use it. */
export function Entry({term}: {term: GlossaryEntry}) {
  const {id, en, zh, aliases, definition, note, usedIn} = term;
  const isChinese = useDocusaurusContext().i18n.currentLocale === 'zh-Hans';
  useBrokenLinks().collectAnchor(id);
  const [name, other] = isChinese ? [zh, en] : [en, zh];
  const label = translate(
    {id: 'glossary.link', message: 'Link to “{name}”', description: 'On hover over a term'},
    {name},
  );
  return (
    <div className={styles.entry} id={id}>
      <dt className={styles.names}>
        <Link className={styles.name} to={`#${id}`} title={label}>
          {name}
        </Link>
        {[other, ...aliases]
          .filter((alias) => alias !== name)
          .map((alias) => (
            <span key={alias} className={styles.alias} lang={languageOf(alias)}>
              {alias}
            </span>
          ))}
      </dt>
      <dd className={styles.body}>
        {definition && <div dangerouslySetInnerHTML={{__html: definition}} />}
        {isChinese && note && <div className={styles.note}>{note}</div>}
        {usedIn.length > 0 && (
          <div className={styles.note}>
            <Translate id="glossary.used" description="Before the questions that use a term">
              Used in:
            </Translate>{' '}
            <LinkList links={usedIn} />
          </div>
        )}
      </dd>
    </div>
  );
}
