import type {PlotItem} from 'lab/output';
import {field, normals, span} from './data';

const [p, q] = [normals(5, 240), normals(6, 240)];
const cloud = (from: number, dx: number, dy: number, tone: number, name: string) => ({
  mark: 'points' as const,
  name,
  tone,
  x: p.slice(from, from + 80).map((v) => v * 0.8 + dx),
  y: q.slice(from, from + 80).map((v) => v * 0.8 + dy),
});
const centres = [
  [-1.5, -1],
  [1.6, -0.6],
  [0, 1.7],
];
const nearestCentre = (x: number, y: number) => {
  const d = centres.map(([cx, cy]) => (x - cx) ** 2 + (y - cy) ** 2);
  return d.indexOf(Math.min(...d));
};
const regions: PlotItem = {
  kind: 'plot',
  title: 'Nearest centre',
  panels: [
    {
      x: {label: 'x₁', domain: [-4, 4]},
      y: {label: 'x₂', domain: [-3, 3.5]},
      equal: true,
      marks: [
        {mark: 'regions', ...field([-4, 4], [-3, 3.5], 60, 60, nearestCentre)},
        cloud(0, -1.5, -1, 0, 'Adelie'),
        cloud(80, 1.6, -0.6, 1, 'Gentoo'),
        cloud(160, 0, 1.7, 2, 'Chinstrap'),
        {
          mark: 'points',
          tone: 'ink',
          x: centres.map((c) => c[0]),
          y: centres.map((c) => c[1]),
          labels: ['μ₁', 'μ₂', 'μ₃'],
          size: 5,
        },
      ],
    },
  ],
};

const bowl = (x: number, y: number) => Math.log1p((1 - x) ** 2 + 20 * (y - x * x) ** 2);
const path = [[-1.4, 1.9]];
for (let k = 0; k < 40; k++) {
  const [x, y] = path[k];
  const g = [-2 * (1 - x) - 80 * x * (y - x * x), 40 * (y - x * x)];
  path.push([x - 0.008 * g[0], y - 0.008 * g[1]]);
}
const heat: PlotItem = {
  kind: 'plot',
  title: 'Gradient descent in a narrow valley',
  panels: [
    {
      x: {label: 'w₁'},
      y: {label: 'w₂'},
      marks: [
        {mark: 'heat', label: 'log(1 + L)', ...field([-2, 2], [-1, 3], 60, 60, bowl)},
        {mark: 'contour', ...field([-2, 2], [-1, 3], 60, 60, bowl)},
        {
          mark: 'line',
          name: 'descent',
          tone: 1,
          dash: false,
          x: path.map((w) => w[0]),
          y: path.map((w) => w[1]),
        },
        {mark: 'points', tone: 1, x: [path[0][0]], y: [path[0][1]], labels: ['start']},
      ],
    },
  ],
};

const words = ['the', 'cat', 'sat', 'on', 'the', 'mat'];
const attention: PlotItem = {
  kind: 'plot',
  title: 'Attention weights, signed change',
  columns: 2,
  panels: (['sequential', 'diverging'] as const).map((scheme, k) => ({
    title: k ? 'after − before' : 'before',
    x: {ticks: words.map((w, i): [number, string] => [i + 0.5, w])},
    y: {ticks: words.map((w, i): [number, string] => [5.5 - i, w])},
    equal: true,
    marks: [
      {
        mark: 'heat' as const,
        scheme,
        ...field([0, 6], [0, 6], 6, 6, (x, y) => Math.cos(x * 1.7 + y * 2.3 + k) - (k ? 0 : -1)),
      },
    ],
  })),
};

const turn = span(0, 2 * Math.PI, 120);
const ball = (power: number) => {
  const r = turn.map(
    (t) => (Math.abs(Math.cos(t)) ** power + Math.abs(Math.sin(t)) ** power) ** (-1 / power),
  );
  return {
    mark: 'polygon' as const,
    name: `Lp, p = ${power}`,
    x: turn.map((t, i) => r[i] * Math.cos(t)),
    y: turn.map((t, i) => r[i] * Math.sin(t)),
  };
};
const balls: PlotItem = {
  kind: 'plot',
  title: 'Unit balls',
  panels: [
    {
      x: {label: 'x₁'},
      y: {label: 'x₂'},
      equal: true,
      marks: [
        ball(0.5),
        ball(1),
        ball(2),
        ball(6),
        {mark: 'arrows', name: 'gradient', x: [0.71], y: [0.71], dx: [0.4], dy: [0.4]},
      ],
    },
  ],
};

const grid = span(-2, 2, 13).flatMap((x) => span(-2, 2, 13).map((y) => [x, y]));
const flow: PlotItem = {
  kind: 'plot',
  title: 'A field of arrows',
  panels: [
    {
      x: {label: 'x', domain: [-2.2, 2.2]},
      y: {label: 'ẋ', domain: [-2.2, 2.2]},
      equal: true,
      marks: [
        {
          mark: 'arrows',
          tone: 0,
          x: grid.map((g) => g[0]),
          y: grid.map((g) => g[1]),
          dx: grid.map((g) => g[1] * 0.12),
          dy: grid.map((g) => -g[0] * 0.12 - g[1] * 0.05),
        },
      ],
    },
  ],
};

/** Maps, regions, fields and outlines in the plane. */
export const planes = {regions, heat, attention, balls, flow};
