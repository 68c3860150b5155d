import type {DiagramItem} from 'lab/output';
import {describeDiagram} from './describe';
import {logicalWidth} from './layout';
import {type DrawOptions, svgRoot, wrap} from './plot';
import {round, svgElement} from './svg';
import {mathSvg, textWidth} from './text';
import {colourOf, tintOf} from './tones';

type Node = DiagramItem['nodes'][number];
type Edge = DiagramItem['edges'][number];
type Point = [number, number];

interface Spot {
  node: Node;
  x: number;
  y: number;
  /** Half of its width and height; a circle has both equal. */
  half: Point;
}

const margin = 8;

function checkDiagram({nodes, edges}: DiagramItem) {
  const ids = new Set<string>();
  for (const {id} of nodes) {
    if (ids.has(id))
      throw new Error(`Cannot draw a diagram with two nodes "${id}"; give each its own id.`);
    ids.add(id);
  }
  for (const {from, to} of edges) {
    const missing = [from, to].find((id) => !ids.has(id));
    if (missing === undefined) continue;
    throw new Error(
      `Cannot draw the edge from "${from}" to "${to}": there is no node "${missing}"; the nodes are ${[...ids].join(', ')}.`,
    );
  }
}

function halfOf({label, shape = 'circle'}: Node): Point {
  const text = textWidth(label, 13) / 2;
  if (shape === 'none') return [text + 4, 10];
  if (shape === 'box') return [Math.max(18, text + 9), 15];
  const r = Math.max(15, text + 5);
  return [r, r];
}

/** Where the nodes stand: the author's coordinates stretched over the width, one unit alike on both sides. */
function layoutDiagram({nodes}: DiagramItem) {
  const halves = nodes.map(halfOf);
  const [wide, tall] = [0, 1].map((k) => Math.max(15, ...halves.map((h) => h[k])));
  const extent = (values: number[]) => [Math.min(...values), Math.max(...values)];
  const [x0, x1] = extent(nodes.map((n) => n.x));
  const [y0, y1] = extent(nodes.map((n) => n.y));
  const unit = Math.min(
    (logicalWidth - 2 * (wide + margin)) / (x1 - x0 || 1),
    340 / (y1 - y0 || 1),
    130,
  );
  const height = (y1 - y0) * unit + 2 * (tall + margin + 10);
  const left = (logicalWidth - (x1 - x0) * unit) / 2;
  const spots = nodes.map((node, i): Spot => ({
    node,
    x: left + (node.x - x0) * unit,
    y: tall + margin + 10 + (y1 - node.y) * unit,
    half: halves[i],
  }));
  return {spots, height: Math.round(height)};
}

/** How far from the middle of a node its outline is, in a direction. */
function reach({node, half}: Spot, dx: number, dy: number): number {
  if ((node.shape ?? 'circle') === 'circle') return half[0];
  return Math.min(half[0] / Math.abs(dx || 1e-9), half[1] / Math.abs(dy || 1e-9));
}

/** A point on the curve from a to b whose middle stands off by `bend` of its length. */
function control([ax, ay]: Point, [bx, by]: Point, bend: number): Point {
  return [(ax + bx) / 2 + (by - ay) * bend, (ay + by) / 2 - (bx - ax) * bend];
}

const at = ([x, y]: Point) => `${round(x)},${round(y)}`;

/** A loop above a node that points to itself. */
function loopPath({x, y, half}: Spot): {d: string; middle: Point; tip: Point; angle: number} {
  const [w, h] = [half[0] * 0.55, half[1]];
  const top = y - h * 0.8;
  const d = `M${round(x - w)},${round(top)}C${round(x - w * 2.4)},${round(y - h * 2.6)},${round(x + w * 2.4)},${round(y - h * 2.6)},${round(x + w + 1)},${round(top - 2)}`;
  return {d, middle: [x, y - h * 2.15 - 6], tip: [x + w + 1, top - 2], angle: 1.85};
}

function curvePath(from: Spot, to: Spot, bend: number) {
  const [a, b]: Point[] = [
    [from.x, from.y],
    [to.x, to.y],
  ];
  const c = control(a, b, bend);
  const towards = ([px, py]: Point, [qx, qy]: Point): Point => {
    const length = Math.hypot(qx - px, qy - py) || 1;
    return [(qx - px) / length, (qy - py) / length];
  };
  const [u, v] = [towards(a, c), towards(b, c)];
  const start = reach(from, ...u) + 2;
  const stop = reach(to, ...v) + 3;
  const s: Point = [a[0] + u[0] * start, a[1] + u[1] * start];
  const tip: Point = [b[0] + v[0] * stop, b[1] + v[1] * stop];
  const d = `M${at(s)}${bend ? `Q${at(c)},` : 'L'}${at(tip)}`;
  const middle: Point = [(s[0] + 2 * c[0] + tip[0]) / 4, (s[1] + 2 * c[1] + tip[1]) / 4];
  return {d, middle, tip, angle: Math.atan2(-v[1], -v[0])};
}

/** An open arrow head at a point, in the direction of the angle. */
function headPath([x, y]: Point, angle: number, size: number): string {
  const wing = (turn: number) =>
    `${round(x - size * Math.cos(angle + turn))},${round(y - size * Math.sin(angle + turn))}`;
  return `M${wing(0.45)}L${round(x)},${round(y)}L${wing(-0.45)}`;
}

/** Width and colour of an edge: a weight is thick by its size and blue or orange by its sign. */
function lookOf({weight, dash}: Edge, heaviest: number) {
  const share = weight === undefined ? 0 : Math.abs(weight) / heaviest;
  const stroke = weight === undefined ? 'var(--plot-muted)' : colourOf(weight < 0 ? 1 : 0);
  return {
    stroke,
    'stroke-width': weight === undefined ? 1.3 : round(0.6 + 3 * share, 2),
    'stroke-dasharray': dash ? '4 3' : undefined,
  };
}

/** Draws nodes and arrows. */
export function drawDiagram(item: DiagramItem, options: DrawOptions): string {
  checkDiagram(item);
  const {document, locale} = options;
  const {spots, height} = layoutDiagram(item);
  const svg = svgRoot(document, height, describeDiagram(item, locale));
  const spotOf = (id: string) => spots.find(({node}) => node.id === id)!;
  const heaviest = Math.max(1e-300, ...item.edges.map((e) => Math.abs(e.weight ?? 0)));
  const text = (label: string, x: number, y: number, className: string) => {
    const element = svgElement(document, 'text', {
      x: round(x),
      y: round(y + 4.5),
      class: className,
    });
    element.innerHTML = mathSvg(label);
    return element;
  };
  const labels: SVGElement[] = [];
  for (const edge of item.edges) {
    const [from, to] = [spotOf(edge.from), spotOf(edge.to)];
    const {d, middle, tip, angle} =
      from === to ? loopPath(from) : curvePath(from, to, edge.bend ?? 0);
    const look = lookOf(edge, heaviest);
    const {'stroke-dasharray': _, ...solid} = look;
    const size = 6 + Number(look['stroke-width']);
    svg.append(
      svgElement(document, 'path', {d, fill: 'none', ...look}),
      svgElement(document, 'path', {d: headPath(tip, angle, size), fill: 'none', ...solid}),
    );
    if (edge.label) labels.push(text(edge.label, ...middle, 'plot-label'));
  }
  for (const {node, x, y, half} of spots) {
    const {shape = 'circle', tone} = node;
    const look = {
      fill: tone === undefined ? 'var(--plot-paper)' : tintOf(tone),
      stroke: colourOf(tone ?? 'ink'),
      'stroke-width': 1.4,
    };
    const [w, h] = half.map((v) => round(v));
    if (shape === 'circle') {
      svg.append(svgElement(document, 'circle', {cx: round(x), cy: round(y), r: w, ...look}));
    } else if (shape === 'box') {
      const box = {x: round(x - w), y: round(y - h), width: 2 * w, height: 2 * h, rx: 5};
      svg.append(svgElement(document, 'rect', {...box, ...look}));
    }
    labels.push(text(node.label, x, y, 'plot-node'));
  }
  svg.append(...labels);
  return wrap(item.title, '', svg);
}
