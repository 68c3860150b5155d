/** From something thrown to an item that names the line of the demo. */
import type {ErrorItem} from 'lab/output';
import {fault} from './faults';

/** Characters of a message, and of a stack that is searched for its line. */
const longest = 5_000;

/** How the engine calls the code of a demo in stack traces. */
export const demoFile = 'demo.ts';

/** How many lines the engine puts before the body of a function made from text (V8 and SpiderMonkey: 2). */
export function countWrapperLines(): number {
  const stack: unknown = new Function(`return new Error().stack;\n//# sourceURL=${demoFile}`)();
  return (lineIn(String(stack)) ?? 3) - 1;
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
    return {kind: 'error', name: 'Error', message: clip(`Thrown: ${String(thrown)}`)};
  }
  const raw = lineIn(clip(String(thrown.stack)));
  const line = raw !== undefined && raw > wrapperLines ? raw - wrapperLines : undefined;
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
