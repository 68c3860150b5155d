// x² stays above each of its tangents, by (x − a)².
import {check, knob, linspace, plot, print} from 'lab';

const a = knob('a', {value: 1, min: -2, max: 2, step: 0.1});

/** f(x) = x² */
export function f(x: number) {
  return x ** 2;
}

/** The tangent of f at a: f(a) + f′(a)(x − a) */
export function tangent(x: number, a: number) {
  return f(a) + 2 * a * (x - a); // [touch]
}

const x = linspace(-3, 3, 61);
const line = x.map((xi) => tangent(xi, a));
const gap = x.map((xi, i) => f(xi) - line[i]); // [gap]

// --- picture ---
plot({
  x: {label: 'x', values: x},
  lines: {'x²': x.map((xi) => f(xi)), tangent: line},
});
print('largest gap:', Math.max(...gap));
const same = (u: number, v: number) => Math.abs(u - v) < 1e-12; // rounding
check(
  'the gap is (x − a)²',
  gap.every((g, i) => same(g, (x[i] - a) ** 2)),
);
