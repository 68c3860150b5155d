// log Z of 16 coupled spins: exactly, and by annealing.
import {check, fixed, images, knob, log, logSumExp} from 'lab';
import {mean, plot, print, random, range, sqrt} from 'lab';
import {square, sub, table} from 'lab';

const J = knob('coupling J', 0.8, [0, 1.6, 0.1]);
const dice = random(1);

/** Sum of the spins beside place i of a 4 × 4 grid */
const pull = (s: number[], i: number) =>
  (i % 4 ? s[i - 1] : 0) +
  (i % 4 < 3 ? s[i + 1] : 0) +
  (s[i - 4] ?? 0) +
  (s[i + 4] ?? 0);
/** −E(s) = J Σ sᵢsⱼ; the sum meets each pair twice */
export const logTilde = (s: number[]) =>
  (J / 2) * s.reduce((e, si, i) => e + si * pull(s, i), 0);

/** One Gibbs sweep over all spins, for p̃^β */
function sweep(s: number[], beta: number) {
  for (let i = 0; i < 16; i++) {
    const p = 1 / (1 + Math.exp(-2 * beta * J * pull(s, i)));
    s[i] = dice.uniform() < p ? 1 : -1; // [one-conditional]
  }
}
/** log w of one run from β = 0 to 1 in K steps */
export function anneal(K: number) {
  const s = range(16).map(() => 2 * dice.integer(2) - 1);
  let logW = 16 * log(2); // log Z at β = 0
  for (const t of range(K)) {
    logW += logTilde(s) / K; // [ais-weight]
    sweep(s, (t + 1) / K);
  }
  return {s, logW};
}
const logZ = (K: number, runs: number) =>
  // [ais-mean]
  logSumExp(range(runs).map(() => anneal(K).logW)) - log(runs);

// --- picture ---
const spins = (code: number) =>
  range(16).map((i) => 2 * ((code >> i) & 1) - 1);
const exact = logSumExp(
  range(2 ** 16).map((code) => logTilde(spins(code))),
);
const Ks = range(9).map((i) => 2 ** i);
const tries = Ks.map((K) =>
  range(16).map(() => logZ(K, 512 / K)),
);
plot({
  x: {label: 'K', values: Ks, log: true},
  y: {label: 'log Z'},
  points: {
    'AIS, 512 sweeps': {
      xy: tries.flatMap((of, i) => of.map((v) => [Ks[i], v])),
    },
  },
  rules: {exact: {y: exact}},
});
const errors = tries.map((of) =>
  sqrt(mean(square(sub(of, exact)))),
);
table({
  columns: ['K', 'runs', 'error of log Z', 'mean'],
  rows: [0, 2, 4, 6, 8].map((i) => [
    ...[Ks[i], 512 / Ks[i], errors[i]],
    mean(sub(tries[i], exact)),
  ]),
  digits: 2,
});
print('log Z, exactly:', fixed(exact, 2));
images({
  images: range(12).map(() => anneal(64).s),
  columns: 12,
  range: [-1, 1],
});
check(
  'annealing beats importance sampling from β = 0',
  J < 0.3 || errors[6] < errors[0] / 2,
);
