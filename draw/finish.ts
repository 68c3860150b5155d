import {isMath, mathSvg} from './text';
import {simplify} from './thin';

const geometry = new Set([
  'x',
  'y',
  'x1',
  'x2',
  'y1',
  'y2',
  'width',
  'height',
  'transform',
  'points',
]);
const noise = new Set(['aria-label', 'aria-hidden', 'aria-description']);

const shorten = (value: string) =>
  value.replace(/-?\d+\.\d{2,}(e-?\d+)?/g, (n) => String(Number(Number(n).toFixed(1))));

/** Leaves out the points of a straight-edged path that nobody can see: a tenth of a pixel off the way. */
function simplifyPath(d: string): string {
  if (!/^[-\d.,MLZ]+$/.test(d)) return d;
  return d.replace(/M[^MZ]*/g, (piece) => {
    const points = piece.slice(1).split('L');
    if (points.length < 8) return piece;
    const pixels = points.map((p) => p.split(',').map(Number));
    const [px, py] = [0, 1].map((k) => pixels.map((p) => p[k]));
    const kept = simplify(px, py, 0.1, [0, points.length - 1]);
    return `M${kept.map((i) => points[i]).join('L')}`;
  });
}

/**
 * Plot moves groups by half a pixel where a screen has one pixel per point: the same picture would
 * differ between Node, a laptop and a phone. Our own moves are whole.
 */
function settle(group: Element) {
  const [x, y] = (group.getAttribute('transform') ?? '').match(/-?[\d.]+/g) ?? [];
  if (x === undefined) return;
  const [left, top] = [Math.floor(Number(x)), Math.floor(Number(y ?? 0))];
  if (left || top) group.setAttribute('transform', `translate(${left},${top})`);
  else group.removeAttribute('transform');
}

/** Joins neighbouring paths that differ only in where they lie: a field of arrows is one path. */
function mergePaths(group: Element) {
  let last: Element | undefined;
  for (const child of [...group.children]) {
    const simple = child.tagName === 'path' && child.attributes.length === 1;
    if (simple && last) {
      last.setAttribute('d', (last.getAttribute('d') ?? '') + child.getAttribute('d'));
      child.remove();
    } else {
      last = simple ? child : undefined;
    }
  }
}

/**
 * Makes what Plot drew small and repeatable: rounded coordinates, ids of our own (`<id>-1` …), one
 * path where there were many, symbols in italics.
 */
export function finish(svg: Element, id: string) {
  const ids = new Map<string, string>();
  for (const element of svg.querySelectorAll('[id]')) {
    ids.set(element.id, `${id}-${ids.size + 1}`);
    element.id = ids.get(element.id)!;
  }
  for (const element of svg.querySelectorAll('*')) {
    for (const {name, value} of [...element.attributes]) {
      if (noise.has(name)) element.removeAttribute(name);
      else if (name === 'd') element.setAttribute(name, shorten(simplifyPath(value)));
      else if (geometry.has(name)) element.setAttribute(name, shorten(value));
      else if (value.includes('url(#')) {
        element.setAttribute(
          name,
          value.replace(/#([\w-]+)/, (_, old: string) => `#${ids.get(old) ?? old}`),
        );
      }
    }
    if (element.tagName === 'g') {
      settle(element);
      mergePaths(element);
    }
    if (element.tagName === 'text' && element.children.length === 0) {
      const text = element.textContent ?? '';
      if (isMath(text)) element.innerHTML = mathSvg(text);
    }
  }
}
