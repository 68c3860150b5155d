import type {Axis} from 'lab/output';

export interface Tick {
  value: number;
  text: string;
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** `10⁻³` */
export function powerOfTen(exponent: number): string {
  const digits = [...String(Math.abs(exponent))].map((d) => superscripts[Number(d)]).join('');
  return `10${exponent < 0 ? '⁻' : ''}${digits}`;
}

/** 1, 2 or 5 times a power of ten, so that about `count` steps fill `span`. */
export function niceStep(span: number, count: number): number {
  const rough = span / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  const lead = rough / power;
  return power * (lead >= 7.07 ? 10 : lead >= 3.16 ? 5 : lead >= 1.41 ? 2 : 1);
}

/** How a number is written. */
interface Writing {
  /** Digits after the point. */
  decimals?: number;
  /** Digits in front of a power of ten, 3 unless more are needed to tell numbers apart. */
  digits?: number;
  /** The number counts in this power of ten. */
  power?: number;
}

/** A number as people write it: a true minus sign, thin groups, powers of ten for the very large and small. */
export function formatNumber(
  value: number,
  {decimals, digits = 3, power = 0}: Writing = {},
): string {
  const size = Math.abs(value);
  const sign = value < 0 ? '−' : '';
  if (size === 0 || !Number.isFinite(value)) return value === 0 ? (0).toFixed(decimals) : '–';
  const isPlain = power === 0 && size < (digits > 3 ? 1e15 : 1e6) && size >= 1e-4;
  if (!isPlain) {
    // From the digits as they are written, since the power of a denormal number cannot be divided by.
    const [mantissa, exponent] = size.toExponential(digits - 1).split('e');
    const lead = Number(mantissa);
    return sign + (lead === 1 ? '' : `${lead}×`) + powerOfTen(Number(exponent) + power);
  }
  const text =
    decimals === undefined ? String(Number(size.toPrecision(12))) : size.toFixed(decimals);
  const [whole, fraction] = text.split('.');
  const grouped = size >= 1e4 ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  return (Number(text) === 0 ? '' : sign) + grouped + (fraction ? `.${fraction}` : '');
}

/** Ticks of these values, with as many digits as it takes to tell them apart: 1,234,561 and 1,234,562. */
export function writeTicks(values: number[], writing: Writing = {}): Tick[] {
  let texts: string[] = [];
  for (const digits of [3, 5, 8, 12, 16]) {
    texts = values.map((v) => formatNumber(v, {...writing, digits}));
    if (new Set(texts).size === new Set(values).size) break;
  }
  return values.map((value, i) => ({value, text: texts[i]}));
}

/** Both ends of a range with three digits of its span: 0 and 1.97, not 0.0000317 and 1.97. */
export function formatEnds([lo, hi]: [number, number]): [string, string] {
  const unit = 10 ** (Math.floor(Math.log10(hi - lo || Math.abs(hi) || 1)) - 2);
  const format = (v: number) => formatNumber(Number((Math.round(v / unit) * unit).toPrecision(12)));
  return [format(lo), format(hi)];
}

function linearTicks([lo, hi]: [number, number], count: number, power = 0): Tick[] {
  const step = niceStep(hi - lo, count);
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const first = Math.ceil(lo / step - 1e-6);
  const last = Math.floor(hi / step + 1e-6);
  // Fifteen digits are all that a number has: between 1 and the next one there is no tick.
  const values = Array.from({length: Math.min(50, last - first + 1)}, (_, i) =>
    Number(((first + i) * step).toPrecision(15)),
  );
  return writeTicks([...new Set(values)], {decimals: Math.min(15, decimals), power});
}

const decadeText = (e: number) => (e >= -3 && e <= 4 ? formatNumber(10 ** e) : powerOfTen(e));

function logTicks([lo, hi]: [number, number], count: number): Tick[] {
  const first = Math.floor(Math.log10(lo) + 1e-9);
  const last = Math.floor(Math.log10(hi) + 1e-9);
  const exponents = Array.from({length: last - first + 1}, (_, i) => first + i);
  const inside = (v: number) => v >= lo * 0.9999 && v <= hi * 1.0001;
  for (const leads of [
    [1, 2, 5],
    [1, 3],
  ]) {
    const values = exponents.flatMap((e) => leads.map((lead) => lead * 10 ** e)).filter(inside);
    if (values.length < 2) return linearTicks([lo, hi], Math.min(count, 4));
    if (values.length <= count + 1) {
      return values.map((v) => ({value: v, text: formatNumber(Number(v.toPrecision(2)))}));
    }
  }
  const decades = exponents.filter((e) => inside(10 ** e));
  const every = Math.max(1, Math.ceil(decades.length / Math.max(2, count + 1)));
  const plain = first >= -3 && last <= 4;
  return decades
    .filter((e) => e % every === 0)
    .map((e) => ({value: 10 ** e, text: plain ? decadeText(e) : e === 0 ? '1' : powerOfTen(e)}));
}

function symlogTicks([lo, hi]: [number, number], count: number): Tick[] {
  const decades = (end: number) =>
    Array.from(
      {length: Math.max(0, Math.floor(Math.log10(Math.abs(end)) + 1e-9) + 1)},
      (_, i) => i,
    );
  const up = hi > 0 ? decades(hi) : [];
  const down = lo < 0 ? decades(lo) : [];
  const every = Math.max(1, Math.ceil((up.length + down.length) / Math.max(2, count)));
  const pick = (list: number[], sign: 1 | -1) =>
    list
      .filter((e) => e % every === 0)
      .map((e) => ({value: sign * 10 ** e, text: (sign < 0 ? '−' : '') + decadeText(e)}));
  const zero = lo <= 0 && hi >= 0 ? [{value: 0, text: '0'}] : [];
  return [...pick(down, -1).reverse(), ...zero, ...pick(up, 1)];
}

/** The ticks of an axis: the author's own, or about `count` round values of the domain. */
export function ticksOf(axis: Axis, domain: [number, number], count: number, power = 0): Tick[] {
  if (axis.ticks) {
    const written = writeTicks(
      axis.ticks.map((tick) => (typeof tick === 'number' ? tick : tick[0])),
    );
    return axis.ticks
      .map((tick, i) => (typeof tick === 'number' ? written[i] : {value: tick[0], text: tick[1]}))
      .filter(({value}) => value >= domain[0] && value <= domain[1]);
  }
  if (axis.scale === 'log') return logTicks(domain, count);
  if (axis.scale === 'symlog') return symlogTicks(domain, count);
  return linearTicks(domain, count, power);
}
