import {diffLines} from 'diff';

/** A line of a comparison; `gap` stands for `count` equal lines that are left out. */
export type Change =
  {kind: 'same' | 'added' | 'removed'; text: string} | {kind: 'gap'; count: number};

/** How many equal lines stay around a change. */
const context = 2;

/** Compares two texts line by line, shortening what is equal. */
export function changesBetween(original: string, edited: string): Change[] {
  // A last line without its break would differ from the same line with one.
  const parts = diffLines(`${original}\n`, `${edited}\n`);
  return parts.flatMap(({value, added, removed}, i): Change[] => {
    const lines = value.replace(/\n$/, '').split('\n');
    if (added || removed) {
      return lines.map((text) => ({kind: added ? 'added' : 'removed', text}));
    }
    const head = i === 0 ? 0 : context;
    const tail = i === parts.length - 1 ? 0 : context;
    const same = (some: string[]): Change[] => some.map((text) => ({kind: 'same', text}));
    const count = lines.length - head - tail;
    if (count < 2) return same(lines);
    return [
      ...same(lines.slice(0, head)),
      {kind: 'gap', count},
      ...same(lines.slice(lines.length - tail)),
    ];
  });
}
