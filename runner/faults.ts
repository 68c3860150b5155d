/** What the runner itself says when a run cannot go on; a page translates it by its name. */
import type {ErrorItem} from 'lab/output';
import {limits} from './protocol';

const seconds = limits.runMs / 1000;

/** By name: one plain English message each; `{word}` stands for a value of the fault. */
export const faults = {
  TimeLimit: `Stopped: it computed for ${seconds} seconds without a sign. Is there a loop that never ends? A run that shows its progress may go on.`,
  WaitLimit: `Stopped: it waited and worked in turns for ${seconds} seconds without a sign.`,
  NeverSettles: 'It waits for a promise that nothing will ever settle.',
  TooManyItems: `Stopped: more than ${limits.items} lines of output.`,
  TooMuchOutput: 'Stopped: the output is larger than a page can show (4 million characters).',
  TooManyKnobs: `Stopped: more than ${limits.knobs} knobs.`,
  BadItem: 'Something was emitted that cannot be shown. {detail}',
  NoAnswer: 'No answer any more; it may have used too much memory.',
  TooMuchMemory:
    '{size} more would be more memory than a demo may have ({most}); an await between large arrays lets the browser take back what is no longer used.',
  Flood: 'Stopped: it sent messages faster than they can be read.',
  NoRunner: 'The runner could not be loaded; check the connection and press Run again.',
  TooDeep: 'The recursion is too deep: does a function call itself without end?',
  Unsafe: 'Nothing is run: this browser leaves a demo more than the language ({names}).',
  ImportError:
    'A demo can only import lab and its packs. There is no “{module}”; there are {known}.',
  NoExport: '“{module}” has no {name}.',
  NoExportBut: '“{module}” has no {name}; did you mean {near}?',
  NoDefault:
    '“{module}” has no default export; name what you need in braces, or write import * as name.',
  Thrown: 'Thrown: {value}',
  Unexpected: 'Unexpected “{found}”.',
  Expected: '“{expected}” expected before “{found}”.',
  Unfinished: 'The code ends too early: a bracket or an expression is still open.',
  UnfinishedBefore: 'The code ends too early: “{expected}” is missing.',
  FullWidth: '“{found}” is full-width; in code it is “{instead}”.',
  NoDecorators: 'Decorators (@…) are not compiled here; call the function instead.',
  NoNamespaces: 'Namespaces are not compiled here; write an object or plain functions.',
  NoJsx: 'JSX is not compiled here; a demo shows things by print, table and plot.',
  NoAccessor: 'The word accessor is not compiled here; write a field, or get and set.',
  NoImportEquals: 'import = and export = are not compiled here; write import {…} from.',
  NoImportMeta: 'import.meta does not exist here.',
} as const;

export type FaultName = keyof typeof faults;

/** The name of every fault. */
export const faultNames = Object.keys(faults) as FaultName[];

/** The fault of this name as an item; `values` stand in its message where it names them. */
export function fault(
  name: FaultName,
  values?: Readonly<Record<string, string>>,
  line?: number,
): ErrorItem {
  const message = faults[name]
    .replace(/\{(\w+)\}/g, (_, key: string) => values?.[key] ?? '')
    .trim();
  return {
    kind: 'error',
    name,
    message,
    ...(values === undefined ? {} : {values: {...values}}),
    ...(line === undefined ? {} : {line}),
  };
}

/** Thrown inside a run to end it with a fault. */
export class Fault extends Error {
  constructor(readonly item: ErrorItem) {
    super(item.message);
    this.name = item.name;
  }
}
