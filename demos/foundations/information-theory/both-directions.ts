// KL(p‖q) makes q cover both modes, KL(q‖p) makes it pick one.
import {adam, add, check, div, each, exp, knob} from 'lab';
import {linspace, log, logSumExp, mul, plot, range} from 'lab';
import {square, stack, sub, sum, table, tensor} from 'lab';
import {train, type Tensor} from 'lab';

const apart = knob('distance of the modes', 4, [0, 6, 0.5]);
const start = knob('μ at the start', -1, [-3, 3, 0.5]);
const x = tensor(linspace(-8, 8, 161));

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
  add(Math.log(share), logNormal(tensor(mu), tensor(0.6)));
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
  train(401, net, adam({rate: 0.05}), ({mu, logS}) => {
    path.push(logNormal(mu, exp(logS)));
    return loss(path[path.length - 1]);
  });
  const both = each(directions, (of) => of(path[400]).item());
  return {
    path,
    both,
    mu: net.mu.item(),
    s: exp(net.logS.item()),
  };
});
const curve = (y: Tensor) => ({x, y: exp(y)});
plot({
  x: {label: 'x', domain: [-6, 6]},
  y: {label: 'density', domain: [0, 0.7]},
  frames: range(0, 401, 40).map((t) => ({
    label: `t = ${t}`,
    bands: {p: {x, lo: mul(0, x), hi: exp(p)}},
    lines: each(fits, ({path}) => curve(path[t])),
  })),
});
table({
  columns: ['least', 'μ', 'σ', ...Object.keys(directions)],
  rows: each(fits, ({mu, s, both}) => [
    ...[mu, s],
    ...Object.values(both),
  ]),
  digits: 2,
});
const {'KL(p‖q)': cover, 'KL(q‖p)': seek} = fits;
const deviation = Math.hypot(0.6, apart * Math.sqrt(0.24));
check(
  'least KL(p‖q): q has the mean and variance of p',
  Math.abs(cover.mu + 0.1 * apart) < 0.02 &&
    Math.abs(cover.s - deviation) < 0.02,
);
check(
  'each fit is the better one by its own measure',
  cover.both['KL(p‖q)'] <= seek.both['KL(p‖q)'] + 1e-4 &&
    seek.both['KL(q‖p)'] <= cover.both['KL(q‖p)'] + 1e-4,
);
