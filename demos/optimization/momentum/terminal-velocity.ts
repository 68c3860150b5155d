// On a steady slope the speed levels off at η‖g‖/(1 − α).
import {check, fixed, isClose, iterate, knob} from 'lab';
import {plot, stepsUntil, table} from 'lab';

const alpha = knob('α', 0.9, [0, 0.99, 0.01]);
const eta = 0.1;

/** The velocity after 0, 1 … n steps on the slope g. */
export function velocities(
  alpha: number,
  g: number,
  n: number,
) {
  return iterate(n, 0, (v) => alpha * v - eta * g); // [decaying-sum]
}

/** What it tends to. */
export function terminal(alpha: number, g: number) {
  return (-eta * g) / (1 - alpha); // [levels-off]
}

const v = velocities(alpha, 1, 500);
const end = terminal(alpha, 1);
const share = v.map((vt) => vt / end);

// --- picture ---
const speed = (of: number[]) => of.slice(0, 101).map(Math.abs);
plot({
  x: {label: 't'},
  y: {label: '|v|', domain: [0, 1.1 * Math.abs(end)]},
  lines: {
    descent: speed(velocities(0, 1, 100)),
    momentum: speed(v),
  },
  rules: {'η|g|/(1 − α)': {y: Math.abs(end), tone: 'ink'}},
});
table({
  columns: ['this α'],
  rows: {
    'speed-up 1/(1 − α)': fixed(end / terminal(0, 1), 1),
    'steps to 63 % of it': stepsUntil(share, (s) => s > 0.63),
    'steps to 95 % of it': stepsUntil(share, (s) => s > 0.95),
  },
});
check(
  'after t steps the share 1 − αᵗ of it is reached',
  isClose(
    share,
    v.map((_, t) => 1 - alpha ** t),
    1e-12,
  ),
);
