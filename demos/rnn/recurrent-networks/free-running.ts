// Best one step ahead is not best when it reads itself.
import {adam, check, concat, each, knob, matmul} from 'lab';
import {mean, meanSquaredError, plot, progress} from 'lab';
import {
  random,
  range,
  sineWave,
  slice,
  sqrt,
  square,
  sub,
} from 'lab';
import {table, tensor, train, zeros} from 'lab';
import type {Tensor} from 'lab';

const p = knob('values read p', 4, [2, 10, 1]);
const noise = knob('noise', 0.2, [0, 0.5, 0.05]);
const [T, steps] = [30, 100];
const dice = random(1);
const series = (count: number) =>
  tensor(
    range(count).map(() =>
      sineWave(dice, T, {period: 20, noise}),
    ),
  );

/** ŷ = Σ wᵢ (value i), values read: true ones or its own. */
export function predict(
  w: Tensor,
  y: Tensor,
  readsOwn: (t: number) => boolean,
) {
  let read = slice(y, 0, p, 1);
  const outputs = range(p, T).map((t) => {
    const output = matmul(read, w);
    const truth = slice(y, t, t + 1, 1);
    const next = readsOwn(t) ? output : truth; // [force]
    read = concat([slice(read, 1, p, 1), next], 1);
    return output;
  });
  return concat(outputs, 1);
}
/** How often its own output is read, in step s. */
export const shares = {
  'teacher forcing': () => 0,
  scheduled: (s: number) => s / steps, // [schedule]
  'free running': () => 1,
};

// --- picture ---
const [seen, unseen] = [series(50), series(200)];
const wanted = (y: Tensor) => slice(y, p, T, 1);
let done = 0;
const nets = each(shares, (share: (s: number) => number) => {
  const w = zeros(p, 1);
  train(steps, w, adam({rate: 0.02}), (w, s) => {
    const own = () => dice.uniform() < share(s);
    return meanSquaredError(
      predict(w, seen, own),
      wanted(seen),
    );
  });
  progress(++done, 3, 'training');
  return w;
});
/** Root of the mean square, over all series, at each t. */
const errors = (own: boolean) =>
  each(nets, (w) => {
    const read = predict(w, unseen, () => own);
    const miss = square(sub(read, wanted(unseen)));
    return sqrt(mean(miss, 0)).values();
  });
const [ahead, free] = [errors(false), errors(true)];
const rules = {noise: {y: noise}};
plot({
  x: {label: 't', values: range(p, T)},
  y: {domain: [0, 1]},
  panels: {
    'error one step ahead': {lines: ahead, rules},
    'error running free': {lines: free, rules},
  },
});
const far = each(free, (v) => mean(v));
table({
  columns: ['one step ahead', 'running free'],
  rows: each(ahead, (v, name) => [mean(v), far[name]]),
  digits: 2,
});
check(
  'with much noise and few values, own outputs train better',
  noise < 0.2 ||
    p > 8 ||
    far['teacher forcing'] > far['free running'],
);
