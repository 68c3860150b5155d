const blocks = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI OL P PRE SECTION SUMMARY TABLE TR UL'.split(
    ' ',
  ),
);
/** Words of controls are not words of the text. */
const silent = new Set(['BUTTON', 'INPUT', 'SELECT', 'SCRIPT', 'STYLE', 'SVG']);

/** The TeX of a rendered formula, as KaTeX keeps it for whoever copies it. */
export function texOf(formula: Element): string {
  return formula.querySelector('annotation')?.textContent?.trim() ?? '';
}

/** Stands for a space of code until the others have been tidied. */
const codeSpace = '\ue000';

/** The text of a part of a page: formulas as `$…$` or, on lines of their own, `$$…$$`. */
export function textWithTex(node: Node): string {
  return collect(node)
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .replaceAll(codeSpace, ' ');
}

function collect(node: Node): string {
  if (node.nodeType === node.TEXT_NODE) return plain(node);
  if (isElement(node)) {
    const name = node.nodeName.toUpperCase();
    if (node.classList.contains('katex-display')) return `\n\n$$\n${texOf(node)}\n$$\n\n`;
    if (node.classList.contains('katex')) return `$${texOf(node)}$`;
    if (silent.has(name) || node.getAttribute('role') === 'button') return '';
    if (name === 'BR') return '\n';
    if (name === 'TD' || name === 'TH') return `${children(node)}\t`;
    if (blocks.has(name)) {
      const around = name === 'P' || /^H\d$/.test(name) ? '\n\n' : '\n';
      return around + children(node) + around;
    }
  }
  return children(node);
}

const children = (node: Node) => Array.from(node.childNodes, collect).join('');

/** Outside code, line breaks of the source are spaces. */
function plain(node: Node): string {
  const text = node.textContent ?? '';
  if (node.parentElement?.closest('pre, [data-code-text]')) return text.replaceAll(' ', codeSpace);
  return text.replace(/\s+/g, ' ').replaceAll('\u200b', '');
}

const isElement = (node: Node): node is Element => node.nodeType === node.ELEMENT_NODE;
