import {RangeSetBuilder, StateField, type EditorState, type Extension} from '@codemirror/state';
import {Decoration, EditorView, WidgetType, type DecorationSet} from '@codemirror/view';
import {markerStart, stepMark, stepOfLine} from '@site/src/links/stepMarkers';
import {pointAt} from '@site/src/links/stepStore';

/**
 * Makes links of the comments that name a step, wherever editing has moved them. A step of this page reads
 * as its number; the text keeps its id.
 */
export function stepLinks(steps: Record<string, string>): Extension {
  return [
    StateField.define<DecorationSet>({
      create: (state) => linksIn(state, steps),
      update: (links, {docChanged, state}) => (docChanged ? linksIn(state, steps) : links),
      provide: (field) => [
        EditorView.decorations.from(field),
        EditorView.atomicRanges.of((view) => view.state.field(field)),
      ],
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

function linksIn({doc}: EditorState, steps: Record<string, string>): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (let number = 1; number <= doc.lines; number++) {
    const {from, to, text} = doc.line(number);
    const step = stepOfLine(text);
    if (step === undefined) continue;
    const link = steps[step]
      ? Decoration.replace({widget: new StepNumber(step, steps[step])})
      : Decoration.mark({class: 'cm-step-link', attributes: {'data-step-comment': step}});
    builder.add(from + markerStart(text), to, link);
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

class StepNumber extends WidgetType {
  constructor(
    readonly step: string,
    readonly number: string,
  ) {
    super();
  }

  override eq(other: StepNumber) {
    return other.step === this.step && other.number === this.number;
  }

  override toDOM() {
    const link = document.createElement('span');
    link.className = 'cm-step-link code-comment';
    link.dataset.stepComment = this.step;
    link.textContent = stepMark(this.number);
    return link;
  }

  /** It is hovered and clicked like the text around it. */
  override ignoreEvent() {
    return false;
  }
}
