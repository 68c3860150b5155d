/**
 * A word's line in a file of the index: in which records it stands and how much it says there. Each pair is one
 * number (the gap to the record before, times eight, and the level), each number a few printable characters.
 */
const first = 35;
const base = 28;
/** A backslash and quotes are none of them; characters of the upper half go on. */
const most = 2 * base;

/** How much a word may say of a record: 1 to 8. */
export const levels = 8;

/** Writes a list of records, in ascending order, with their levels. */
export function packPostings(list: [record: number, level: number][]): string {
  let text = '';
  let before = -1;
  for (const [record, level] of list) {
    let rest = (record - before - 1) * levels + level - 1;
    before = record;
    const digits: number[] = [rest % base];
    for (rest = Math.floor(rest / base); rest > 0; rest = Math.floor(rest / base)) {
      digits.unshift((rest % base) + base);
    }
    text += digits.map((digit) => String.fromCharCode(first + digit)).join('');
  }
  return text;
}

/** Reads it. */
export function unpackPostings(text: string): [record: number, level: number][] {
  const list: [number, number][] = [];
  let record = -1;
  let value = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - first;
    if (digit < 0 || digit >= most) throw new Error(`A damaged line of the index: "${text}".`);
    value = value * base + (digit % base);
    if (digit >= base) continue;
    record += Math.floor(value / levels) + 1;
    list.push([record, (value % levels) + 1]);
    value = 0;
  }
  return list;
}
