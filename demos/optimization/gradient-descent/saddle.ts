// Descent can end on a saddle, but only from a thin set.
import {add, check, each, fixed, iterate, knob, mul} from 'lab';
import {plot, print, random, stepsUntil, sub} from 'lab';
import {saddle} from 'lab/landscapes';

const p = knob('p', -4, [-12, -1, 1]);
const eta = knob('η', 0.1, [0.05, 0.3, 0.05]);
const {J, gradient} = saddle; // ½x² − ½y² + ¼y⁴

/** θ ← θ − η(g + sξ), from (1.5, y). */
export function walk(y: number, s: number) {
  const dice = random(1);
  return iterate(900, [1.5, y], (theta) => {
    const noise = mul(s, dice.normal(2));
    return sub(theta, mul(eta, add(gradient(theta), noise)));
  });
}
/** Steps until |y| is ½, if y grows by 1 + η a step. */
export function escape(y: number) {
  return Math.log(0.5 / y) / Math.log(1 + eta); // [saddles]
}

const paths = {
  'y = 0': walk(0, 0),
  'y = 10ᵖ': walk(10 ** p, 0),
  'y = 0, noise': walk(0, 0.02),
};

// --- picture ---
plot({
  panels: {
    'the way': {
      ...saddle.map,
      lines: paths,
    },
    J: {
      x: {label: 't', domain: [0, 600]},
      y: {domain: [-0.3, 0.3]},
      lines: each(paths, (path) => path.slice(0, 601).map(J)),
    },
  },
});
const left = stepsUntil(
  paths['y = 10ᵖ'],
  ([, y]) => Math.abs(y) > 0.5,
);
print('steps to leave the saddle:', left);
print('by the linear law:', fixed(escape(10 ** p), 0));
const ends = each(paths, (path) => path[900]);
check(
  'from y = 0 descent ends on the saddle, where J = 0',
  ends['y = 0'][1] === 0 && J(ends['y = 0']) < 1e-9,
);
check(
  'from the least y beside it, in a minimum',
  Math.abs(J(ends['y = 10ᵖ']) + 0.25) < 1e-6,
);
check(
  'the time to leave is that of the linear law',
  Math.abs(left - escape(10 ** p)) < 2 + 0.2 / eta,
);
check(
  'a little noise is enough to leave',
  J(ends['y = 0, noise']) < -0.2,
);
