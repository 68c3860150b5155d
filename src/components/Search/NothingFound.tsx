import Translate from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type {SearchSuggestions} from '../../../model/search';
import {nearestWords} from '@site/src/search/nearest';
import styles from './NothingFound.module.css';

interface Props {
  text: string;
  suggestions?: SearchSuggestions;
  onTry: (text: string) => void;
  onFollow: (href: string) => void;
}

/** Instead of a blank: what looks alike, what is asked most, and where everything is listed. */
export function NothingFound({text, suggestions, onTry, onFollow}: Props) {
  const {baseUrl} = useDocusaurusContext().siteConfig;
  const near = nearestWords(text, suggestions?.words ?? []);
  const link = (path: string, words: React.ReactNode) => {
    const href = baseUrl + path.replace(/^\//, '');
    return (
      <a
        href={href}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          onFollow(href);
        }}
      >
        {words}
      </a>
    );
  };
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
      {near.length > 0 && (
        <p className={styles.near}>
          <Translate id="search.near" description="Before words that look like what was typed">
            Did you mean:
          </Translate>{' '}
          {near.map((word) => (
            <button key={word} type="button" className={styles.word} onClick={() => onTry(word)}>
              {word}
            </button>
          ))}
        </p>
      )}
      <p className={styles.lead}>
        <Translate id="search.instead" description="Before some questions, when nothing is found">
          Asked most often:
        </Translate>
      </p>
      <ul className={styles.list}>
        {suggestions?.questions.map(({title, href}) => (
          <li key={href}>{link(href, title)}</li>
        ))}
      </ul>
      <p>
        {link(
          '/questions/',
          <Translate id="search.to-questions" description="Leads to the question index">
            All questions
          </Translate>,
        )}{' '}
        ·{' '}
        {link(
          '/glossary/',
          <Translate id="search.to-glossary" description="Leads to the glossary">
            Glossary
          </Translate>,
        )}
      </p>
    </div>
  );
}
