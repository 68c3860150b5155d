/** From something thrown to an item that names the line of the demo. */
import {formatValue} from 'lab/format';
import type {ErrorItem} from 'lab/output';
import {Fault, fault} from './faults';

/** Characters of a message, and of a stack that is searched for its line. */
const longest = 5_000;

/** How the engine calls the code of a demo in stack traces. */
export const demoFile = 'demo.ts';

/** How many lines the engine puts before the body of a function made from text (V8 and SpiderMonkey: 2). */
export function countWrapperLines(): number {
  const error: unknown = new Function(`return new Error();\n//# sourceURL=${demoFile}`)();
  return ((error instanceof Error ? lineOfError(error) : undefined) ?? 3) - 1;
}

/** The line, not yet corrected, where the demo made an error or called what made it. */
function lineOfError(error: Error): number | undefined {
  const line = lineIn(clip(String(error.stack)));
  if (line !== undefined || !('line' in error) || typeof error.line !== 'number') return line;
  // JavaScriptCore leaves the name of the file out of its stacks, and says by itself where an error
  // was made; `sourceURL` tells the runner's own program, which has an address, from a demo.
  const from = 'sourceURL' in error ? error.sourceURL : undefined;
  return typeof from === 'string' && /^(blob|file|https?):/.test(from) ? undefined : error.line;
}

/** The line, not yet corrected, of the innermost frame that is demo code. */
function lineIn(stack: string): number | undefined {
  // V8: `at f (demo.ts:5:9)`; SpiderMonkey and JavaScriptCore: `f@demo.ts:5:9`
  const found = /(?:^|[\s(@/])demo\.ts:(\d+)(?::\d+)?/.exec(stack)?.[1];
  return found === undefined ? undefined : Number(found);
}

/** What to tell of a thrown value; never throws itself, whatever the value does. */
export function describeError(thrown: unknown, wrapperLines: number): ErrorItem {
  try {
    return describe(thrown, wrapperLines);
  } catch {
    return {kind: 'error', name: 'Error', message: 'Something was thrown that cannot be shown.'};
  }
}

function describe(thrown: unknown, wrapperLines: number): ErrorItem {
  if (!(thrown instanceof Error)) {
    return fault('Thrown', {
      value: clip(typeof thrown === 'string' ? thrown : formatValue(thrown)),
    });
  }
  const raw = lineOfError(thrown);
  const line = raw !== undefined && raw > wrapperLines ? raw - wrapperLines : undefined;
  if (thrown instanceof Fault) return line === undefined ? thrown.item : {line, ...thrown.item};
  const message = clip(String(thrown.message));
  if (isStackOverflow(thrown)) return fault('TooDeep', undefined, line);
  const item: ErrorItem = {kind: 'error', name: clip(String(thrown.name)), message};
  return line === undefined ? item : {...item, line};
}

function isStackOverflow(thrown: Error): boolean {
  // V8 and JavaScriptCore throw a RangeError, SpiderMonkey an InternalError
  return /^(Maximum call stack size exceeded|too much recursion)/.test(thrown.message);
}

function clip(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
