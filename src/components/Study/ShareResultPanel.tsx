import {useEffect, useRef} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {LostFile} from '@site/src/components/LostFile';
import {LongLink} from '@site/src/components/LongLink';
import {isOfInputMethod} from '@site/src/inputMethod';
import {maxLinkLength} from '@site/src/links/linkLimit';
import styles from './Tools.module.css';
import type {ShareResult} from './useListActions';

interface Props {
  result: ShareResult;
  onRetry: () => void;
  onSave: () => void;
  onClose: () => void;
}

const kilobytes = (length: number) => (length / 1000).toFixed(1);

/** What Share answers with: the link, or that the list needs a file. */
export function ShareResultPanel({result, onRetry, onSave, onClose}: Props) {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(
    function goToPanel() {
      panel.current?.querySelector<HTMLElement>('input, button')?.focus();
    },
    [result],
  );
  return (
    <div
      ref={panel}
      className={styles.panel}
      role="group"
      aria-label={translate({
        id: 'study.share.label',
        message: 'Link to this list',
        description: 'Name of a panel',
      })}
      onKeyDown={(event) => event.key === 'Escape' && !isOfInputMethod(event) && onClose()}
    >
      {result.kind === 'link' ? (
        <>
          <input
            className={styles.url}
            readOnly
            value={result.url}
            aria-label={translate({
              id: 'study.share.url',
              message: 'Link',
              description: 'Name of the field with a link',
            })}
            onFocus={(event) => event.target.select()}
          />
          <span role="status">
            {result.wasCopied ? (
              <Translate id="study.share.copied">
                Copied. It carries the order and your notes, not your ticks.
              </Translate>
            ) : (
              <Translate id="study.share.copy">
                Copy this link. It carries the order and your notes, not your ticks.
              </Translate>
            )}
            <LongLink url={result.url} />
          </span>
        </>
      ) : result.kind === 'lost' ? (
        <LostFile onRetry={onRetry}>
          <Translate id="share.lost" description="In the place of a link">
            The link could not be made: a file is missing.
          </Translate>
        </LostFile>
      ) : (
        <>
          <span role="status">
            <Translate
              id="study.share.long"
              values={{length: kilobytes(result.length), limit: kilobytes(maxLinkLength)}}
            >
              {
                'The link would be {length} kB long; most programs cut links above {limit} kB. Shorten the notes, or send the list as a file.'
              }
            </Translate>
          </span>
          <button type="button" className={styles.tool} onClick={onSave}>
            <Translate id="study.file.save" description="Button: saves the list as a file">
              Save as a file
            </Translate>
          </button>
        </>
      )}
      <button type="button" className={styles.tool} onClick={onClose}>
        <Translate id="study.close" description="Closes a panel or a list">
          Close
        </Translate>
      </button>
    </div>
  );
}
