import type {Item} from 'lab/output';
import {CheckLine} from './CheckLine';
import {ErrorNote} from './ErrorNote';
import {Picture} from './Picture';
import {ProgressBar} from './ProgressBar';
import {TableView} from './TableView';
import {TextLine} from './TextLine';

interface Props {
  item: Item;
  /** Begins the ids inside its picture. */
  id: string;
  /** Where the server's picture of it lies. */
  prerenderedKey: string;
  onLine?: (line: number) => void;
}

/** One item of a demo's output, whoever ran it. */
export function OutputItem({item, id, prerenderedKey, onLine}: Props) {
  switch (item.kind) {
    case 'text':
      return <TextLine item={item} />;
    case 'table':
      return <TableView item={item} />;
    case 'check':
      return <CheckLine item={item} />;
    case 'progress':
      return <ProgressBar item={item} />;
    case 'error':
      return <ErrorNote item={item} onLine={onLine} />;
    case 'plot':
    case 'images':
    case 'diagram':
      return <Picture item={item} id={id} prerenderedKey={prerenderedKey} />;
  }
}
