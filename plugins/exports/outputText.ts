import {describeDiagram, describeImages, describePlot, type Locale} from '../../draw';
import type {Item, Piece} from '../../lab/output';

const text = (piece: Piece) => (typeof piece === 'string' ? piece : piece.value);

function lineOf(item: Item, locale: Locale): string {
  switch (item.kind) {
    case 'text':
      return item.pieces.map(text).join(' ');
    case 'table': {
      const rows = [item.columns, ...item.rows.map((row) => row.map(text))];
      return [item.title, ...rows.map((row) => row.join(' | '))].filter(Boolean).join('\n');
    }
    case 'plot':
      return `[${describePlot(item, locale)}]`;
    case 'images':
      return `[${describeImages(item, locale)}]`;
    case 'diagram':
      return `[${describeDiagram(item, locale)}]`;
    case 'check':
      return `${item.ok ? '✓' : '✗'} ${item.label}`;
    case 'error':
      return `${item.name}: ${item.message}`;
    case 'progress':
      return '';
  }
}

/** What a demo showed when it ran, as lines of text; a picture by its text alternative. */
export function outputText(items: Item[], locale: Locale): string {
  return items
    .map((item) => lineOf(item, locale))
    .filter(Boolean)
    .join('\n');
}
