// Who sees a mode of the model where there are no data?
import {add, check, div, each, exp, knob, log, mul} from 'lab';
import {neg, plot, range, sigmoid, softmax, sub} from 'lab';
import {sum, table} from 'lab';

const k = knob('steps k', 1, [1, 100], 'log');
const from = knob('PCD starts', ['everywhere', 'data']);

/** π after k steps of Metropolis to x ± 1 */
export function walk(pi: number[], E: number[], k: number) {
  const flow = (x: number, y: number) =>
    (pi[x] / 2) * Math.min(1, Math.exp(E[x] - E[y])); // [accept]
  for (let t = 0; t < k; t++) {
    const net = range(1, n).map(
      (x) => flow(x - 1, x) - flow(x, x - 1),
    );
    pi = pi.map(
      (p, x) => p + (net[x - 1] ?? 0) - (net[x] ?? 0),
    );
  }
  return pi;
}
/** What lowers E, minus what raises it */
export const slope = {
  exact: (E: number[]) => sub(data, softmax(neg(E))), // [two-phases]
  CD: (E: number[]) => sub(data, walk(data, E, k)), // [blind]
  PCD: (E: number[]) =>
    sub(data, (chains = walk(chains, E, k))),
  NCE: (E: number[]) => {
    const real = sigmoid(sub(neg(E), log(1 / n)));
    return sub(mul(data, sub(1, real)), div(real, n)); // [nce]
  },
};

// --- picture ---
const n = 60; // states 0 … 59 in a row
const bump = (at: number) =>
  softmax(range(n).map((x) => -((x - at) ** 2) / 18));
const data = bump(18);
/** Right where the data are, and as heavy where none are */
const start = neg(log(add(add(data, bump(46)), 1e-6)));
let chains = from === 'data' ? data : data.map(() => 1 / n);
const learnt = each(slope, (of) => {
  let E = start;
  for (const _ of range(400)) E = sub(E, mul(2, of(E)));
  return E;
});
const all = each({start, ...learnt}, (E) => softmax(neg(E)));
plot({
  x: {label: 'x', values: range(n)},
  lines: all,
  formulas: {data},
});
const far = (p: number[]) => sum(p.slice(32));
table({
  columns: ['mass at x > 31', 'log Σ e^−E'],
  rows: each({start, ...learnt}, (E, name) => [
    far(all[name]),
    log(sum(exp(neg(E)))),
  ]),
  digits: 3,
});
check(
  'exact and NCE take the far mass away',
  far(all.exact) < 0.05 && far(all.NCE) < 0.05,
);
check('CD leaves it', far(all.CD) > 0.4);
