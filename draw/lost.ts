import type {Panel} from 'lab/output';
import type {Locale} from './locale';
import {escapeText} from './text';
import {wordsOf} from './words';

/** At most this many series are named; a picture has other things to say. */
const most = 6;

/** What is missing from the series of a picture, a sentence for each: nothing is dropped in silence. */
export function lostValues(panels: Panel[], locale: Locale): string[] {
  const words = wordsOf(locale);
  const sentences = panels.flatMap((panel) =>
    panel.marks.flatMap((mark) => {
      if (!('lost' in mark) || !mark.lost) return [];
      const {count, of} = mark.lost;
      const name = mark.name ?? words.kinds[mark.mark];
      const isLog = panel.x.scale === 'log' || panel.y.scale === 'log';
      return [words.lost(name, count, of, isLog)];
    }),
  );
  return [...new Set(sentences)].slice(0, most);
}

/** These sentences below the picture. */
export function lostHtml(panels: Panel[], locale: Locale): string {
  const lines = lostValues(panels, locale);
  return lines.length ? `<p class="plot-lost">${lines.map(escapeText).join('<br>')}</p>` : '';
}
