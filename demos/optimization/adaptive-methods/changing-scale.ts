// When the loss becomes flat, RMSProp forgets how steep it was.
import {best, check, each, fixed, isClose, iterate} from 'lab';
import {knob, logspace, plot, stepsUntil, table} from 'lab';

const rho = knob('ρ', 0.9, [0.5, 0.999, 0.001]);
const c = knob('steepness c', 100, [1, 1000], 'log');
const [steps, change] = [400, 150];
/** The slope of ½cθ², and after the change of ½(θ − 4)². */
export function slope(theta: number, t: number) {
  return t < change ? c * theta : theta - 4;
}
/** What r becomes; the rate is η/√r. */
export const memories = {
  SGD: () => 1,
  AdaGrad: (r: number, g: number) => r + g * g,
  RMSProp: (r: number, g: number) =>
    rho * r + (1 - rho) * g * g, // [forget]
};
type Way = keyof typeof memories;

/** [θ, rate] of each step, from θ = 4. */
export function run(way: Way, eta: number) {
  let r = 0;
  return iterate(steps, [4, NaN], ([theta], t) => {
    const g = slope(theta, t);
    r = memories[way](r, g);
    const rate = eta / (Math.sqrt(r) + 1e-8);
    return [theta - rate * g, rate]; // [forget]
  });
}

/** Steps until θ stays within 0.4 of 4, if it was near 0. */
export function arrival(path: number[][]) {
  const isOff = ([theta]: number[]) =>
    !(Math.abs(theta - 4) < 0.4);
  const n = stepsUntil([...path].reverse(), isOff);
  const wasThere = Math.abs(path[change][0]) < 0.4;
  return n > 0 && wasThere ? steps + 1 - n - change : Infinity;
}
const etas = logspace(1e-4, 100, 61); // ten to a power of ten
const runs = each(memories, (_, way) => {
  const eta = best(etas, (e) => arrival(run(way, e))).choice;
  return {eta, path: run(way, eta)};
});

// --- picture ---
plot({
  columns: 2,
  x: {label: 't'},
  panels: [
    {
      title: 'θ',
      y: {domain: [-1, 5]},
      lines: each(runs, ({path}) => path.map(([x]) => x)),
      rules: {minimum: {y: 4, tone: 'ink'}},
    },
    {
      title: 'rate η/√r',
      y: {log: true},
      lines: each(runs, ({path}) => path.map(([, e]) => e)),
    },
  ],
});
const arrivals = each(runs, ({path}) => arrival(path));
table({
  columns: ['', 'best η', 'first step', 'steps to arrive'],
  rows: each(runs, ({eta, path}, way) => [
    fixed(eta, 3),
    fixed(Math.abs(path[1][0] - 4), 2),
    arrivals[way],
  ]),
});
const first = Math.abs(runs.RMSProp.path[1][0] - 4);
check(
  'the first step of RMSProp is η/√(1 − ρ), not η',
  isClose(first * Math.sqrt(1 - rho), runs.RMSProp.eta, 1e-6),
);
const rates = runs.AdaGrad.path.slice(1).map(([, e]) => e);
check(
  'AdaGrad’s rate never rises',
  rates.every((e, t) => t === 0 || e <= rates[t - 1]),
);
check(
  'after a steep start RMSProp arrives first',
  c < 50 ||
    arrivals.RMSProp < Math.min(arrivals.SGD, arrivals.AdaGrad),
);
