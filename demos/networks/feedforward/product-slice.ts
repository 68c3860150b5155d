// Two linear layers: two valleys and, between them, a saddle.
import {check, fixed, knob, linspace, plot, print} from 'lab';

const angle = knob('angle of the slice', 45, [0, 175, 5]);

/** (w₁w₂ − 1)²: two linear units in turn, one example */
export function product(w1: number, w2: number) {
  return (w1 * w2 - 1) ** 2; // [linear-not-convex]
}
const theta = (angle * Math.PI) / 180;
/** The loss at a distance s from the origin */
export function along(s: number) {
  return product(s * Math.cos(theta), s * Math.sin(theta));
}
/** Its second derivative in s at the origin */
const h = 1e-3;
const curvature =
  (along(h) - 2 * along(0) + along(-h)) / h ** 2;

// --- picture ---
const box = [-2, 2];
const s = linspace(-2.4, 2.4, 121);
plot({
  panels: {
    '(w₁w₂ − 1)²': {
      x: {label: 'w₁', domain: box},
      y: {label: 'w₂', domain: box},
      equal: true,
      heat: {x: box, y: box, f: product, range: [0, 4]},
      lines: {
        slice: {
          xy: s.map((v) => [
            v * Math.cos(theta),
            v * Math.sin(theta),
          ]),
          tone: 'ink',
        },
      },
    },
    'along the slice': {
      x: {label: 's', values: s},
      y: {domain: [0, 4]},
      lines: {slice: {y: along, tone: 'ink'}},
    },
  },
});
print('curvature at 0 along the slice:', fixed(curvature, 2));
const m = Math.sin(2 * theta) / 2; // w₁w₂ = m s²
check(
  'the curvature at 0 is −2 sin 2θ',
  Math.abs(curvature + 4 * m) < 1e-4, // h² and rounding/h²
);
check(
  'where the slice meets w₁w₂ = 1 the loss is 0',
  m < 1e-9 || along(1 / Math.sqrt(m)) < 1e-12, // rounding
);
