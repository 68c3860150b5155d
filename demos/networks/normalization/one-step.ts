// Layers of a product interfere in a step; γ and β do not.
import {check, each, isClose, knob, linspace, plot} from 'lab';
import {table} from 'lab';

const l = knob('depth', 8, [1, 12, 1]);
const w = knob('weight w', 1.2, [0.6, 1.6, 0.1]);
const eta = knob('η', 0.05, [0.005, 0.1, 0.005]);

/** One step −η∂y/∂wᵢ in y = w₁⋯wₗ, all wᵢ = w. */
export function chain(l: number, w: number, eta: number) {
  const slope = w ** (l - 1);
  return {
    promised: -eta * l * slope ** 2, // [product-chain]
    real: (w - eta * slope) ** l - w ** l,
  };
}
/** The same step in y = γx̂ + β, where x̂ is fixed. */
export function scaled(xhat: number, eta: number) {
  const y = (g: number, b: number) => g * xhat + b;
  return {
    promised: -eta * (xhat ** 2 + 1), // [product-chain]
    real: y(1 - eta * xhat, -eta) - y(1, 0),
  };
}
const models = {
  product: (eta: number) => chain(l, w, eta),
  'γx̂ + β': (eta: number) => scaled(1, eta),
};

// --- picture ---
const rates = linspace(0.001, 0.1, 100);
type Change = {promised: number; real: number};
const kept = ({promised, real}: Change) => real / promised;
plot({
  x: {label: 'η', values: rates},
  y: {label: 'real over promised', domain: [0, 1.1]},
  lines: each(models, (step) =>
    rates.map((r) => kept(step(r))),
  ),
  rules: {η: {x: eta, tone: 'muted'}},
});
table({
  columns: ['', 'promised', 'real', 'kept'],
  rows: each(models, (step) => {
    const change = step(eta);
    return [change.promised, change.real, kept(change)];
  }),
  digits: [3, 3, 2],
});
const tiny = each(models, (step) => kept(step(1e-7)));
check(
  'a tiny step does as promised',
  isClose(Object.values(tiny), [1, 1], 1e-3),
);
check(
  'γ and β do so at any η',
  [0.01, 1, 100].every((r) =>
    isClose(kept(scaled(-0.7, r)), 1),
  ),
);
