/** Numbers as they stand in output: short, honest, the same in every engine. */

/** A value that has been formatted: it prints as it stands and is never translated. */
export class Formatted {
  constructor(readonly value: string) {}

  toString() {
    return this.value;
  }
}

/**
 * `x` with at most `digits` significant digits and no trailing zeros. Whole numbers keep all their
 * digits below 1e15; what is smaller than 1e-4 or not smaller than 1e6 is written like `1.5e-7`.
 */
export function formatNumber(x: number, digits = 6): string {
  if (Object.is(x, -0)) return '-0';
  const size = Math.abs(x);
  if (size === 0 || size === Infinity || Number.isNaN(x)) return String(x);
  if (Number.isInteger(x) && size < 1e15) return String(x);
  // Rounding first decides the form: 999999.9 is 1e6 at six digits.
  const [mantissa, exponent] = x.toExponential(digits - 1).split('e');
  const power = Number(exponent);
  if (power < -4 || power >= Math.max(6, digits)) return `${trimZeros(mantissa)}e${power}`;
  return trimZeros(x.toFixed(Math.max(0, digits - 1 - power)));
}

function trimZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/**
 * `x` with exactly `digits` digits after the point, for `print` and `table`: `fixed(2 / 3, 3)` is
 * `0.667`. What would round to zero keeps its sign only if it is zero itself.
 * @example
 * print(2 / 3, fixed(2 / 3, 2), fixed(-0.001, 1));
 */
export function fixed(x: number, digits: number): Formatted {
  expectValue('fixed', x);
  expectDigits('fixed', digits, 0);
  if (!Number.isFinite(x)) return new Formatted(String(x));
  const text = Math.abs(x) < 1e21 ? x.toFixed(digits) : formatNumber(x);
  return new Formatted(/^-0\.?0*$/.test(text) ? text.slice(1) : text);
}

/**
 * `x` as `d.ddde±n` with `digits` significant digits: `scientific(0.000123, 3)` is `1.23e-4`.
 * @example
 * print(scientific(0.000123456), scientific(6.02214e23, 2));
 */
export function scientific(x: number, digits = 3): Formatted {
  expectValue('scientific', x);
  expectDigits('scientific', digits, 1);
  if (!Number.isFinite(x)) return new Formatted(String(x));
  return new Formatted(x.toExponential(digits - 1).replace('e+', 'e'));
}

function expectValue(name: string, x: unknown) {
  if (typeof x === 'number') return;
  const isShort = ['string', 'boolean', 'undefined', 'bigint'].includes(typeof x) || x === null;
  const came = isShort ? String(x) : `of type ${typeof x}`;
  throw new TypeError(`${name}(x, digits): x should be a number, but is ${came}.`);
}

function expectDigits(name: string, digits: number, least: number) {
  if (Number.isInteger(digits) && digits >= least && digits <= 100) return;
  throw new RangeError(
    `${name}(x, digits): digits should be a whole number from ${least} to 100, but is ${String(digits)}.`,
  );
}
