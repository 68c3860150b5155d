// By norm keeps the direction; by value turns it.
import {check, fixed, knob, linspace, plot, table} from 'lab';

const g1 = knob('g₁', {value: 4, min: -6, max: 6, step: 0.2});
const g2 = knob('g₂', {value: 0.6, min: -6, max: 6, step: 0.2});
const v = knob('threshold v', {
  value: 1.5,
  min: 0.1,
  max: 6,
  step: 0.1,
});

/** ‖g‖ */
export function length(g: number[]) {
  return Math.hypot(...g);
}

/** g · v / max(v, ‖g‖) */
export function clipByNorm(g: number[], v: number) {
  const scale = v / Math.max(v, length(g)); // [clip-by-norm]
  return g.map((gi) => gi * scale);
}

/** Each gᵢ, held between −v and v. */
export function clipByValue(g: number[], v: number) {
  return g.map((gi) => Math.max(-v, Math.min(v, gi))); // [clip-by-value]
}

/** cos ∠(a, b); 1 if one of them is zero. */
export function cosine(a: number[], b: number[]) {
  const dot = a.reduce((sum, ai, i) => sum + ai * b[i], 0);
  return dot === 0 ? 1 : dot / (length(a) * length(b));
}
const degrees = (cos: number) =>
  (Math.acos(Math.min(1, cos)) * 180) / Math.PI;

const g = [g1, g2];
const byNorm = clipByNorm(g, v);
const byValue = clipByValue(g, v);
const arrow = ([dx, dy]: number[]) => ({
  x: [0],
  y: [0],
  dx: [dx],
  dy: [dy],
});
const reach = 1.15 * Math.max(v, ...g.map(Math.abs));
const circle = linspace(0, 2 * Math.PI, 97);
const turn = (phi: number) => {
  const rad = (phi * Math.PI) / 180;
  const raw = [Math.cos(rad), Math.sin(rad)].map(
    (u) => u * length(g),
  );
  return degrees(cosine(raw, clipByValue(raw, v)));
};
plot({
  columns: 2,
  panels: [
    {
      title: 'ball and box',
      equal: true,
      x: {label: 'g₁', domain: [-reach, reach]},
      y: {label: 'g₂', domain: [-reach, reach]},
      lines: {
        '‖g‖ = v': {
          x: circle.map((a) => v * Math.cos(a)),
          y: circle.map((a) => v * Math.sin(a)),
        },
        '|gᵢ| = v': {
          x: [-v, v, v, -v, -v],
          y: [-v, -v, v, v, -v],
          dash: true,
        },
      },
      arrows: {
        g: {...arrow(g), tone: 'muted'},
        'by norm': arrow(byNorm),
        'by value': arrow(byValue),
      },
    },
    {
      title: 'turned by value clipping',
      x: {label: 'direction of g, in degrees', domain: [0, 90]},
      y: {label: 'angle in degrees', domain: [0, 45]},
      lines: {
        'by value': {
          x: linspace(0, 90, 181),
          y: linspace(0, 90, 181).map(turn),
        },
      },
    },
  ],
});
const row = (c: number[]) => [
  fixed(c[0], 2),
  fixed(c[1], 2),
  fixed(length(c), 2),
  fixed(degrees(cosine(g, c)), 1),
];
table({
  columns: ['', 'g₁', 'g₂', '‖g‖', 'angle to g'],
  rows: [
    ['raw', ...row(g)],
    ['by norm', ...row(byNorm)],
    ['by value', ...row(byValue)],
  ],
});
check(
  'by norm: the same direction, length at most v',
  cosine(g, byNorm) > 1 - 1e-12 && length(byNorm) < v + 1e-12,
);
check(
  'by value: turned by less than 45° in the plane', // cos > 1/√n
  cosine(g, byValue) > Math.SQRT1_2,
);
