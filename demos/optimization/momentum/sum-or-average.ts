// The same α and η are two algorithms: a sum and an average.
import {check, each, isClose, iterate, knob} from 'lab';
import {plot, stepsUntil, table} from 'lab';

const alpha = knob('α', 0.9, [0, 0.99, 0.01]);
const eta = 0.1;
const gradient = (theta: number) => theta; // of ½θ²

/** v ← αv − ηg, θ ← θ + v, from θ = 1 at rest. */
export function sumForm(alpha: number, eta: number) {
  let v = 0;
  return iterate(100, 1, (theta) => {
    v = alpha * v - eta * gradient(theta); // [decaying-sum]
    return theta + v;
  });
}

/** m ← βm + (1 − β)g, θ ← θ − am, from the same start. */
export function averageForm(beta: number, a: number) {
  let m = 0;
  return iterate(100, 1, (theta) => {
    m = beta * m + (1 - beta) * gradient(theta); // [two-conventions]
    return theta - a * m;
  });
}

const paths = {
  'sum, η': sumForm(alpha, eta),
  'average, η': averageForm(alpha, eta),
  'average, η/(1 − α)': averageForm(alpha, eta / (1 - alpha)),
};

// --- picture ---
const matched = 'average, η/(1 − α)';
plot({
  x: {label: 't'},
  y: {label: 'θ', domain: [-1, 1]},
  lines: {...paths, [matched]: {y: paths[matched], dash: true}},
});
table({
  columns: ['steps to the bottom'],
  rows: each(paths, (path) =>
    stepsUntil(path, (theta) => theta <= 0),
  ),
});
check(
  'with η/(1 − α) the average takes the path of the sum',
  isClose(paths[matched], paths['sum, η'], 1e-9),
);
const first = each(paths, ([start, next]) => start - next);
check(
  'with η copied its first step is 1 − α times as long',
  isClose(
    first['average, η'],
    (1 - alpha) * first['sum, η'],
    1e-12,
  ),
);
