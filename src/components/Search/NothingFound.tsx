import Translate from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {Askable} from './Askable';
import {Followed} from './Followed';
import styles from './NothingFound.module.css';

interface Props {
  text: string;
  /** Names that look like what was typed. */
  nearest: string[];
  onTry: (text: string) => void;
  onFollow: (href: string) => void;
}

/** Instead of a blank: what looks alike, what can be asked, where everything is listed, where to ask for more. */
export function NothingFound({text, nearest, onTry, onFollow}: Props) {
  const repository = useDocusaurusContext().siteConfig.customFields?.repository;
  return (
    <div className={styles.nothing} data-search-nothing="">
      <p>
        <Translate
          id="search.nothing"
          description="When nothing is found"
          values={{text: <strong key="text">{text.trim()}</strong>}}
        >
          {'Nothing was found for {text}.'}
        </Translate>
      </p>
      {nearest.length > 0 && (
        <p className={styles.near}>
          <Translate id="search.near" description="Before words that look like what was typed">
            Did you mean:
          </Translate>{' '}
          {nearest.map((word) => (
            <button key={word} type="button" className={styles.word} onClick={() => onTry(word)}>
              {word}
            </button>
          ))}
        </p>
      )}
      <Askable onFollow={onFollow} />
      <p>
        <Followed path="/questions/" onFollow={onFollow}>
          <Translate id="search.to-questions" description="Leads to the question index">
            All questions
          </Translate>
        </Followed>{' '}
        ·{' '}
        <Followed path="/glossary/" onFollow={onFollow}>
          <Translate id="search.to-glossary" description="Leads to the glossary">
            Glossary
          </Translate>
        </Followed>
        {typeof repository === 'string' && repository !== '' && (
          <>
            {' · '}
            <a href={`${repository}/issues/new?${new URLSearchParams({title: text.trim()})}`}>
              <Translate id="search.ask" description="Leads to where one can ask a question">
                Ask the authors
              </Translate>
            </a>
          </>
        )}
      </p>
    </div>
  );
}
