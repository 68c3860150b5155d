// A noisy curve stops the impatient long before the valley.
import {check, each, knob, mean, plot, quantile} from 'lab';
import {random, range, table} from 'lab';

const noise = knob('noise', 0.5, [0.05, 1, 0.05]);

// The loss falls by 0.1 per evaluation, and rises from 60 on.
const loss = range(131).map((t) => 1 + Math.abs(t - 60) / 10);
const curves = range(300).map((i) => {
  const dice = random(i);
  return loss.map((J) => J + noise * dice.normal());
});

/** Stops after p evaluations in a row without a record */
export function watch(curve: number[], p: number) {
  let kept = 0; // where the record is
  let t = 0;
  while (t - kept < p && t < curve.length - 1) {
    t++;
    if (curve[t] < curve[kept]) kept = t; // [patience]
  }
  return {stop: t, kept};
}
const patience = [1, 2, 5, 10, 20, 40];
const runs = each(patience, (p) =>
  curves.map((curve) => ({curve, ...watch(curve, p)})),
);

// --- picture ---
const kept = Object.values(runs).map(([first]) => first.kept);
plot({
  x: {label: 'evaluation', values: range(131)},
  y: {label: 'validation loss'},
  aspect: 0.5,
  lines: {
    measured: curves[0],
    'without noise': {y: loss, tone: 'ink'},
  },
  points: {
    'kept, by patience': {
      xy: kept.map((t) => [t, curves[0][t]]),
      labels: patience.map(String),
    },
  },
});
const rows = each(runs, (all) => [
  quantile(
    all.map(({stop}) => stop),
    0.5,
  ),
  mean(all.map(({stop}) => loss[stop])),
  mean(all.map(({kept}) => loss[kept])),
  mean(all.map(({kept, curve}) => curve[kept])),
]);
table({
  columns: [
    'patience',
    'stops at (median)',
    'loss there',
    'loss kept',
    'record',
  ],
  rows,
  digits: 2,
});
check(
  'the record is too good to be true',
  Object.values(rows).every(
    ([, , kept, record]) => record < kept,
  ),
);
check(
  'with patience 20 the record beats the last',
  rows['20'][2] < rows['20'][1],
);
