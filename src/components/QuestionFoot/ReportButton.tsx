import {useState} from 'react';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Translate, {translate} from '@docusaurus/Translate';
import {announce} from '@site/src/components/Announcements/announce';
import {copyText} from '@site/src/links/copyText';
import {reportItem} from '@site/src/components/UnitLink/menuItems';
import type {LinkedUnit} from '@site/src/components/UnitLink/unitNames';
import {useShared} from '@site/src/components/UnitLink/useShared';
import styles from './QuestionFoot.module.css';

/** Opens the form for an error in this question, or shows and copies the id to name in a report. */
export function ReportButton({unit}: {unit: LinkedUnit}) {
  const {report} = useShared(unit);
  const hasForm = Boolean(useDocusaurusContext().siteConfig.customFields?.repository);
  const [copied, setCopied] = useState('');

  function press() {
    const {href, text, said} = reportItem(report());
    if (href) return window.open(href, '_blank', 'noopener');
    setCopied(text);
    void copyText(text).then((isDone) => isDone && announce(said));
  }
  return (
    <div className={styles.report}>
      <button type="button" className={styles.button} onClick={press}>
        {hasForm
          ? translate({
              id: 'unit.report',
              message: 'Report an error',
              description: 'Leads to a form',
            })
          : translate({
              id: 'unit.report.copy',
              message: 'Copy id for an error report',
              description: 'Copies what an error report should name',
            })}
      </button>
      {copied && (
        <span className={styles.copied}>
          <Translate id="unit.report.copied" description="Before the text that was copied">
            Copied, name it in your report:
          </Translate>{' '}
          <code>{copied}</code>
        </span>
      )}
    </div>
  );
}
