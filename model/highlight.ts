import {tagHighlighter, tags as t} from '@lezer/highlight';

/**
 * Which class a piece of code gets. The build highlights with it and so does the editor: what the
 * reader sees does not change its colours when the editor takes over. Colours: src/components/Demo.
 */
export const codeHighlighter = tagHighlighter([
  {tag: [t.comment, t.lineComment, t.blockComment, t.docComment], class: 'code-comment'},
  {
    tag: [t.keyword, t.modifier, t.self, t.operatorKeyword, t.controlKeyword],
    class: 'code-keyword',
  },
  {tag: [t.string, t.special(t.string), t.regexp], class: 'code-string'},
  {tag: [t.number, t.bool, t.null], class: 'code-number'},
  {tag: [t.typeName, t.className, t.namespace], class: 'code-type'},
  {
    tag: [
      t.function(t.variableName),
      t.function(t.definition(t.variableName)),
      t.function(t.propertyName),
    ],
    class: 'code-function',
  },
  // Sandpack highlights too, without colours of ours: where it begins a new piece, so must we, or
  // letters move by a fraction of a pixel.
  {tag: [t.variableName, t.propertyName], class: 'code-name'},
  {tag: t.operator, class: 'code-operator'},
  {tag: [t.punctuation, t.bracket, t.separator], class: 'code-punctuation'},
]);
