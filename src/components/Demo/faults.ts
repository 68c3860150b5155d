import {translate} from '@docusaurus/Translate';
import type {ErrorItem} from 'lab/output';
import type {FaultName, faults} from '../../../runner/faults';

/** What a message names: `'found' | 'instead'`. */
type Places<Text extends string> = Text extends `${string}{${infer Place}}${infer Rest}`
  ? Place | Places<Rest>
  : never;

type Values<Name extends FaultName> = Record<Places<(typeof faults)[Name]>, string>;

/** The runner's own messages in the language of the page, by the name of the fault; its values stand in them. */
const messages: {[Name in FaultName]: (values: Values<Name>) => string} = {
  TimeLimit: () =>
    translate({
      id: 'demo.fault.TimeLimit',
      message:
        'Stopped: it computed for 30 seconds without a sign. Is there a loop that never ends? A run that shows its progress may go on.',
    }),
  WaitLimit: () =>
    translate({
      id: 'demo.fault.WaitLimit',
      message: 'Stopped: it waited and worked in turns for 30 seconds without a sign.',
    }),
  NeverSettles: () =>
    translate({
      id: 'demo.fault.NeverSettles',
      message: 'It waits for a promise that nothing will ever settle.',
    }),
  TooManyItems: () =>
    translate({id: 'demo.fault.TooManyItems', message: 'Stopped: more than 1000 lines of output.'}),
  TooMuchOutput: () =>
    translate({
      id: 'demo.fault.TooMuchOutput',
      message: 'Stopped: the output is larger than a page can show (4 million characters).',
    }),
  TooManyKnobs: () =>
    translate({id: 'demo.fault.TooManyKnobs', message: 'Stopped: more than 40 knobs.'}),
  BadItem: (values) =>
    translate(
      {id: 'demo.fault.BadItem', message: 'Something was emitted that cannot be shown. {detail}'},
      values,
    ),
  NoAnswer: () =>
    translate({
      id: 'demo.fault.NoAnswer',
      message: 'No answer any more; it may have used too much memory.',
    }),
  TooMuchMemory: (values) =>
    translate(
      {
        id: 'demo.fault.TooMuchMemory',
        message:
          '{size} more would be more memory than a demo may have ({most}); an await between large arrays lets the browser take back what is no longer used.',
      },
      values,
    ),
  Flood: () =>
    translate({
      id: 'demo.fault.Flood',
      message: 'Stopped: it sent messages faster than they can be read.',
    }),
  NoRunner: () =>
    translate({
      id: 'demo.fault.NoRunner',
      message: 'The runner could not be loaded; check the connection and press Run again.',
    }),
  TooDeep: () =>
    translate({
      id: 'demo.fault.TooDeep',
      message: 'The recursion is too deep: does a function call itself without end?',
    }),
  Unsafe: (values) =>
    translate(
      {
        id: 'demo.fault.Unsafe',
        message: 'Nothing is run: this browser leaves a demo more than the language ({names}).',
      },
      values,
    ),
  ImportError: (values) =>
    translate(
      {
        id: 'demo.fault.ImportError',
        message:
          'A demo can only import lab and its packs. There is no “{module}”; there are {known}.',
      },
      values,
    ),
  NoExport: (values) =>
    translate({id: 'demo.fault.NoExport', message: '“{module}” has no {name}.'}, values),
  NoExportBut: (values) =>
    translate(
      {id: 'demo.fault.NoExportBut', message: '“{module}” has no {name}; did you mean {near}?'},
      values,
    ),
  NoDefault: (values) =>
    translate(
      {
        id: 'demo.fault.NoDefault',
        message:
          '“{module}” has no default export; name what you need in braces, or write import * as name.',
      },
      values,
    ),
  Thrown: (values) => translate({id: 'demo.fault.Thrown', message: 'Thrown: {value}'}, values),
  Unexpected: (values) =>
    translate({id: 'demo.fault.Unexpected', message: 'Unexpected “{found}”.'}, values),
  Expected: (values) =>
    translate(
      {id: 'demo.fault.Expected', message: '“{expected}” expected before “{found}”.'},
      values,
    ),
  Unfinished: () =>
    translate({
      id: 'demo.fault.Unfinished',
      message: 'The code ends too early: a bracket or an expression is still open.',
    }),
  UnfinishedBefore: (values) =>
    translate(
      {
        id: 'demo.fault.UnfinishedBefore',
        message: 'The code ends too early: “{expected}” is missing.',
      },
      values,
    ),
  FullWidth: (values) =>
    translate(
      {id: 'demo.fault.FullWidth', message: '“{found}” is full-width; in code it is “{instead}”.'},
      values,
    ),
  NoDecorators: () =>
    translate({
      id: 'demo.fault.NoDecorators',
      message: 'Decorators (@…) are not compiled here; call the function instead.',
    }),
  NoNamespaces: () =>
    translate({
      id: 'demo.fault.NoNamespaces',
      message: 'Namespaces are not compiled here; write an object or plain functions.',
    }),
  NoJsx: () =>
    translate({
      id: 'demo.fault.NoJsx',
      message: 'JSX is not compiled here; a demo shows things by print, table and plot.',
    }),
  NoAccessor: () =>
    translate({
      id: 'demo.fault.NoAccessor',
      message: 'The word accessor is not compiled here; write a field, or get and set.',
    }),
  NoImportEquals: () =>
    translate({
      id: 'demo.fault.NoImportEquals',
      message: 'import = and export = are not compiled here; write import {…} from.',
    }),
  NoImportMeta: () =>
    translate({id: 'demo.fault.NoImportMeta', message: 'import.meta does not exist here.'}),
};

/** The plain words for a fault of the runner; undefined for an error of the demo's own. */
export function faultMessage({name, values = {}}: ErrorItem): string | undefined {
  if (!isFault(name)) return undefined;
  const message = messages[name] as (values: Record<string, string>) => string;
  return message(values).trim();
}

function isFault(name: string): name is FaultName {
  return Object.hasOwn(messages, name);
}
