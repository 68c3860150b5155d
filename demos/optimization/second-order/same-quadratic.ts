// One quadratic: Newton 1 step, conjugate directions n, zig-zag ∞.
import {
  check,
  fixed,
  knob,
  linspace,
  plot,
  print,
  random,
  range,
  table,
} from 'lab';

const spectrum = knob('eigenvalues', {
  value: 'spread',
  options: ['spread', 'three clusters', 'two values'],
});
const kappa = knob('κ', {
  value: 100,
  min: 2,
  max: 1000,
  step: 0.1,
  log: true,
});
const n = 10;
type Vector = number[];
const dot = (u: Vector, v: Vector) =>
  u.reduce((s, ui, i) => s + ui * v[i], 0);
const add = (u: Vector, c: number, v: Vector) =>
  u.map((ui, i) => ui + c * v[i]);

const spectra: Record<string, number[]> = {
  spread: linspace(1, kappa, n),
  'three clusters': range(n).map((i) =>
    i < 3 ? 1 : i < 7 ? (1 + kappa) / 2 : kappa,
  ),
  'two values': range(n).map((i) => (i < 5 ? 1 : kappa)),
};
const lambda = spectra[spectrum];
// Any axes will do: turn them by a reflection, H = Q diag(λ) Q.
const dice = random(3);
const w = dice.normal(n);
const turn = (v: Vector) =>
  add(v, (-2 * dot(w, v)) / dot(w, w), w);
const H = (v: Vector) =>
  turn(turn(v).map((vi, i) => lambda[i] * vi));
const start = dice.normal(n);
/** J = ½ θᵀHθ, with its minimum 0 at 0. */
const J = (theta: Vector) => dot(theta, H(theta)) / 2;

/** How far along d is J lowest? −gᵀd / dᵀHd */
export function lowest(g: Vector, d: Vector, Hd: Vector) {
  return -dot(g, d) / dot(d, Hd); // [exact-search]
}

export function steepest(start: Vector, steps: number) {
  const path = [start];
  for (let t = 0; t < steps; t++) {
    const g = H(path[t]);
    if (dot(g, g) === 0) break;
    const d = g.map((gi) => -gi);
    path.push(add(path[t], lowest(g, d, H(d)), d));
  }
  return path;
}

export function conjugate(start: Vector, steps: number) {
  const path = [start];
  let g = H(start);
  let d = g.map((gi) => -gi);
  const directions: Vector[] = [];
  for (let t = 0; t < steps && dot(g, g) > 1e-26; t++) {
    directions.push(d);
    path.push(add(path[t], lowest(g, d, H(d)), d));
    const next = H(path[t + 1]);
    const beta = dot(next, next) / dot(g, g); // [fletcher-reeves]
    d = add(
      next.map((gi) => -gi),
      beta,
      d,
    );
    g = next;
  }
  return {path, directions};
}

/** M learns H⁻¹ from s and y alone: (I − ρsyᵀ)M(I − ρysᵀ) + ρssᵀ. */
export function bfgsUpdate(M: Vector[], s: Vector, y: Vector) {
  const rho = 1 / dot(y, s); // [bfgs-update]
  const My = M.map((row) => dot(row, y));
  const c = rho * rho * dot(y, My) + rho;
  return M.map((row, i) =>
    row.map(
      (m, j) =>
        m -
        rho * (s[i] * My[j] + My[i] * s[j]) +
        c * s[i] * s[j],
    ),
  );
}

export function bfgs(start: Vector, steps: number) {
  const path = [start];
  let M = range(n).map((i) =>
    range(n).map((j) => Number(i === j)),
  );
  for (let t = 0; t < steps; t++) {
    const g = H(path[t]);
    if (dot(g, g) < 1e-26) break;
    const d = M.map((row) => -dot(row, g));
    path.push(add(path[t], lowest(g, d, H(d)), d));
    const s = add(path[t + 1], -1, path[t]);
    M = bfgsUpdate(M, s, H(s)); // y = Hs
  }
  return {path, M};
}

const zigzag = steepest(start, 60);
const cg = conjugate(start, 2 * n);
const quasi = bfgs(start, 2 * n);
const excess = (path: Vector[]) =>
  range(31).map((t) =>
    t < path.length ? Math.max(J(path[t]), 1e-18) : NaN,
  );
plot({
  x: {label: 't', values: range(31)},
  y: {label: 'J', log: true, domain: [1e-18, 10 * J(start)]},
  lines: {
    steepest: excess(zigzag),
    conjugate: excess(cg.path),
    BFGS: {y: excess(quasi.path), dash: true},
    Newton: excess([start, start.map(() => 0)]),
  },
  rules: {n: {x: n, tone: 'ink'}},
});
const tiny = 1e-10 * J(start);
const count = (path: Vector[]) => {
  const t = path.findIndex((theta) => J(theta) < tiny);
  return t < 0 ? `> ${path.length - 1}` : t;
};
/** ‖MH − I‖ over ‖H‖: 0 where M is the inverse. */
const gap = Math.max(
  ...range(n).map((i) => {
    const e = range(n).map((j) => Number(i === j));
    const column = H(e);
    return Math.max(
      ...quasi.M.map((row, k) =>
        Math.abs(dot(row, column) - e[k]),
      ),
    );
  }),
);
table({
  columns: ['', 'steps'],
  rows: [
    ['steepest', count(zigzag)],
    ['conjugate', count(cg.path)],
    ['BFGS', count(quasi.path)],
    ['Newton', 1],
  ],
});
print('largest |MH − I| of BFGS:', fixed(gap, 2));
const distinct = new Set(lambda).size;
check(
  'conjugate: no more steps than there are eigenvalues',
  J(cg.path[Math.min(distinct, cg.path.length - 1)]) < tiny,
);
const size = (d: Vector) => Math.sqrt(dot(d, H(d)));
check(
  'its directions are conjugate: dᵢᵀHdⱼ = 0',
  cg.directions
    .slice(0, distinct)
    .every((d, i, all) =>
      all
        .slice(0, i)
        .every(
          (e) =>
            Math.abs(dot(d, H(e))) < 1e-6 * size(d) * size(e),
        ),
    ),
);
check(
  'steepest: each gradient at a right angle to the next',
  zigzag.slice(0, 20).every((theta, t) => {
    const [g, h] = [H(theta), H(zigzag[t + 1] ?? theta)];
    if (t + 1 >= zigzag.length || dot(h, h) < 1e-24)
      return true;
    return (
      Math.abs(dot(g, h)) <
      1e-8 * Math.sqrt(dot(g, g) * dot(h, h))
    );
  }),
);
