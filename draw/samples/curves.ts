import type {PlotItem} from 'lab/output';
import {normals, span} from './data';

const a = span(-3, 3, 61);
const soft = (v: number, l: number) => (v > l ? v - l : v < -l ? v + l : 0);

const thresholds: PlotItem = {
  kind: 'plot',
  title: 'The best weight against the data',
  describe: 'L1 is flat at zero, L2 only tilts the line.',
  panels: [
    {
      x: {label: 'a'},
      y: {label: 'best w'},
      marks: [
        {mark: 'line', name: 'λ = 0', tone: 'muted', x: a, y: a},
        {mark: 'line', name: 'L1', x: a, y: a.map((v) => soft(v, 1))},
        {mark: 'line', name: 'L2', x: a, y: a.map((v) => v / 2)},
        {mark: 'rule', x: 1, name: 'λ'},
        {mark: 'label', x: 2, y: 0.35, text: 'flat until a = λ'},
      ],
    },
  ],
};

const steps = span(1, 200, 200);
const noise = [normals(1, 200), normals(2, 200), normals(3, 200)];
const curve = (k: number, rate: number) =>
  steps.map((t, i) => 2.3 * Math.exp(-t * rate) + 0.02 * (k + 1) + Math.abs(noise[k][i]) * 0.012);

const training: PlotItem = {
  kind: 'plot',
  title: 'Training loss',
  panels: [
    {
      x: {label: 'step'},
      y: {label: 'loss', scale: 'log'},
      marks: [
        {mark: 'line', name: 'SGD', x: steps, y: curve(0, 0.015)},
        {mark: 'line', name: 'Momentum', x: steps, y: curve(1, 0.03)},
        {mark: 'line', name: 'Adam', x: steps, y: curve(2, 0.06)},
      ],
    },
  ],
};

const xs = span(-4, 4, 81);
const bands: PlotItem = {
  kind: 'plot',
  title: 'A Gaussian process after five observations',
  panels: [
    {
      x: {label: 'x'},
      y: {label: 'f(x)'},
      marks: [
        {
          mark: 'band',
          name: 'mean ± 2σ',
          tone: 0,
          x: xs,
          lo: xs.map((x) => Math.sin(x) - 0.9 * Math.sin(1.2 * x) ** 2),
          hi: xs.map((x) => Math.sin(x) + 0.9 * Math.sin(1.2 * x) ** 2),
        },
        {mark: 'line', name: 'mean', tone: 0, x: xs, y: xs.map(Math.sin)},
        {
          mark: 'points',
          name: 'observed',
          tone: 1,
          x: [-2.6, 0, 2.6],
          y: [-2.6, 0, 2.6].map(Math.sin),
        },
      ],
    },
  ],
};

const bars: PlotItem = {
  kind: 'plot',
  title: 'Accuracy by optimiser',
  panels: [
    {
      x: {},
      y: {label: 'accuracy'},
      marks: [
        {
          mark: 'bars',
          name: 'train',
          x: ['SGD', 'Momentum', 'RMSProp', 'Adam'],
          y: [0.82, 0.91, 0.94, 0.97],
        },
        {
          mark: 'bars',
          name: 'test',
          x: ['SGD', 'Momentum', 'RMSProp', 'Adam'],
          y: [0.8, 0.88, 0.87, 0.9],
        },
      ],
    },
  ],
};

const edges = span(-3.5, 3.5, 29);
const sample = normals(9, 2000);
const count = edges
  .slice(1)
  .map((hi, i) => sample.filter((v) => v >= edges[i] && v < hi).length / 2000 / 0.25);
const histogram: PlotItem = {
  kind: 'plot',
  title: 'Two thousand draws',
  panels: [
    {
      x: {label: 'z'},
      y: {label: 'density'},
      marks: [
        {mark: 'histogram', name: 'draws', edges, y: count},
        {
          mark: 'line',
          name: 'normal density',
          tone: 1,
          x: edges,
          y: edges.map((z) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)),
        },
      ],
    },
  ],
};

const multiples: PlotItem = {
  kind: 'plot',
  title: 'Activations and their derivatives',
  columns: 3,
  panels: [
    {
      title: 'sigmoid',
      f: (x: number) => 1 / (1 + Math.exp(-x)),
      g: (x: number) => Math.exp(-x) / (1 + Math.exp(-x)) ** 2,
    },
    {title: 'tanh', f: Math.tanh, g: (x: number) => 1 - Math.tanh(x) ** 2},
    {title: 'ReLU', f: (x: number) => Math.max(0, x), g: (x: number) => Number(x > 0)},
  ].map(({title, f, g}) => ({
    title,
    x: {label: 'z'},
    y: {domain: [-1.2, 2.2]},
    marks: [
      {mark: 'line' as const, name: 'σ(z)', x: xs, y: xs.map(f)},
      {mark: 'line' as const, name: "σ'(z)", x: xs, y: xs.map(g)},
    ],
  })),
};

const eight: PlotItem = {
  kind: 'plot',
  title: 'All eight tones',
  panels: [
    {
      x: {label: 'depth', scale: 'log', domain: [1, 1000]},
      y: {label: 'value', scale: 'symlog'},
      marks: Array.from({length: 8}, (_, k) => [
        {
          mark: 'line' as const,
          name: `tone ${k}`,
          tone: k,
          x: [1, 10, 100, 1000],
          y: [k - 4, (k - 3.5) * 3, (k - 3.5) * 10, (k - 3.5) * 30],
        },
        {
          mark: 'points' as const,
          name: `tone ${k}`,
          tone: k,
          x: [10, 100],
          y: [(k - 3.5) * 3, (k - 3.5) * 10],
        },
      ]).flat(),
    },
  ],
};

/** Lines, bands, bars, histograms, small multiples. */
export const curves = {thresholds, training, bands, bars, histogram, multiples, eight};
