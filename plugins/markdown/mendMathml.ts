import type {Element, ElementContent, Root} from 'hast';
import {visit} from 'unist-util-visit';

/** What MathML gives a place to each of: base, index, exponent; numerator, denominator … */
const withPlaces = /^(?:mfrac|mroot|msub|msup|msubsup|munder|mover|munderover)$/;
/** What holds characters and no elements. */
const ofCharacters = /^(?:mi|mo|mn)$/;

const applyFunction = '\u2061';

function isApplyFunction(node: ElementContent): boolean {
  if (node.type !== 'element' || node.tagName !== 'mo') return false;
  const [text] = node.children;
  return text?.type === 'text' && text.value === applyFunction;
}

/** `max` and the invisible sign behind it share one place. */
function joined(children: ElementContent[]): ElementContent[] {
  const places: ElementContent[] = [];
  for (const child of children) {
    const last = places.at(-1);
    if (last && isApplyFunction(child)) {
      places[places.length - 1] = row([last, child]);
    } else {
      places.push(child);
    }
  }
  return places;
}

function row(children: ElementContent[]): Element {
  return {type: 'element', tagName: 'mrow', properties: {}, children};
}

/**
 * Rehype plugin: KaTeX writes a function without its argument (`\lambda_{\max}`) as two elements
 * where MathML has room for one, and puts `\underset` into an element of characters; browsers and
 * readers of screens then show or say an error, or nothing.
 */
export function mendMathml() {
  return (tree: Root) => {
    visit(tree, 'element', (node) => {
      if (withPlaces.test(node.tagName)) node.children = joined(node.children);
      if (ofCharacters.test(node.tagName) && node.children.some(({type}) => type === 'element')) {
        node.tagName = 'mrow';
        node.properties = {};
      }
    });
  };
}
