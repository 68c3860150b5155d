/** Reads packed digits: one line each, the label, then one hexadecimal digit for each pixel. */

/** Pictures with what they show: `images[i]` holds rows of pixels from 0 (black) to 1 (white), one row after another. */
export interface Digits {
  images: number[][];
  /** 0 … 9 */
  labels: number[];
}

/** The first `train` lines and the rest. */
export function unpackDigits(packed: string, train: number): {train: Digits; test: Digits} {
  const lines = packed.split('\n');
  const part = (some: string[]): Digits => ({
    images: some.map((line) => Array.from(line.slice(1), (digit) => parseInt(digit, 16) / 15)),
    labels: some.map((line) => Number(line[0])),
  });
  return {train: part(lines.slice(0, train)), test: part(lines.slice(train))};
}
