import type {LabExport, LabField} from '../../../../model/lab';

/** How an export of lab is called and what it does. */
export function describeExport({signatures, doc}: LabExport): HTMLElement {
  return note(signatures.join('\n'), doc);
}

/** What a field of an object is for. */
export function describeField({name, type, optional, doc}: LabField): HTMLElement {
  return note(`${name}${optional ? '?' : ''}: ${type}`, doc);
}

function note(signature: string, doc: string): HTMLElement {
  const box = document.createElement('div');
  box.className = 'cm-lab-note';
  const head = document.createElement('code');
  head.textContent = signature;
  box.append(head);
  if (doc) {
    const text = document.createElement('p');
    // Doc comments are broken into lines for their source, and set names in backticks.
    const parts = doc.replace(/\n(?!\n)/g, ' ').split('`');
    text.append(...parts.map((part, i) => (i % 2 === 1 ? codeOf(part) : part)));
    box.append(text);
  }
  return box;
}

function codeOf(text: string): HTMLElement {
  const code = document.createElement('code');
  code.textContent = text;
  return code;
}
