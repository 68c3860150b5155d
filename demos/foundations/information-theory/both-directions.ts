// KL(p‖q) makes q cover both modes, KL(q‖p) makes it pick one.
import {adam, add, check, div, each, exp, knob} from 'lab';
import {linspace, log, logSumExp, mul, plot, range} from 'lab';
import {square, stack, sub, sum, table, tensor} from 'lab';
import {train, type Tensor} from 'lab';

const apart = knob('distance of the modes', 4, [0, 6, 0.5]);
const start = knob('μ at the start', -1, [-2, 2, 0.5]);
const width = 0.6; // σ of either mode
const x = tensor(linspace(-12, 12, 241));

/** ln N(x; μ, s²) */
export function logNormal(mu: Tensor, s: Tensor) {
  const z = div(sub(x, mu), s);
  const scale = log(mul(s, Math.sqrt(2 * Math.PI)));
  return sub(mul(-0.5, square(z)), scale);
}

/** ∫ a ln(a/b) dx, from ln a and ln b on the grid. */
export const kl = (a: Tensor, b: Tensor) =>
  mul(sum(mul(exp(a), sub(a, b))), 0.1); // [extra-length]

const mode = (share: number, mu: number) =>
  add(Math.log(share), logNormal(tensor(mu), tensor(width)));
const modes = [mode(0.6, -apart / 2), mode(0.4, apart / 2)];
const p = logSumExp(stack(modes), 0); // ln p

const directions = {
  'KL(p‖q)': (q: Tensor) => kl(p, q), // [match-moments]
  'KL(q‖p)': (q: Tensor) => kl(q, p), // [one-mode]
};

// --- picture ---
const fits = each(directions, (loss) => {
  const net = {mu: tensor(start), logS: tensor(0)};
  const path: Tensor[] = [];
  train(601, net, adam({rate: 0.05}), ({mu, logS}) => {
    path.push(logNormal(mu, exp(logS)));
    return loss(path[path.length - 1]);
  });
  const ways = Object.values(directions);
  const both = ways.map((of) => of(path[600]).item());
  const [mu, s] = [net.mu.item(), exp(net.logS.item())];
  return {path, both, mu, s};
});
plot({
  x: {label: 'x', domain: [-6, 6]},
  y: {label: 'density', domain: [0, 0.8]},
  frames: range(0, 601, 60).map((t) => ({
    label: `t = ${t}`,
    bands: {p: {x, lo: mul(0, x), hi: exp(p)}},
    lines: each(fits, ({path}) => ({x, y: exp(path[t])})),
  })),
});
table({
  columns: ['least', 'μ', 'σ', ...Object.keys(directions)],
  rows: each(fits, ({mu, s, both}) => [mu, s, ...both]),
  digits: 2,
});
const {mu, s} = fits['KL(p‖q)'];
const spread = Math.hypot(width, apart * Math.sqrt(0.24));
check(
  'least KL(p‖q): q has the mean and variance of p',
  Math.hypot(mu + 0.1 * apart, s - spread) < 0.02,
);
check(
  'no bell beside it has a smaller KL(q‖p)',
  [-0.1, 0.1].every((d) => {
    const {mu, s, both} = fits['KL(q‖p)'];
    const beside = logNormal(tensor(mu + d), tensor(s));
    const wider = logNormal(tensor(mu), tensor(s + d));
    const losses = [beside, wider].map((q) => kl(q, p).item());
    return Math.min(...losses) > both[1];
  }),
);
