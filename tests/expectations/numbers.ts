import type {Nodes} from 'mdast';
import {isJsx} from '../../plugins/markdown/nodes';
import type {Suggestion} from '../../plugins/pages/tries';
import {readStated} from './stated';

const digits = String.raw`\d+(?:(?:,|\\,|[ \u2009\u202f\u00a0])\d{3}(?!\d))*(?:\.\d+)?`;
const power = String.raw`10(?:\^\{?-?\d+\}?|[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)`;
const times = String.raw`\s*(?:·|×|\\cdot|\\times)\s*`;
/** A number as prose writes it: `5 \cdot 10^{-6}`, `10^{-5}`, `59\,049`, `0.930`, `95\,\%`. */
const written = new RegExp(
  String.raw`(?<![\p{L}\d_.])(?:(?:${digits}${times})?${power}|${digits})(?:(?:\\,|\s)*\\?%)?`,
  'gu',
);

/** Leaves out what in a formula is no measured number: subscripts, powers of symbols, the one of `1/x`. */
function withoutIndices(tex: string): string {
  return (
    tex
      .replace(/\\(?:text|mathrm|operatorname)\s*\{([^{}]*)\}/g, ' $1 ')
      .replace(/_\s*(?:\{[^{}]*\}|\\[a-zA-Z]+|[^\s\\{])/g, ' ')
      .replace(/\\[td]?frac\s*(\d)\s*(\d)/g, ' $1 / $2 ')
      // One over something: the one is no number.
      .replace(/(?<![\d.])1\s*\/(?!\d*\.)/g, ' ')
      .replace(/\\[td]?frac\s*(?:1|\{1\})(?!\d)/g, ' ')
      .replace(/(?<!\d)\^\s*(?:\{[^{}]*\}|\\[a-zA-Z]+|[^\s\\{])/g, ' ')
  );
}

/** Prose in pieces, formulas among them; what stands in a `<Ref>` is said elsewhere. */
function pieces(node: Nodes): string[] {
  if (isJsx(node, 'Ref') || isJsx(node, 'Cite')) return [];
  if (node.type === 'text' || node.type === 'inlineCode') return [node.value];
  if (node.type === 'inlineMath' || node.type === 'math') return [withoutIndices(node.value)];
  return 'children' in node ? node.children.flatMap(pieces) : [];
}

/** Every number that the words of a node hold, as it is written. */
export function numbersOf(node: Nodes): string[] {
  return pieces(node).flatMap((piece) => [...piece.matchAll(written)].map(([number]) => number));
}

/** How many parentheses the words of a node have, formulas apart. */
export function parenthesesOf(node: Nodes): number {
  if (node.type === 'text') return node.value.match(/[(（]/g)?.length ?? 0;
  return 'children' in node
    ? node.children.reduce((sum, child) => sum + parenthesesOf(child), 0)
    : 0;
}

/** Numbers that a sentence only repeats from what it sets. */
function given({set, seed, edit}: Suggestion): Set<number> {
  const texts = [JSON.stringify(Object.values(set)), String(seed), JSON.stringify(edit)];
  return new Set(
    texts.flatMap((text) => text.match(/\d+(?:\.\d+)?(?:e[-+]?\d+)?/g) ?? []).map(Number),
  );
}

/** The numbers of a sentence that something has to be measured for, each once. */
export function claimedBy(suggestion: Suggestion): string[] {
  const inputs = given(suggestion);
  const isInput = (number: string) => inputs.has(readStated(number)?.value ?? NaN);
  return [...new Set(numbersOf(suggestion.node).filter((number) => !isInput(number)))];
}

/**
 * Whether a literal of a test states this number of the prose, with at least as many digits. A minus is no part of
 * what is found in prose, where it may be a dash; `says` compares the signs.
 */
export function states(literal: string, number: string): boolean {
  const said = readStated(literal);
  const claimed = readStated(number);
  if (!said || !claimed) return false;
  const near = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.abs(b);
  // "95 %" is also measured as 95.
  const scale = claimed.isPercent && !said.isPercent ? [1, 100] : [1];
  return scale.some(
    (k) =>
      near(Math.abs(said.value), k * Math.abs(claimed.value)) &&
      said.half <= k * claimed.half * (1 + 1e-9),
  );
}
