import {RangeSetBuilder, StateField, type EditorState, type Extension} from '@codemirror/state';
import {Decoration, EditorView, type DecorationSet} from '@codemirror/view';
import {markerStart, stepOfLine} from '@site/src/links/stepMarkers';
import {pointAt} from '@site/src/links/stepStore';

/** Makes links of the comments that name a step, wherever editing has moved them. */
export function stepLinks(): Extension {
  return [
    StateField.define<DecorationSet>({
      create: linksIn,
      update: (links, {docChanged, state}) => (docChanged ? linksIn(state) : links),
      provide: (field) => EditorView.decorations.from(field),
    }),
    EditorView.updateListener.of(({view, state, selectionSet, focusChanged, docChanged}) => {
      // An editor that the reader is not in has no say.
      if (!focusChanged && !(view.hasFocus && (selectionSet || docChanged))) return;
      pointAt('caret', view.hasFocus ? stepAtCursor(state) : undefined);
    }),
    EditorView.domEventHandlers({
      mouseover: ({target}) => pointAt('hover', stepOf(target)),
      mouseleave: () => pointAt('hover', undefined),
      click(event) {
        const step = stepOf(event.target);
        // A text that is being selected is not a link that is followed.
        if (step === undefined || !getSelection()?.isCollapsed) return false;
        location.hash = step;
        return true;
      },
    }),
  ];
}

function linksIn({doc}: EditorState): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (let number = 1; number <= doc.lines; number++) {
    const {from, to, text} = doc.line(number);
    const step = stepOfLine(text);
    if (step === undefined) continue;
    const attributes = {'data-step-comment': step};
    builder.add(from + markerStart(text), to, Decoration.mark({class: 'cm-step-link', attributes}));
  }
  return builder.finish();
}

function stepAtCursor({doc, selection}: EditorState): string | undefined {
  return stepOfLine(doc.lineAt(selection.main.head).text);
}

function stepOf(target: EventTarget | null): string | undefined {
  const link = target instanceof Element && target.closest<HTMLElement>('[data-step-comment]');
  return link ? link.dataset.stepComment : undefined;
}
