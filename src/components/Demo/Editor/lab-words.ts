import {ensureSyntaxTree, syntaxTree} from '@codemirror/language';
import type {EditorState} from '@codemirror/state';
import type {SyntaxNode} from '@lezer/common';
import type {LabExport, LabField} from '../../../../model/lab';
import {importsOf} from './imports';

/** What stands at a place of the code, as far as lab knows about it. */
export type LabWord = {from: number; to: number} & (
  {kind: 'export'; entry: LabExport} | {kind: 'field'; field: LabField}
);

/** The tree down to a place, as far as it can be had in a moment that nobody notices. */
function treeTo(state: EditorState, pos: number) {
  return ensureSyntaxTree(state, pos, 30) ?? syntaxTree(state);
}

/** The export that the code means by a name: an imported one. */
export function importedEntry(state: EditorState, lab: LabExport[], name: string) {
  const from = importsOf(state.doc).find(({names}) => names.includes(name));
  return lab.find((entry) => entry.name === name && entry.module === from?.module);
}

/** The names that the code declares, but for the word that is being typed at `except`; imports are not among them. */
export function ownNames(state: EditorState, except: number): Set<string> {
  const names = new Set<string>();
  treeTo(state, state.doc.length).iterate({
    enter({name, from, to}) {
      if (name === 'ImportDeclaration') return false;
      if (name === 'VariableDefinition' && from !== except) names.add(state.sliceDoc(from, to));
      return undefined;
    },
  });
  return names;
}

/** The fields that the object around a place may have: `plot({▮})`. */
export function fieldsAround(state: EditorState, lab: LabExport[], pos: number): LabField[] {
  const node = treeTo(state, pos).resolveInner(pos, -1);
  const object = closest(node, 'ObjectExpression', ['ArrowFunction', 'TemplateString']);
  const call = object?.parent?.name === 'ArgList' ? object.parent.parent : undefined;
  const callee = call?.name === 'CallExpression' ? call.firstChild : undefined;
  if (callee?.name !== 'VariableName') return [];
  const name = state.sliceDoc(callee.from, callee.to);
  return importedEntry(state, lab, name)?.fields ?? [];
}

/** The word of lab at a place, if there is one. */
export function wordAt(state: EditorState, lab: LabExport[], pos: number): LabWord | undefined {
  const {name: kind, from, to} = treeTo(state, pos).resolveInner(pos, 0);
  const word = state.sliceDoc(from, to);
  if (kind === 'VariableName' || kind === 'VariableDefinition') {
    const entry = importedEntry(state, lab, word);
    return entry && {kind: 'export', entry, from, to};
  }
  if (kind !== 'PropertyDefinition') return undefined;
  const field = fieldsAround(state, lab, from).find(({name}) => name === word);
  return field && {kind: 'field', field, from, to};
}

/** The nearest node of a kind, this one or around it, with none of the others in between. */
function closest(node: SyntaxNode, kind: string, walls: string[]): SyntaxNode | undefined {
  for (let n: SyntaxNode | null = node; n && !walls.includes(n.name); n = n.parent) {
    if (n.name === kind) return n;
  }
  return undefined;
}
