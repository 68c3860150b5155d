import {EditorView} from '@codemirror/view';
import {revealEvent, type RevealEvent} from '@site/src/components/StepLines/revealLine';
import {openLine} from './folding';

/** Answers who asks where a line stands, and opens its fold on demand; the editor draws only what is in view. */
export const revealing = EditorView.domEventHandlers({
  [revealEvent](event: Event, view: EditorView) {
    const {detail} = event as RevealEvent;
    const {doc} = view.state;
    if (detail.line > doc.lines) return false;
    if (detail.opens) view.dispatch({effects: openLine.of(detail.line)});
    const {top, bottom} = view.lineBlockAt(doc.line(detail.line).from);
    detail.place = {top: view.documentTop + top, bottom: view.documentTop + bottom};
    return true;
  },
});
