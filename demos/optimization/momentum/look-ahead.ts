// Asking where it is heading, Nesterov brakes earlier.
import {check, each, isClose, iterate, knob, plot} from 'lab';
import {table} from 'lab';

const eta = knob('ηλ', 0.1, [0.01, 1, 0.01]); // λ = 1
const alpha = knob('α', 0.9, [0, 0.99, 0.01]);

/** The path on ½θ²; ahead = 1: the gradient at θ + αv. */
export function path(ahead: 0 | 1, alpha: number, eta: number) {
  let v = 0;
  return iterate(60, 1, (theta) => {
    const g = theta + ahead * alpha * v; // [ask-ahead]
    v = alpha * v - eta * g;
    return theta + v;
  });
}

/** The heavy ball with less momentum where it is steeper. */
export function braked(alpha: number, eta: number) {
  return path(0, alpha * (1 - eta), eta); // [more-friction]
}

const paths = {
  'heavy ball': path(0, alpha, eta),
  Nesterov: path(1, alpha, eta),
};

// --- picture ---
plot({
  x: {label: 't'},
  panels: {
    θ: {y: {domain: [-1, 1]}, lines: paths},
    '|θ|': {
      y: {log: true, domain: [1e-8, 1]},
      lines: each(paths, (path) => path.map(Math.abs)),
    },
  },
});
/** How far it swings past the bottom. */
const overshoot = each(paths, (path) => -Math.min(0, ...path));
table({columns: ['overshoot'], rows: overshoot, digits: 2});
check(
  'Nesterov is the heavy ball with momentum α(1 − ηλ)',
  isClose(paths.Nesterov, braked(alpha, eta), 1e-9),
);
check(
  'Nesterov swings no further past the bottom',
  overshoot.Nesterov <= overshoot['heavy ball'],
);
