/** How values become pixels on one axis; plain data, so that a tooltip needs nothing else. */
export interface Scale {
  kind: 'linear' | 'log' | 'symlog';
  domain: [number, number];
  /** Pixels of the picture, in its logical width. */
  range: [number, number];
  /** Values are multiples of this power of ten, where an axis reaches the ends of what a computer holds. */
  power?: number;
}

/** Where values are equally spaced: themselves, their logarithm, or `sign(v) log(1 + |v|)`. */
export function straighten(kind: Scale['kind'], value: number): number {
  if (kind === 'log') return Math.log(value);
  if (kind === 'symlog') return Math.sign(value) * Math.log1p(Math.abs(value));
  return value;
}

function bend(kind: Scale['kind'], value: number): number {
  if (kind === 'log') return Math.exp(value);
  if (kind === 'symlog') return Math.sign(value) * Math.expm1(Math.abs(value));
  return value;
}

/**
 * Whether a value stands within its axis. A hundred-thousandth of the axis is allowed for: 3 · 0.1 is more than 0.3,
 * and the numbers of a page have five digits.
 */
export function isWithin(value: number, {kind, domain}: Scale): boolean {
  const [a, b] = domain.map((v) => straighten(kind, v));
  const share = (straighten(kind, value) - a) / (b - a);
  return share >= -1e-5 && share <= 1 + 1e-5;
}

/** The pixel at which a value stands. */
export function toPixel({kind, domain, range}: Scale, value: number): number {
  const [a, b] = domain.map((v) => straighten(kind, v));
  return range[0] + ((straighten(kind, value) - a) / (b - a)) * (range[1] - range[0]);
}

/** The value that stands at a pixel. */
export function toValue({kind, domain, range}: Scale, pixel: number): number {
  const [a, b] = domain.map((v) => straighten(kind, v));
  return bend(kind, a + ((pixel - range[0]) / (range[1] - range[0])) * (b - a));
}
