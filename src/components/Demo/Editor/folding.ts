import {
  Facet,
  Prec,
  StateEffect,
  StateField,
  type EditorState,
  type Extension,
  type Transaction,
} from '@codemirror/state';
import {
  Decoration,
  EditorView,
  gutter,
  GutterMarker,
  gutters,
  keymap,
  lineNumbers,
  WidgetType,
  type DecorationSet,
} from '@codemirror/view';
import {foldsOf, type Fold, type FoldName} from '../folds';
import {markError} from './marks';

/** Opens a fold or closes it. */
const setFold = StateEffect.define<{name: FoldName; isOpen: boolean}>();

/** Opens the fold that a line stands in, counted from 1. */
export const openLine = StateEffect.define<number>();

/** Comes with a text that takes the place of another one. */
export const newText = StateEffect.define<null>();

/** What is said in the place of a fold. */
type Label = (name: FoldName, count: number) => string;

const foldLabel = Facet.define<Label>();

interface Folding {
  folds: Fold[];
  open: FoldName[];
  decorations: DecorationSet;
}

const folding = StateField.define<Folding>({
  create: (state) => foldingOf(state, foldsOf(state.doc.toString()), []),
  update(before, transaction) {
    const {state, docChanged} = transaction;
    const folds = docChanged ? foldsOf(state.doc.toString()) : before.folds;
    const open = openIn(before, folds, transaction);
    const isSame = !docChanged && open.join() === before.open.join();
    return isSame ? before : foldingOf(state, folds, open);
  },
  provide: (field) => [
    EditorView.decorations.from(field, ({decorations}) => decorations),
    EditorView.atomicRanges.of((view) => view.state.field(field).decorations),
  ],
});

/** Line numbers and the folds of a demo, as the page shows them before the editor is there. */
export function folds(isOpen: FoldName[], label: Label): Extension {
  return [
    foldLabel.of(label),
    folding.init((state) => foldingOf(state, foldsOf(state.doc.toString()), isOpen)),
    gutters({fixed: false}),
    lineNumbers(),
    gutter({
      class: 'cm-code-folds',
      lineMarker(view, {from}) {
        const {folds, open} = view.state.field(folding);
        const fold = folds.find((one) => view.state.doc.line(one.from).from === from);
        return fold ? (open.includes(fold.name) ? openMark : closedMark) : null;
      },
      lineMarkerChange: ({startState, state}) => startState.field(folding) !== state.field(folding),
      domEventHandlers: {
        click: (view, {from}) => toggleAt(view, from),
      },
    }),
    Prec.highest(
      keymap.of([
        {key: 'Enter', run: (view) => setAtCaret(view, true)},
        {key: 'Ctrl-Shift-]', mac: 'Cmd-Alt-]', run: (view) => setAtCaret(view, true)},
        {key: 'Ctrl-Shift-[', mac: 'Cmd-Alt-[', run: (view) => setAtCaret(view, false)},
      ]),
    ),
  ];
}

/** The folds of an editor that are open. */
export function openFolds(state: EditorState): FoldName[] {
  return state.field(folding).open;
}

/** Folds never close under a reader's hands: what is written in, pointed at or new is open. */
function openIn(before: Folding, folds: Fold[], transaction: Transaction): FoldName[] {
  const {state, docChanged, selection, effects} = transaction;
  const open = new Set(before.open);
  const isNew = effects.some((effect) => effect.is(newText));
  const {head} = state.selection.main;
  for (const fold of folds) {
    const {from, to} = rangeOf(state, fold);
    const wasThere = before.folds.some(({name}) => name === fold.name);
    if (docChanged && !isNew && (!wasThere || (head >= from && head <= to))) open.add(fold.name);
    if (selection && head > from && head < to) open.add(fold.name);
  }
  for (const effect of effects) {
    if (effect.is(setFold)) open[effect.value.isOpen ? 'add' : 'delete'](effect.value.name);
    const line = effect.is(openLine) ? effect.value : effect.is(markError) && effect.value?.line;
    const fold = folds.find(({from, to}) => line && line >= from && line <= to);
    if (fold) open.add(fold.name);
  }
  return [...open];
}

function foldingOf(state: EditorState, folds: Fold[], open: FoldName[]): Folding {
  const closed = folds.filter(({name}) => !open.includes(name));
  const decorations = closed.map((fold) => {
    const {from, to} = rangeOf(state, fold);
    const widget = new FoldedLines(fold.name, fold.to - fold.from + 1, state.sliceDoc(from, to));
    return Decoration.replace({widget}).range(from, to);
  });
  return {folds, open, decorations: Decoration.set(decorations)};
}

/** The picture goes to the very end, whatever empty lines are there. */
function rangeOf({doc}: EditorState, {name, from, to}: Fold): {from: number; to: number} {
  return {from: doc.line(from).from, to: name === 'picture' ? doc.length : doc.line(to).to};
}

function toggleAt(view: EditorView, position: number): boolean {
  const {folds, open} = view.state.field(folding);
  const fold = folds.find((one) => rangeOf(view.state, one).from === position);
  if (!fold) return false;
  setOpen(view, fold.name, !open.includes(fold.name));
  return true;
}

function setAtCaret(view: EditorView, isOpen: boolean): boolean {
  const {state} = view;
  const {empty, head} = state.selection.main;
  const {folds, open} = state.field(folding);
  const fold = folds.find((one) => {
    const {from, to} = rangeOf(state, one);
    return empty && head >= from && head <= to && open.includes(one.name) !== isOpen;
  });
  if (!fold) return false;
  setOpen(view, fold.name, isOpen);
  return true;
}

/** The caret is left at the first line of what opens, for whoever came by keyboard. */
function setOpen(view: EditorView, name: FoldName, isOpen: boolean) {
  const fold = view.state.field(folding).folds.find((one) => one.name === name);
  if (!fold) return;
  const {from, to} = rangeOf(view.state, fold);
  const {head} = view.state.selection.main;
  view.dispatch({
    effects: setFold.of({name, isOpen}),
    ...(head >= from && head <= to && {selection: {anchor: from}}),
  });
}

class FoldedLines extends WidgetType {
  constructor(
    readonly name: FoldName,
    readonly count: number,
    readonly text: string,
  ) {
    super();
  }

  override eq(other: FoldedLines) {
    return other.name === this.name && other.text === this.text;
  }

  override toDOM(view: EditorView) {
    const button = document.createElement('button');
    button.type = 'button';
    // Tab leaves the editor; the caret and Enter open it.
    button.tabIndex = -1;
    button.className = 'code-folded';
    button.textContent = view.state.facet(foldLabel)[0](this.name, this.count);
    button.setAttribute('aria-expanded', 'false');
    const show = () => setOpen(view, this.name, true);
    button.addEventListener('click', ({detail}) => {
      show();
      // By keyboard: the button is gone, and the caret is where it was.
      if (detail === 0) view.focus();
    });
    // The browser's own search finds what is not shown, and asks for it.
    const hidden = document.createElement('div');
    hidden.className = 'code-hidden';
    hidden.setAttribute('hidden', 'until-found');
    hidden.textContent = this.text;
    hidden.addEventListener('beforematch', show);
    const line = document.createElement('span');
    line.append(button, hidden);
    return line;
  }
}

class FoldMark extends GutterMarker {
  constructor(readonly isOpen: boolean) {
    super();
  }

  override toDOM() {
    const mark = document.createElement('span');
    mark.className = this.isOpen ? 'code-fold-mark code-fold-open' : 'code-fold-mark';
    return mark;
  }
}

const openMark = new FoldMark(true);
const closedMark = new FoldMark(false);
