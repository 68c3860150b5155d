import {useState} from 'react';
import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import {Importance} from '@site/src/components/Importance';
import {CollectButton} from '@site/src/components/Study/CollectButton';
import type {QuestionRow} from '../../../model';
import {LostFile} from '@site/src/components/LostFile';
import {useFile} from '@site/src/files/useFile';
import {loadAnswer} from './loadAnswer';
import styles from './Question.module.css';

/** A question: unfolds its short answer; beside it, where it is derived. */
export function Question({row}: {row: QuestionRow}) {
  const {id, page, title, pageTitle, number, href, weight, hasDemo} = row;
  const [isWanted, setWanted] = useState(false);
  const {file: answer, isLost, retry} = useFile(() => loadAnswer(row), isWanted);
  const load = () => setWanted(true);
  return (
    <li className={styles.question}>
      <details onToggle={load}>
        <summary className={styles.title} onPointerEnter={load}>
          {title}
        </summary>
        <div className={styles.answer}>
          {answer !== undefined && <div dangerouslySetInnerHTML={{__html: answer}} />}
          {isLost && (
            <LostFile onRetry={retry}>
              <Translate id="questions.answer.lost" description="In the place of an answer">
                The short answer could not be loaded.
              </Translate>
            </LostFile>
          )}
          <Link to={href}>
            {hasDemo ? (
              <Translate id="questions.derivation-demo" description="Leads to the question">
                Derivation and demo
              </Translate>
            ) : (
              <Translate id="questions.derivation" description="Leads to the question">
                Derivation
              </Translate>
            )}
          </Link>
        </div>
      </details>
      <span className={styles.place}>
        <Link to={href}>
          {pageTitle} {number}
        </Link>
        {hasDemo && (
          <span className={styles.demo}>
            <Translate id="questions.demo" description="Marks a question that has a demo">
              demo
            </Translate>
          </span>
        )}
        <Importance weight={weight} />
        <CollectButton unitKey={`${page}#${id}`} name={title} isShown className={styles.collect} />
      </span>
    </li>
  );
}
