/** A number as prose writes it: its value, and half a unit of its last digit. */
export interface Stated {
  value: number;
  half: number;
  /** Written with `%` or `\%`. */
  isPercent: boolean;
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const plain = (text: string) =>
  text.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (digit) => String(superscripts.indexOf(digit))).replace('⁻', '-');

/**
 * Reads `0.930`, `59,049`, `59 049`, `95 %`, `-2.5`, `5·10⁻⁶`, `5e-6`, `10^{-5}` as they stand in prose or in
 * a formula; undefined for what is no number.
 */
export function readStated(text: string): Stated | undefined {
  const tidy = text
    .trim()
    .replaceAll('−', '-')
    .replace(/\\?%$/, '%')
    .replace(/\\[,;:! ]|[\u2009\u202f\u00a0]/g, ' ')
    .replace(/(?<=\d)[ ,](?=\d{3}(?!\d))/g, '')
    .replace(/\s+/g, '');
  const found =
    /^([-+]?)(\d+(?:\.(\d+))?)?(?:(?:[·×]|\\cdot|\\times)?10(?:\^\{?([-+]?\d+)\}?|([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+))|e([-+]?\d+))?(%?)$/.exec(
      tidy,
    );
  if (!found) return undefined;
  const [, sign, digits, decimals = '', tex, raised, e, percent] = found;
  const power = tex ?? (raised === undefined ? e : plain(raised));
  if (digits === undefined && power === undefined) return undefined;
  const exponent = Number(power ?? 0) - (percent ? 2 : 0);
  const at = (mantissa: string, shift: number) => Number(`${mantissa}e${exponent + shift}`);
  return {
    value: (sign === '-' ? -1 : 1) * at(digits ?? '1', 0),
    half: at('5', -decimals.length - 1),
    isPercent: percent === '%',
  };
}

/** What is wrong with a stated number, given the measured one: they agree to the digits written. */
export function disagreement(
  said: number | string,
  measured: number,
  tolerance?: number,
): string | undefined {
  const stated = readStated(String(said));
  if (!stated) return `says(${JSON.stringify(said)}, …): this is no number as prose writes it.`;
  const {value, half} = stated;
  if (tolerance !== undefined && tolerance > Math.abs(value) / 10)
    return `says(${said}, …, ${tolerance}): a tolerance is at most a tenth of what is said; say the number that was measured.`;
  // What is said to be 0, without decimals, is 0.
  const allowed = tolerance ?? (value === 0 && half >= 0.5 ? 1e-9 : half);
  // Halves may be rounded either way; the sum of two floating point numbers is not exact.
  return Math.abs(measured - value) <= allowed * (1 + 1e-9)
    ? undefined
    : `The text says ${said}, the demo gives ${measured} (allowed: ±${allowed}).`;
}
