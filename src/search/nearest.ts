import {fold} from '../../model/search';

/** How many letters are wrong between two words, as far as `most`. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({length: b.length + 1}, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length];
}

/** The names that look most like what was typed. */
export function nearestWords(text: string, known: string[], most = 4): string[] {
  const parts = text.trim().split(/\s+/);
  const tries = parts.length > 1 ? [text, ...parts.filter((part) => part.length > 3)] : [text];
  return [...new Set(tries.flatMap((one) => nearestTo(one, known, most)))].slice(0, most);
}

function nearestTo(text: string, known: string[], most: number): string[] {
  const typed = fold(text.trim());
  if (typed === '') return [];
  const far = Math.max(1, Math.floor(typed.length / 3));
  const scored = [...new Set(known)].flatMap((name) => {
    const folded = fold(name);
    const parts = [folded, ...folded.split(/[\s-]+/)];
    const best = Math.min(...parts.map((part) => distance(typed, part, far)));
    const shared = [...typed].some((one) => /\p{Script=Han}/u.test(one) && folded.includes(one));
    return best <= far ? [{name, best}] : shared ? [{name, best: far + 1}] : [];
  });
  return scored
    .sort((a, b) => a.best - b.best || a.name.length - b.name.length)
    .slice(0, most)
    .map(({name}) => name);
}
