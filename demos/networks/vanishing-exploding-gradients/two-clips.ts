// By norm keeps the direction; by value turns it.
import {check, clip, dot, each, knob, linspace, mul} from 'lab';
import {norm, plot, range, table} from 'lab';

const g1 = knob('g₁', 4, [-6, 6, 0.2]);
const g2 = knob('g₂', 0.6, [-6, 6, 0.2]);
const v = knob('threshold v', 1.5, [0.1, 6, 0.1]);

/** g · v / max(v, ‖g‖): the nearest point of the ball. */
export function clipByNorm(g: number[], v: number) {
  return mul(v / Math.max(v, norm(g)), g); // [clip-by-norm]
}

/** Each gᵢ between −v and v: the nearest point of the box. */
export function clipByValue(g: number[], v: number) {
  return clip(g, -v, v); // [clip-by-value]
}

/** cos ∠(a, b); 1 if one of them is zero. */
export function cosine(a: number[], b: number[]) {
  const ab = dot(a, b);
  return ab === 0 ? 1 : ab / (norm(a) * norm(b));
}

const g = [g1, g2];
const clipped = {
  raw: g,
  'by norm': clipByNorm(g, v),
  'by value': clipByValue(g, v),
};

// --- picture ---
const degrees = (cos: number) =>
  (Math.acos(Math.min(1, cos)) * 180) / Math.PI;
const turn = (phi: number) => {
  const way = [Math.cos, Math.sin].map((f) =>
    f((phi * Math.PI) / 180),
  );
  const raw = mul(norm(g), way);
  return degrees(cosine(raw, clipByValue(raw, v)));
};
const reach = 1.15 * Math.max(v, ...g.map(Math.abs));
const circle = linspace(0, 2 * Math.PI, 97);
plot({
  panels: [
    {
      title: 'ball and box',
      equal: true,
      x: {label: 'g₁', domain: [-reach, reach]},
      y: {label: 'g₂', domain: [-reach, reach]},
      lines: {
        '‖g‖ = v': circle.map((a) => [
          v * Math.cos(a),
          v * Math.sin(a),
        ]),
        '|gᵢ| = v': {
          x: [-v, v, v, -v, -v],
          y: [-v, -v, v, v, -v],
          dash: true,
        },
      },
      arrows: each(clipped, ([dx, dy]) => ({
        x: [0],
        y: [0],
        dx: [dx],
        dy: [dy],
      })),
    },
    {
      title: 'turned by value clipping',
      x: {label: 'direction of g, in degrees', domain: [0, 90]},
      y: {label: 'angle in degrees', domain: [0, 45]},
      lines: {'by value': turn},
    },
  ],
});
table({
  columns: ['g₁', 'g₂', '‖g‖', 'angle to g'],
  rows: each(clipped, (c) => [
    ...[...c, norm(c)],
    degrees(cosine(g, c)),
  ]),
  digits: [2, 2, 2, 1],
});
check(
  'by norm: the same direction, length at most v',
  cosine(g, clipped['by norm']) > 1 - 1e-12 &&
    norm(clipped['by norm']) < v + 1e-12,
);
check(
  'by value: turned by less than 45° in the plane', // cos > 1/√n
  range(360).every((phi) => turn(phi) < 45),
);
