import {useEffect, useRef} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {isOfInputMethod} from '@site/src/inputMethod';
import {maxLinkLength} from '@site/src/links/linkLimit';
import styles from './Demo.module.css';
import {LostFile} from '@site/src/components/LostFile';
import {LongLink} from '@site/src/components/LongLink';
import {Icon} from './icons';

/** A link and whether it was copied, or that the code is too long for one. */
export type ShareResult =
  | {kind: 'link'; url: string; wasCopied: boolean}
  | {kind: 'long'; length: number; file: string; text: string}
  | {kind: 'lost'};

interface Props {
  result: ShareResult;
  onRetry: () => void;
  onClose: () => void;
}

const kilobytes = (length: number) => (length / 1000).toFixed(1);

/** What Share answers with. */
export function SharePanel({result, onRetry, onClose}: Props) {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(function goToPanel() {
    panel.current?.querySelector<HTMLElement>('input, a')?.focus();
  }, []);
  const close = translate({
    id: 'demo.share.close',
    message: 'Close',
    description: 'Closes the panel with a link',
  });
  return (
    <div
      ref={panel}
      className={styles.share}
      role="group"
      aria-label={translate({
        id: 'demo.share.label',
        message: 'Link to this demo',
        description: 'Name of a panel',
      })}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || isOfInputMethod(event)) return;
        event.stopPropagation();
        onClose();
      }}
    >
      {result.kind === 'link' && <LinkField {...result} />}
      {result.kind === 'long' && <FileOffer {...result} />}
      {result.kind === 'lost' && (
        <LostFile onRetry={onRetry}>
          <Translate id="share.lost" description="In the place of a link">
            The link could not be made: a file is missing.
          </Translate>
        </LostFile>
      )}
      <button
        type="button"
        className={styles.tool}
        aria-label={close}
        title={close}
        onClick={onClose}
      >
        <Icon name="cross" />
      </button>
    </div>
  );
}

function LinkField({url, wasCopied}: Extract<ShareResult, {kind: 'link'}>) {
  return (
    <>
      <input
        className={styles.url}
        readOnly
        value={url}
        aria-label={translate({
          id: 'demo.share.url',
          message: 'Link',
          description: 'Name of the field with a link',
        })}
        onFocus={(event) => event.target.select()}
      />
      <span role="status">
        {wasCopied ? (
          <Translate id="demo.share.copied">
            Copied. It carries your code, values and seed.
          </Translate>
        ) : (
          <Translate id="demo.share.copy">
            Copy this link. It carries your code, values and seed.
          </Translate>
        )}
        <LongLink url={url} />
      </span>
    </>
  );
}

function FileOffer({length, file, text}: Extract<ShareResult, {kind: 'long'}>) {
  return (
    <>
      <span role="status">
        <Translate
          id="demo.share.long"
          values={{length: kilobytes(length), limit: kilobytes(maxLinkLength)}}
        >
          {
            'The link would be {length} kB long; most programs cut links above {limit} kB. Send the file instead:'
          }
        </Translate>
      </span>
      <a download={file} href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}>
        {file}
      </a>
    </>
  );
}
