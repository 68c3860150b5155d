import {translate} from '@docusaurus/Translate';
import {usePageData} from '@site/src/data/usePageData';
import {QuestionList} from './QuestionList';
import styles from './PageContents.module.css';

/** The questions of a page at its head: beside the opening words where there is room, else folded. */
export function PageContents() {
  const questions = usePageData().units.filter(({kind}) => kind === 'question');
  if (questions.length < 2) return null;
  const title = translate(
    {
      id: 'contents.title',
      message: '{count} questions on this page',
      description: 'Heads the list of questions at the beginning of a page',
    },
    {count: questions.length},
  );
  return (
    <>
      <nav className={styles.beside} aria-label={title}>
        <div className={styles.title}>{title}</div>
        <QuestionList questions={questions} />
      </nav>
      <details className={styles.folded}>
        <summary className={styles.summary}>{title}</summary>
        <QuestionList questions={questions} />
      </details>
    </>
  );
}
