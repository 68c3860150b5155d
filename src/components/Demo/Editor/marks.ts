import {StateEffect, StateField, type Extension, type Text} from '@codemirror/state';
import {Decoration, EditorView, type DecorationSet} from '@codemirror/view';

/** Where something is wrong; both count from 1. */
export interface ErrorPlace {
  line: number;
  column?: number;
  message: string;
}

/** Marks the line of an error, or takes the mark away. */
export const markError = StateEffect.define<ErrorPlace | undefined>();

/** Marks lines, counted from 1: those that compute the step of a derivation which is pointed at. */
export const markLines = StateEffect.define<number[]>();

/** Both kinds of marks. They move with the text; Sandpack's own decorators would reset the editor. */
export function marks(): Extension {
  return [
    marksFrom(markError, (doc, place) => (place ? errorMarks(doc, place) : Decoration.none)),
    marksFrom(markLines, lineMarks),
  ];
}

function marksFrom<T>(
  effectType: ReturnType<typeof StateEffect.define<T>>,
  make: (doc: Text, value: T) => DecorationSet,
): Extension {
  return StateField.define<DecorationSet>({
    create: () => Decoration.none,
    update(decorations, transaction) {
      let next = decorations.map(transaction.changes);
      for (const effect of transaction.effects) {
        if (effect.is(effectType)) next = make(transaction.state.doc, effect.value);
      }
      return next;
    },
    provide: (field) => EditorView.decorations.from(field),
  });
}

function errorMarks(doc: Text, {line: number, column, message}: ErrorPlace): DecorationSet {
  if (number < 1 || number > doc.lines) return Decoration.none;
  const line = doc.line(number);
  const attributes = {title: message};
  const whole = Decoration.line({class: 'cm-error-line', attributes}).range(line.from);
  const from = line.from + Math.max(0, (column ?? 1) - 1);
  if (column === undefined || from >= line.to) return Decoration.set([whole]);
  const [word] = /^(?:[\w$]+|.)/u.exec(doc.sliceString(from, line.to)) ?? [''];
  const spot = Decoration.mark({class: 'cm-error-spot', attributes});
  return Decoration.set([whole, spot.range(from, from + word.length)]);
}

function lineMarks(doc: Text, lines: number[]): DecorationSet {
  const mark = Decoration.line({class: 'cm-step-line'});
  const inside = lines.filter((line) => line >= 1 && line <= doc.lines);
  return Decoration.set(
    inside.map((line) => mark.range(doc.line(line).from)),
    true,
  );
}
