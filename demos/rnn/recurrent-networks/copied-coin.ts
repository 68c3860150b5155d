// Fed with its own samples, a net unlearns what belongs together.
import {check, fixed, knob, mean, plot, print} from 'lab';
import {random, range} from 'lab';

const q = knob('own share q', 0.5, [0, 1, 0.1]);
const n = knob('tokens n', 2, [2, 10, 1]);
const dice = random(1);
const coin = () => dice.integer(2);

/** Data: a fair coin y, then copies. A pair in training. */
export function pair(q: number) {
  const y = coin();
  const own = coin(); // the net writes y right: a fair coin
  const read = dice.uniform() < q ? own : y; // [schedule]
  return {read, target: y};
}
/** The likeliest p(target = read): how often it was so. */
export function learn(q: number, pairs = 4000) {
  const seen = range(pairs).map(() => pair(q));
  return mean(seen.map((s) => +(s.read === s.target)));
}
/** Running free, all n tokens agree so often. */
export function agree(p: number, n: number) {
  return p ** (n - 1);
}

// --- picture ---
const shares = range(11).map((i) => i / 10);
plot({
  x: {label: 'q', values: shares},
  y: {label: 'all n tokens agree', domain: [0, 1]},
  points: {learned: shares.map((q) => agree(learn(q), n))},
  formulas: {'(1 − q/2)ⁿ⁻¹': (q) => (1 - q / 2) ** (n - 1)},
});
const p = learn(q);
print('learned, next token the same:', fixed(p, 2));
print('all n tokens agree:', fixed(agree(p, n), 2));
check(
  'it copies with probability 1 − q/2',
  Math.abs(p - 1 + q / 2) < 0.04, // 5 standard errors
);
