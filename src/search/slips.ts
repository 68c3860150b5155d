import {fold} from '../../model/search';

/** How many letters are wrong, missing, too many or swapped between two words, as far as `most`. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({length: b.length + 1}, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + same);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    if (Math.min(...next) > most) return most + 1;
    before = row;
    row = next;
  }
  return row[b.length];
}

/** So many slips may a word of this length have. */
const slipsIn = (length: number) => (length < 4 ? 0 : length < 6 ? 1 : 2);

const isLatin = /^[a-z][a-z0-9]*$/;

/** An ending that the hand slipped in may have kept the word from being shortened as the index has it. */
const ending = 5;

/** The words that look most like a Latin word that the index does not have, the nearest first, with how near they are. */
export function nearestWords(
  typed: string,
  words: string[],
  isOpen = false,
): {words: string[]; cost: number} {
  const most = slipsIn(typed.length);
  if (most === 0 || !isLatin.test(typed)) return {words: [], cost: Infinity};
  let best = most + 1;
  const found: {word: string; cost: number}[] = [];
  for (const word of words) {
    if (word.length < 3 || typed.length - word.length > ending) continue;
    if (word.length - typed.length > (isOpen ? 8 : 2)) continue;
    if (word[0] !== typed[0] && word[1] !== typed[0] && word[0] !== typed[1]) continue;
    if (!isLatin.test(word)) continue;
    const cost = costOf(typed, word, best, isOpen);
    // A wrong first letter is rare.
    const weighed = cost + (word[0] === typed[0] ? 0 : 0.5);
    if (weighed > best || cost > most || (word[0] !== typed[0] && cost > 1)) continue;
    best = Math.min(best, weighed);
    found.push({word, cost: weighed});
  }
  return {
    words: found
      .filter(({cost}) => cost <= best)
      .map(({word}) => word)
      .sort((a, b) => Math.abs(a.length - typed.length) - Math.abs(b.length - typed.length))
      .slice(0, 3),
    cost: found.length > 0 ? best : Infinity,
  };
}

function costOf(typed: string, word: string, best: number, isOpen: boolean): number {
  const most = Math.ceil(best);
  let cost = distance(typed, word, most);
  if (word.length > 5 && typed.length > word.length) {
    cost = Math.min(cost, distance(typed.slice(0, word.length), word, most) + 1);
  }
  if (isOpen && typed.length > 4 && word.length > typed.length) {
    cost = Math.min(cost, distance(typed, word.slice(0, typed.length), most) + 0.4);
  }
  return cost;
}

const han = /\p{Script=Han}+/gu;

/** Where a Chinese name stands in a text but for one character: 剃度消失, 批规一化. */
export function nearNames(
  text: string,
  names: Iterable<string>,
): {name: string; start: number; end: number}[] {
  const found: {name: string; start: number; end: number}[] = [];
  const runs = [...text.matchAll(han)];
  for (const name of names) {
    const {length} = name;
    for (const {0: run, index} of runs) {
      for (let at = 0; at + length <= run.length; at++) {
        const part = run.slice(at, at + length);
        if (part !== name && distance(part, name, 1) === 1) {
          found.push({name, start: index + at, end: index + at + length});
        }
      }
    }
  }
  return found;
}

/** Both words that were typed as one: weightdecay. */
export function splitWord(typed: string, isKnown: (word: string) => boolean): string[] | undefined {
  for (let at = 3; at <= typed.length - 3; at++) {
    const parts = [typed.slice(0, at), typed.slice(at)];
    if (parts.every(isKnown)) return parts;
  }
  return undefined;
}

/** The names that look most like a text, for those who found nothing. */
export function nearestNames(text: string, names: string[], most = 4): string[] {
  const typed = fold(text.trim());
  const far = Math.max(1, Math.floor(typed.length / 2.5));
  return names
    .map((name) => ({name, cost: distance(typed, fold(name), far)}))
    .filter(({cost}) => cost <= far)
    .sort((a, b) => a.cost - b.cost)
    .slice(0, most)
    .map(({name}) => name);
}
