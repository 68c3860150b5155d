import {formatValue} from './format';
import type {HistogramSpec, Numbers} from './plot-spec';
import {isNumbers, numbersOf} from './series';

const BINS = 30;

/**
 * Counts samples in bins. All histograms of a panel share their edges, so that they can be
 * compared; with `density` the areas of the bars add up to 1.
 */
export function histogramsOf(
  series: Record<string, HistogramSpec>,
  domain: [number, number] | undefined,
) {
  const parts = Object.entries(series).map(([name, spec]) => {
    const where = `plot: histogram '${name}'`;
    const {samples, ...options} = isNumbers(spec) ? {samples: spec} : spec;
    const kept = numbersOf(samples, where).filter((x) => !Number.isNaN(x));
    return {name, where, samples: kept, options};
  });
  const [lo, hi] = domain ?? extent(parts.flatMap((part) => part.samples));
  return parts.map(({name, where, samples, options}) => {
    const edges = edgesOf(options.bins ?? BINS, lo, hi, where);
    const counts = count(samples, edges);
    const y = options.density
      ? counts.map((n, i) => n / (samples.length || 1) / (edges[i + 1] - edges[i]))
      : counts;
    return {name, edges, y, tone: options.tone};
  });
}

function extent(samples: number[]): [number, number] {
  const lo = samples.reduce((least, x) => Math.min(least, x), Infinity);
  const hi = samples.reduce((most, x) => Math.max(most, x), -Infinity);
  if (lo > hi) return [0, 1];
  return lo === hi ? [lo - 0.5, lo + 0.5] : [lo, hi];
}

function edgesOf(bins: number | Numbers, lo: number, hi: number, where: string): number[] {
  if (typeof bins === 'number') {
    if (!Number.isInteger(bins) || bins < 1 || bins > 1000) {
      throw new RangeError(
        `${where}: bins should be a whole number from 1 to 1000 or a list of edges, but is ${formatValue(bins)}.`,
      );
    }
    return Array.from({length: bins + 1}, (_, i) =>
      i === bins
        ? hi
        : hi - lo < Infinity
          ? lo + (i * (hi - lo)) / bins
          : lo * (1 - i / bins) + hi * (i / bins),
    );
  }
  const edges = numbersOf(bins, `${where}, bins`);
  if (edges.length < 2 || edges.some((edge, i) => i > 0 && !(edge > edges[i - 1]))) {
    throw new RangeError(
      `${where}: bins should be a list of at least two rising edges, but is ${formatValue(edges)}.`,
    );
  }
  return edges;
}

/** A bin holds its lower edge; the last one holds its upper edge too. */
function count(samples: number[], edges: number[]): number[] {
  const counts = new Array<number>(edges.length - 1).fill(0);
  const last = edges.length - 1;
  for (const x of samples) {
    if (!(x >= edges[0] && x <= edges[last])) continue;
    let low = 0;
    let high = last;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (edges[middle] <= x) low = middle;
      else high = middle;
    }
    counts[low]++;
  }
  return counts;
}
