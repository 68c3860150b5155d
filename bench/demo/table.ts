/** The value below which this share of the samples lies. */
export function quantile(samples: number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
}

/** One line of the table: what was measured, its samples, and the aim for its 95th percentile. */
export interface Row {
  what: string;
  samples: number[];
  unit: 'ms' | 'kB';
  aim?: number;
}

/** Prints median and p95 of each row, and whether the aim is met. */
export function printRows(rows: Row[]): void {
  console.log(line(['', 'median', 'p95', 'n', 'aim']));
  for (const {what, samples, unit, aim} of rows) {
    const p95 = quantile(samples, 0.95);
    const verdict =
      aim === undefined ? '' : `≤ ${aim} ${p95 <= aim ? '✓' : `✗ by ${show(p95 - aim)}`}`;
    const [median, high] = [quantile(samples, 0.5), p95].map((x) => `${show(x)} ${unit}`);
    console.log(line([what, median, high, String(samples.length), verdict]));
  }
}

function line([what, ...cells]: string[]): string {
  return [what.padEnd(58), ...cells.map((cell) => cell.padStart(14))].join('');
}

function show(x: number): string {
  return x < 100 ? x.toFixed(1) : x.toFixed(0);
}
