// How much too long Adam's first steps are without correction.
import {argmax, check, fixed, isClose, knob} from 'lab';
import {logspace, plot, range, sum, table} from 'lab';

const beta1 = knob('β₁', 0.9, [0, 0.99, 0.01]);
const beta2 = knob('β₂', 0.999, [0.9, 0.9999, 0.0001]);

/** What the weights of t gradients in an average add up to. */
export function weight(t: number, beta: number) {
  return sum(range(t).map((k) => (1 - beta) * beta ** k)); // [bias]
}
/** The uncorrected step, divided by the corrected one. */
export function excess(
  t: number,
  beta1: number,
  beta2: number,
) {
  return (1 - beta1 ** t) / Math.sqrt(1 - beta2 ** t); // [ratio]
}

const all = range(1, 10001);
const ratio = all.map((t) => excess(t, beta1, beta2));
const longest = argmax(ratio);

// --- picture ---
const t = [...new Set(logspace(1, 10000, 120).map(Math.round))];
plot({
  title: 'steps without correction, corrected = 1',
  x: {label: 't', values: t, log: true},
  y: {log: true, domain: [0.1, 110]},
  lines: {
    'neither m nor r': t.map((k) => ratio[k - 1]),
    'm alone corrected': t.map((k) => excess(k, 0, beta2)),
    'r alone corrected': t.map((k) => 1 - beta1 ** k),
  },
  rules: {'': {y: 1, tone: 'ink'}},
});
table({
  columns: ['', 't', 'times too long'],
  rows: {
    'first step': [1, fixed(ratio[0], 2)],
    'longest step': [longest + 1, fixed(ratio[longest], 2)],
  },
});
check(
  'the formula is the quotient of the weights, below under a root',
  t.slice(0, 60).every((k) => {
    const below = Math.sqrt(weight(k, beta2));
    return isClose(
      ratio[k - 1],
      weight(k, beta1) / below,
      1e-6,
    );
  }),
);
check(
  'at t = 1 it is (1 − β₁)/√(1 − β₂)',
  isClose(ratio[0], (1 - beta1) / Math.sqrt(1 - beta2), 1e-9),
);
