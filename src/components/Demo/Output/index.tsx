import {translate} from '@docusaurus/Translate';
import clsx from 'clsx';
import type {ErrorItem} from 'lab/output';
import type {Shown} from '../merge';
import {isLong} from './long';
import {OutputItem} from './OutputItem';
import styles from './Output.module.css';

interface Props {
  src: string;
  shown: Shown[];
  /** Where there is no code whose foot could say it. */
  error?: ErrorItem;
  /** It is not the output of the code shown. */
  isDimmed: boolean;
  isBusy: boolean;
  onLine?: (line: number) => void;
}

/** What a demo has put on paper: the author's run as the page brings it, and every run after it. */
export function Output({src, shown, error, isDimmed, isBusy, onLine}: Props) {
  const id = src.replace(/\W/g, '-');
  const long = isLong(shown);
  const main = mainOf(shown);
  return (
    <div
      className={clsx(styles.output, isDimmed && styles.dimmed, long && styles.long)}
      data-demo-output=""
      {...(long && {
        role: 'group',
        tabIndex: 0,
        'aria-label': translate(
          {
            id: 'demo.output.long',
            message: 'Output, {count} items',
            description: 'Name of the box around a long output, which scrolls',
          },
          {count: shown.length},
        ),
      })}
      aria-busy={isBusy}
    >
      {shown.map(({key, item}) => (
        <div
          key={`${key}-${item.kind}`}
          data-kind={item.kind}
          className={clsx(styles.item, main && !main.includes(key) && styles.rest)}
        >
          <OutputItem
            item={item}
            id={`${id}-${key}`}
            prerenderedKey={`${src}#${key}`}
            onLine={onLine}
          />
        </div>
      ))}
      {error && (
        <div data-kind="error" className={clsx(styles.item, main && styles.rest)}>
          <OutputItem item={error} id={`${id}-error`} prerenderedKey="" onLine={onLine} />
        </div>
      )}
    </div>
  );
}

const pictures = ['plot', 'images', 'diagram'];

/** What stands above the code where there is little room: the first picture, and how far a run has come. */
function mainOf(shown: Shown[]): Shown['key'][] | undefined {
  const picture = shown.find(({item}) => pictures.includes(item.kind));
  if (!picture) return undefined;
  return shown.filter((one) => one === picture || one.item.kind === 'progress').map(({key}) => key);
}
