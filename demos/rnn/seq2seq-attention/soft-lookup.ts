// Attention looks a value up, softly: by how well keys match.
import {centralDifference, check, dot, isClose} from 'lab';
import {knob, matmul, mul, norm, plot, range} from 'lab';
import {softmax, sub, sum, table} from 'lab';

const q = [knob('q₁', 0.5, [-2, 2]), knob('q₂', 0.2, [-2, 2])];
const beta = knob('β', 2, [0.1, 50], 'log');
const long = knob('length of k₁', 1, [1, 3]);

const keys = range(5).map((i) => {
  const angle = (2 * Math.PI * (i + 0.25)) / 5;
  const length = i === 0 ? long : 1;
  return mul(length, [Math.cos(angle), Math.sin(angle)]);
});
const values = [1, -1, 0.5, -0.5, 0];

/** aᵢ: softmax of β qᵀkᵢ */
export function weights(q: number[], beta: number) {
  return softmax(mul(beta, matmul(keys, q))); // [table-or-mean]
}
/** c = Σ aᵢvᵢ */
export function output(q: number[], beta: number) {
  return dot(weights(q, beta), values);
}
/** ∂c/∂q = β Σ aᵢ(vᵢ − c)kᵢ */
export function slope(q: number[], beta: number) {
  const off = sub(values, output(q, beta));
  const pull = mul(weights(q, beta), off);
  return mul(beta, matmul(pull, keys)); // [lookup-slope]
}
/** Gaussian bumps around the keys, as shares. */
export function kernel(q: number[], beta: number) {
  const far = keys.map((k) => norm(sub(q, k)) ** 2);
  const bumps = far.map((r) => Math.exp((-beta * r) / 2));
  return bumps.map((b) => b / sum(bumps)); // [kernel-view]
}

// --- picture ---
const far = keys.map((k) => norm(sub(q, k)));
const nearest = far.indexOf(Math.min(...far));
const [x, y] = [plane('q₁'), plane('q₂')];
function plane(label: string) {
  return {label, domain: [-2, 2]};
}
const bars = {a: weights(q, beta), kernel: kernel(q, beta)};
plot({
  panels: {
    'c for each query': {
      ...{x, y, equal: true},
      heat: {
        ...{x: x.domain, y: y.domain, range: [-1, 1]},
        f: (x, y) => output([x, y], beta),
        scheme: 'diverging',
      },
      points: {
        keys: {
          xy: keys,
          labels: ['k₁', 'k₂', 'k₃', 'k₄', 'k₅'],
        },
        q: {xy: [q], tone: 'ink'},
      },
    },
    weights: {
      x: {label: 'i', values: ['1', '2', '3', '4', '5']},
      ...{y: {domain: [0, 1]}, bars},
    },
  },
});
table({
  columns: ['c', '∂c/∂q₁', '∂c/∂q₂'],
  rows: {
    attention: [output(q, beta), ...slope(q, beta)],
    'nearest key': [values[nearest], 0, 0],
  },
  digits: 2,
});
const numeric = centralDifference((p) => output(p, 1), q);
check(
  'the slope is right, by finite differences',
  isClose(slope(q, 1), numeric, 1e-5),
);
check(
  'for keys of one length it is kernel regression',
  long > 1 || isClose(bars.a, bars.kernel),
);
