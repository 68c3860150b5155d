/** The one-line forms of a knob: `knob('λ', 1, [0, 3])`, `knob('data', ['moons', 'rings'])`, `knob('noise', false)`. */
import {formatValue} from './format';

/** The spec that a one-line knob stands for; a spec is handed on as it is. */
export function longForm(label: string, given: unknown, range: unknown, scale: unknown): object {
  if (typeof given === 'number') return sliderOf(label, given, range, scale);
  if (range !== undefined || scale !== undefined) {
    throw new TypeError(
      `knob('${label}'): a range stands after a number, as in knob('${label}', 1, [0, 3]), but before it stands ${formatValue(given)}.`,
    );
  }
  if (typeof given === 'boolean') return {value: given};
  if (Array.isArray(given)) return choiceOf(label, given);
  // What is no spec either is refused by the caller, who knows what one is.
  return given as object;
}

function sliderOf(label: string, value: number, range: unknown, scale: unknown): object {
  const isRange = Array.isArray(range) && (range.length === 2 || range.length === 3);
  if (!isRange) {
    throw new TypeError(
      `knob('${label}', ${formatValue(value)}, [min, max]): expected the range of the slider, as in knob('${label}', 1, [0, 3]) or [0, 3, 0.05] with a step, but it is ${formatValue(range)}.`,
    );
  }
  if (scale !== undefined && scale !== 'log') {
    throw new TypeError(
      `knob('${label}'): after the range may stand 'log', for powers of ten, but it is ${formatValue(scale)}.`,
    );
  }
  const [min, max, step] = range as unknown[];
  // A range with a hole in it is an error, not a slider whose end was left out.
  const [from, to] = [min, max].map((end) => (end === undefined ? NaN : end));
  return {value, min: from, max: to, step, ...(scale === 'log' ? {log: true} : {})};
}

function choiceOf(label: string, options: unknown[]): object {
  const isChoice = options.every((one) => typeof one === 'string' || typeof one === 'number');
  if (isChoice && options.length > 0) return {value: options[0], options};
  throw new TypeError(
    `knob('${label}', options): expected a list of strings or numbers, but it is ${formatValue(options)}; a grid of numbers is knob('${label}', {value: [[1, 0], [0, 1]]}).`,
  );
}
