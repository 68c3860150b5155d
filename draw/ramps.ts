/**
 * Colour ramps for maps, even in lightness (OKLab). Dark mode turns them over in CSS
 * (`invert` + `hue-rotate`), so that "little" is always near the paper.
 */
export type Scheme = 'sequential' | 'diverging' | 'gray';

const stops: Record<Scheme, string[]> = {
  sequential: [
    '#fbfaf3',
    '#d6ecd0',
    '#9dd5c2',
    '#5cb4bb',
    '#2f8cae',
    '#23629a',
    '#20387a',
    '#1b1446',
  ],
  diverging: [
    '#0b3c78',
    '#2f6fb0',
    '#7aaad6',
    '#c3daee',
    '#fdfdfb',
    '#f6d3b8',
    '#e49a66',
    '#c05a22',
    '#7a2c08',
  ],
  gray: ['#ffffff', '#111111'],
};

const toLinear = (c: number) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
const toSrgb = (c: number) => (c <= 0.0031308 ? 12.92 * c : 1.055 * c ** (1 / 2.4) - 0.055);

type Triple = [number, number, number];

function toLab(hex: string): Triple {
  const [r, g, b] = [1, 3, 5].map((i) => toLinear(parseInt(hex.slice(i, i + 2), 16) / 255));
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function fromLab([L, a, b]: Triple): Triple {
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const rgb = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  return rgb.map((c) => Math.round(255 * toSrgb(Math.min(1, Math.max(0, c))))) as Triple;
}

/** The colour of a ramp at t = 0…1. */
export function rampColour(scheme: Scheme, t: number): Triple {
  const list = stops[scheme];
  const place = Math.min(1, Math.max(0, t)) * (list.length - 1);
  const i = Math.min(list.length - 2, Math.floor(place));
  const [from, to] = [toLab(list[i]), toLab(list[i + 1])];
  return fromLab(from.map((v, k) => v + (place - i) * (to[k] - v)) as Triple);
}

/** How many steps a map's colours have; with a free place left in the palette for gaps. */
export const rampSteps = 128;

/** The palette of a map: the ramp, and at its end a transparent place for gaps. */
export function rampPalette(scheme: Scheme): [number, number, number, number][] {
  const colours = Array.from({length: rampSteps}, (_, i): [number, number, number, number] => [
    ...rampColour(scheme, i / (rampSteps - 1)),
    255,
  ]);
  return [...colours, [0, 0, 0, 0]];
}

/** The place in the palette of each value; gaps get the transparent one. */
export function rampPixels(values: ArrayLike<number>, [lo, hi]: [number, number]): Uint8Array {
  return Uint8Array.from(values, (v) => {
    if (v === null || Number.isNaN(v)) return rampSteps;
    const t = hi > lo ? (v - lo) / (hi - lo) : 0.5;
    return Math.round(Math.min(1, Math.max(0, t)) * (rampSteps - 1));
  });
}

/** A CSS gradient of the ramp, for legends. */
export function rampGradient(scheme: Scheme): string {
  const list = stops[scheme].join(',');
  return `linear-gradient(90deg in oklab,${list})`;
}

/** The range a map's colours run over: given, or of the data; a diverging one is even about 0. */
export function rangeOf(
  values: ArrayLike<number>,
  scheme: Scheme,
  range?: [number, number],
): [number, number] {
  if (range) return range;
  let lo = Infinity;
  let hi = -Infinity;
  for (const v of Array.from(values)) {
    if (v === null || !Number.isFinite(v)) continue;
    if (v < lo) lo = v;
    if (v > hi) hi = v;
  }
  if (lo > hi) return [0, 1];
  if (scheme !== 'diverging') return [lo, hi];
  const far = Math.max(Math.abs(lo), Math.abs(hi)) || 1;
  return [-far, far];
}
