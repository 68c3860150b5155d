import type {DiagramItem, ImagesItem} from 'lab/output';
import {field} from './data';

const stroke = (k: number) => (x: number, y: number) => {
  const angle = Math.atan2(y, x) + k * 0.7;
  const ring = Math.exp(-((Math.hypot(x, y) - 0.6) ** 2) / 0.02);
  return Math.cos(angle) > -0.6 ? ring : 0;
};
const digits: ImagesItem = {
  kind: 'images',
  title: 'Twelve strokes',
  describe: 'Open rings, each turned a little further.',
  width: 16,
  height: 16,
  images: Array.from({length: 12}, (_, k) => field([-1, 1], [-1, 1], 16, 16, stroke(k)).values),
  captions: Array.from({length: 12}, (_, k) => `${k}`),
  columns: 6,
};
const filters: ImagesItem = {
  kind: 'images',
  title: 'Filters',
  width: 5,
  height: 5,
  scheme: 'diverging',
  images: Array.from(
    {length: 4},
    (_, k) =>
      field([-1, 1], [-1, 1], 5, 5, (x, y) => Math.cos(3 * (x * Math.cos(k) + y * Math.sin(k))))
        .values,
  ),
};

const column = (layer: string, x: number, n: number, label: (i: number) => string, tone?: number) =>
  Array.from({length: n}, (_, i) => ({
    id: `${layer}${i}`,
    x,
    y: (n - 1) / 2 - i,
    label: label(i),
    tone,
  }));
const network: DiagramItem = {
  kind: 'diagram',
  title: 'Two inputs, three hidden units',
  describe: 'A network with one hidden layer; thick arrows are large weights.',
  nodes: [
    ...column('x', 0, 2, (i) => `x${'₁₂'[i]}`),
    ...column('h', 2, 3, (i) => `h${'₁₂₃'[i]}`, 0),
    {id: 'y', x: 4, y: 0, label: 'σ(z)', tone: 2},
    {id: 'loss', x: 5.4, y: 0, label: 'loss', shape: 'box'},
  ],
  edges: [
    ...[0, 1].flatMap((i) =>
      [0, 1, 2].map((j) => ({from: `x${i}`, to: `h${j}`, weight: Math.cos(3 * i + 2 * j + 1)})),
    ),
    ...[0, 1, 2].map((j) => ({from: `h${j}`, to: 'y', weight: 0.4 - 0.5 * j})),
    {from: 'y', to: 'loss', label: 'L'},
    {from: 'loss', to: 'y', bend: 0.35, dash: true, label: '∂L/∂z'},
  ],
};
const unrolled: DiagramItem = {
  kind: 'diagram',
  describe: 'One cell that feeds itself, and the same cell unrolled over three steps.',
  nodes: [
    {id: 'h', x: 0, y: 1, label: 'h', tone: 0},
    {id: 'x', x: 0, y: 0, label: 'x', shape: 'none'},
    ...[1, 2, 3].flatMap((t) => [
      {id: `h${t}`, x: t * 1.3 + 0.6, y: 1, label: `h${'₁₂₃'[t - 1]}`, tone: 0},
      {id: `x${t}`, x: t * 1.3 + 0.6, y: 0, label: `x${'₁₂₃'[t - 1]}`, shape: 'none' as const},
    ]),
  ],
  edges: [
    {from: 'h', to: 'h', label: 'W'},
    {from: 'x', to: 'h'},
    ...[1, 2, 3].map((t) => ({from: `x${t}`, to: `h${t}`})),
    {from: 'h1', to: 'h2', label: 'W'},
    {from: 'h2', to: 'h3', label: 'W'},
  ],
};

/** Sheets of images, and diagrams. */
export const sheets = {digits, filters, network, unrolled};
