import {formatValue} from './format';
import {emit, currentHost, perRun} from './host';
import {Formatted} from './numbers';
import type {Piece, ProgressItem} from './output';

/**
 * Prints one line. A string is a sentence of yours and can be translated; every other argument is
 * a value and is formatted: `print('zeros, L1:', 21)`. Keep numbers out of the sentences.
 * @example
 * print('pi:', Math.PI);
 * print([1, 2, 3], {a: true});
 * print([[1, 0], [0, 1]]);
 */
export function print(...parts: unknown[]) {
  emit({kind: 'text', pieces: parts.map(toPiece)});
}

/**
 * A text that is data (a name, a generated line): printed as it stands, never translated.
 * @example
 * print('Next letter:', verbatim('q'));
 */
export function verbatim(text: string): Formatted {
  if (typeof text === 'object' || typeof text === 'function' || typeof text === 'symbol')
    throw new TypeError(`verbatim(text): text should be a string, but is ${formatValue(text)}.`);
  return new Formatted(String(text));
}

/**
 * States a claim of the page and whether it holds. A check that fails is shown in red and fails
 * the build; where nothing shows it (a unit test) it throws.
 * @example
 * const x = random(1).normal(5);
 * check('Σ softmax(x) = 1', isClose(sum(softmax(x)), 1));
 * check('softmax(x + 1) = softmax(x)', isClose(softmax(add(x, 1)), softmax(x)));
 */
export function check(label: string, ok: boolean) {
  if (typeof label !== 'string' || label === '') {
    throw new TypeError(
      `check(label, ok): label should say in words what holds, but is ${formatValue(label)}.`,
    );
  }
  if (typeof ok !== 'boolean') {
    throw new TypeError(
      `check('${label}', ok): ok should be true or false, but is ${formatValue(ok)}.`,
    );
  }
  emit({kind: 'check', label, ok});
  if (!ok && !currentHost()) throw new Error(`Check failed: ${label}`);
}

const bars = perRun(() => new Map<string, (item: ProgressItem) => void>());

/**
 * Shows how far a long computation has come: one bar for each label, moved in place.
 * @example
 * for (const step of range(1, 101)) progress(step, 100, 'Training');
 */
export function progress(done: number, total: number, label?: string) {
  if (label !== undefined && typeof label !== 'string')
    throw new TypeError(
      `progress(done, total, label): label should be a string, but is ${formatValue(label)}.`,
    );
  const areNumbers = typeof done === 'number' && typeof total === 'number';
  if (!areNumbers || !(total > 0) || !(done >= 0) || done > total) {
    throw new RangeError(
      `progress(done, total): done should lie between 0 and total, but they are ${formatValue(done)} and ${formatValue(total)}.`,
    );
  }
  const item: ProgressItem = {
    kind: 'progress',
    done,
    total,
    ...(label === undefined ? {} : {label}),
  };
  const update = bars().get(label ?? '');
  if (update) update(item);
  else bars().set(label ?? '', emit(item));
}

/** A sentence stays one, so that it can be translated; a value becomes text. */
export function toPiece(part: unknown): Piece {
  return typeof part === 'string' ? part : {value: formatValue(part)};
}
