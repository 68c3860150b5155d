// Where noise cannot flip a bit, no gradient gets through.
import {check, fixed, knob, linspace, mean, plot} from 'lab';
import {random, range, scientific, table} from 'lab';

const sigma = knob('noise σ', 0.3, [0, 1, 0.05]);
const T = knob('steps T', 30, [5, 60, 5]);

/** h′ = tanh(wh + noise) and its slope ∂h′/∂h */
export function step(w: number, h: number, noise: number) {
  const next = Math.tanh(w * h + noise);
  return {next, slope: w * (1 - next ** 2)}; // [latch]
}
/** The bit h₀ = 1, T steps later, and ∂h_T/∂h₀ */
export function hold(w: number, noise: number[]) {
  let [h, gradient] = [1, 1];
  for (const xi of noise) {
    const {next, slope} = step(w, h, xi);
    [h, gradient] = [next, gradient * slope];
  }
  return {isKept: h > 0, gradient};
}
/** The slope at the point of rest h = tanh(wh) */
export function slopeAtRest(w: number) {
  let h = 1;
  for (let t = 0; t < 1000; t++) h = step(w, h, 0).next;
  return step(w, h, 0).slope; // [latch]
}
const dice = random(1);
const noises = range(200).map(() =>
  dice.normal(T).map((xi) => sigma * xi),
);

// --- picture ---
const ws = linspace(0.5, 2.5, 41);
const runs = ws.map((w) => {
  const all = noises.map((noise) => hold(w, noise));
  const kept = mean(all.map(({isKept}) => Number(isKept)));
  return {kept, gradient: mean(all.map((a) => a.gradient))};
});
plot({
  columns: 2,
  x: {label: 'w', values: ws},
  panels: {
    'bits kept': {
      y: {domain: [0.4, 1]},
      lines: {'with noise': runs.map(({kept}) => kept)},
    },
    '∂h_T/∂h₀': {
      y: {log: true, domain: [1e-14, 1]},
      lines: {'with noise': runs.map((run) => run.gradient)},
      formulas: {
        'at rest': ws.map((w) => slopeAtRest(w) ** T),
      },
    },
  },
});
table({
  columns: ['w', 'bits kept', '∂h_T/∂h₀'],
  rows: [8, 10, 16, 24].map((i) => [
    fixed(ws[i], 1),
    fixed(runs[i].kept, 2),
    scientific(runs[i].gradient, 1),
  ]),
});
const safe = runs.filter(({kept}) => kept > 0.99);
check(
  'from T = 30 on, where 99 % are kept, less than 1 % arrives',
  T < 30 || safe.every(({gradient}) => gradient < 0.01),
);
const between = linspace(1.05, 2.5, 30);
check(
  'for w > 1 the slope at rest lies between 0 and 1',
  between.map(slopeAtRest).every((s) => s > 0 && s < 1),
);
