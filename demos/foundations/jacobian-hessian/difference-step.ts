// Jacobians by formula against quotients with a step h.
import {
  check,
  knob,
  logspace,
  matmul,
  max,
  mul,
  plot,
} from 'lab';
import {
  print,
  random,
  range,
  scientific,
  softmax,
  sub,
} from 'lab';
import {tanh, transpose} from 'lab';

const name = knob('function', ['network', 'layer', 'softmax']);
const dice = random(1);
const W = range(4).map(() => dice.normal(3));
type Map = (x: number[]) => number[];
const layer: Map = (x) => tanh(matmul(W, x));

/** y = tanh(Wx): row i of W, times the slope of unit i. */
export function layerJ(x: number[]) {
  return layer(x).map((y, i) => mul(1 - y * y, W[i])); // [layer-slopes]
}

/** p = softmax(x): diag(p) − ppᵀ */
export function softmaxJ(x: number[]) {
  const p = softmax(x); // [layer-slopes]
  return p.map((pi, i) =>
    p.map((pj, j) => (i === j ? pi : 0) - pi * pj),
  );
}

/** The Jacobian of what comes last stands on the left. */
export function networkJ(x: number[]) {
  return matmul(softmaxJ(layer(x)), layerJ(x)); // [slopes-multiply]
}

/** Column j: what f gains from x − back·eⱼ to x + ahead·eⱼ. */
export function quotients(
  f: Map,
  x: number[],
  [back, ahead]: number[],
) {
  const at = (j: number, h: number) =>
    f(x.map((xi, i) => (i === j ? xi + h : xi)));
  const rows = x.map((_, j) => sub(at(j, ahead), at(j, -back)));
  return mul(1 / (ahead + back), transpose(rows)); // [linear-map]
}

// --- picture ---
const pairs = {
  network: [(x: number[]) => softmax(layer(x)), networkJ],
  layer: [layer, layerJ],
  softmax: [(x: number[]) => softmax(x), softmaxJ],
} as const;
const [f, J] = pairs[name];
const x = [0.5, -0.3, 0.8];
const error = (back: number, ahead: number) => {
  const off = sub(quotients(f, x, [back, ahead]), J(x));
  return max(off.flat().map(Math.abs));
};
const steps = logspace(1e-13, 1, 53);
plot({
  x: {label: 'h', values: steps, log: true},
  y: {label: 'largest error', log: true},
  lines: {
    'one side': steps.map((h) => error(0, h)),
    'both sides': steps.map((h) => error(h, h)),
  },
});
print('one side, h = 10⁻³:', scientific(error(0, 1e-3), 1));
print(
  'both sides, h = 10⁻³:',
  scientific(error(1e-3, 1e-3), 1),
);
check('formula and quotients agree', error(1e-5, 1e-5) < 1e-9);
const fall = error(1e-2, 1e-2) / error(1e-3, 1e-3);
check('both sides: error like h²', Math.abs(fall - 100) < 5);
