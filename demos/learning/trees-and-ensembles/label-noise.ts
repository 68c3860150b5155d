// AdaBoost on wrong labels: the weights pile up on them.
import {add, check, div, fixed, iterate, knob} from 'lab';
import {max, mean, min, mul, plot, print} from 'lab';
import {random, range, sum} from 'lab';

const wrong = knob('wrong labels', 0.2, [0, 0.3, 0.05]);
const dice = random(1);
const truth = ([a, b]: number[]) =>
  a * a + b * b < 0.64 ? 1 : -1;
const [seen, fresh] = [200, 1000].map((n) =>
  range(n).map(() => dice.uniform(2).map((u) => 2 * u - 1)),
);
const isWrong = seen.map(() => dice.uniform() < wrong);
const y = seen.map((x, i) =>
  isWrong[i] ? -truth(x) : truth(x),
);

/** +1 where x[j] ≤ t, −1 beyond, for each t that is seen */
const tests = seen.flatMap((x) => x.map((t, j) => ({t, j})));
const answer = (k: number, x: number[][]) =>
  x.map((xi) => (xi[tests[k].j] <= tests[k].t ? 1 : -1));
const stumps = tests.map((_, k) => answer(k, seen));

/** exp(−yF), divided by its sum */
export function weights(F: number[], y: number[]) {
  const w = F.map((f, i) => Math.exp(-y[i] * f)); // [weights]
  return div(w, sum(w));
}
/** One more stump, for F on the data and G on fresh data */
export function boost([F, G]: number[][]) {
  const wy = mul(weights(F, y), y);
  const edges = stumps.map(
    (h) => h.reduce((sum, hi, i) => sum + hi * wy[i], 0) / 2,
  ); // ½ − ε
  const sizes = edges.map(Math.abs);
  const most = max(sizes) - 1e-9; // of equals the first
  const k = sizes.findIndex((s) => s > most); // [best-stump]
  const odds = (0.5 + edges[k]) / (0.5 - edges[k]);
  const alpha = Math.log(odds) / 2; // [best-alpha]
  const step = (x: number[][]) => mul(alpha, answer(k, x));
  return [add(F, step(seen)), add(G, step(fresh))];
}

// --- picture ---
const start = [seen, fresh].map((x) => x.map(() => 0));
const path = iterate(200, start, boost);
const rate = (F: number[], y: number[]) =>
  mean(F.map((f, i) => Number(f * y[i] <= 0)));
const rounds = range(1, path.length);
const training = rounds.map((t) => rate(path[t][0], y));
const test = rounds.map((t) =>
  rate(path[t][1], fresh.map(truth)),
);
const share = rounds.map((t) =>
  sum(weights(path[t][0], y).filter((_, i) => isWrong[i])),
);
const amount = mean(isWrong.map(Number));
plot({
  x: {label: 't', values: rounds},
  y: {domain: [0, 0.5]},
  panels: {
    errors: {lines: {training, test}},
    'weight of wrong labels': {
      lines: {weight: share},
      rules: {'their number': {y: amount}},
    },
  },
});
const late = (v: number[]) => mean(v.slice(-20));
print('least test error:', fixed(min(test), 2));
print('test error at the end:', fixed(late(test), 2));
print('share of wrong labels:', fixed(amount, 2));
print('their weight at the end:', fixed(late(share), 2));
check(
  'wrong labels weigh more than their number',
  amount === 0 || late(share) > amount,
);
