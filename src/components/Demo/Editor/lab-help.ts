import type {Completion, CompletionContext, CompletionResult} from '@codemirror/autocomplete';
import {syntaxTree} from '@codemirror/language';
import type {EditorState} from '@codemirror/state';
import {hoverTooltip, type EditorView} from '@codemirror/view';
import type {LabExport, LabField} from '../../../../model/lab';
import {importChange, importsOf} from './imports';
import {describeExport, describeField} from './lab-notes';
import {fieldsAround, ownNames, wordAt} from './lab-words';

let loading: Promise<LabExport[]> | undefined;

/** The reference of lab, made by the build; fetched once, when it is first asked for. */
function loadLab(): Promise<LabExport[]> {
  loading ??= import('@generated/editor/default/lab.json').then(
    (module) => module.default,
    () => {
      loading = undefined;
      return [];
    },
  );
  return loading;
}

/**
 * Completes the names of the code itself, then those of lab, which are imported as they are chosen, and
 * the fields of what is passed to them.
 */
export async function completeFromLab(
  context: CompletionContext,
): Promise<CompletionResult | null> {
  const word = context.matchBefore(/[\w$]+/);
  if (!word && !context.explicit) return null;
  const from = word?.from ?? context.pos;
  const {name} = syntaxTree(context.state).resolveInner(context.pos, -1);
  if (/Comment|String|^PropertyName$/.test(name)) return null;
  return completionsAt(context, await loadLab(), from);
}

/** The completions at a place. */
export function completionsAt(
  {state, pos}: Pick<CompletionContext, 'state' | 'pos'>,
  lab: LabExport[],
  from: number,
): CompletionResult {
  const isKey = /[{,]\s*$/.test(state.sliceDoc(Math.max(0, from - 200), from));
  const fields = isKey ? fieldsAround(state, lab, pos) : [];
  const options = fields.length > 0 ? fields.map(fromField) : namesAt(state, lab, from);
  return {from, options, validFor: /^[\w$]*$/};
}

/** First what the code declares, then what it has imported, then the rest of lab. */
function namesAt(state: EditorState, lab: LabExport[], from: number): Completion[] {
  const own = ownNames(state, from);
  const imported = new Set(importsOf(state.doc).flatMap(({names}) => names));
  const rest = lab.filter((entry) => isValue(entry) && !own.has(entry.name));
  return [
    ...[...own].map((label) => ({label, type: 'variable', boost: 99})),
    ...rest.map((entry) => ({...fromExport(entry), boost: imported.has(entry.name) ? 50 : 0})),
  ];
}

/** Types are no values; they can be written, but nothing is checked against them here. */
function isValue({kind}: LabExport): boolean {
  return kind !== 'type';
}

function fromField(field: LabField): Completion {
  const {name, type} = field;
  return {
    label: name,
    detail: type,
    type: 'property',
    apply: `${name}: `,
    info: () => describeField(field),
  };
}

function fromExport(entry: LabExport): Completion {
  const {name, module, kind} = entry;
  return {
    label: name,
    detail: module === 'lab' ? undefined : module,
    type: kind === 'value' ? 'constant' : kind,
    info: () => describeExport(entry),
    apply(view: EditorView, _completion: Completion, from: number, to: number) {
      const inserted = importChange(view.state.doc, name, module);
      // Between the braces of an import the name is all that is wanted.
      const isInImport = /import\s*\{[^}]*$/.test(view.state.sliceDoc(0, from));
      view.dispatch({
        changes: [...(isInImport ? [] : inserted), {from, to, insert: name}],
        userEvent: 'input.complete',
      });
    },
  };
}

/** Shows how a name of lab is called and what it does. */
export const labHover = hoverTooltip(async (view, pos) => {
  const word = wordAt(view.state, await loadLab(), pos);
  if (!word) return null;
  return {
    pos: word.from,
    end: word.to,
    above: true,
    create: () => ({
      dom: word.kind === 'export' ? describeExport(word.entry) : describeField(word.field),
    }),
  };
});
