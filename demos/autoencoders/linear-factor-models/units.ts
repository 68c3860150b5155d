// The largest variance may be a matter of units.
import {argmax, check, div, each, fixed, knob} from 'lab';
import {matmul, mean, norm, plot, print, std, sub} from 'lab';
import {sum, transpose} from 'lab';
import {covariance, eigh} from 'lab/linalg';
import {penguins} from 'lab/penguins';

const units = knob('units', ['mm, g', 'mm, kg', 'all σ = 1']);

/** The directions of largest variance, and all variances. */
export function pca(x: number[][], l: number) {
  const {values, vectors} = eigh(covariance(x)); // rising
  const rows = transpose(vectors).reverse();
  return {rows: rows.slice(0, l), lambda: values.reverse()};
}

const measured = penguins.map((p) => [
  p.billLength,
  p.billDepth,
  p.flipperLength,
  units === 'mm, kg' ? p.bodyMass / 1000 : p.bodyMass,
]);
const centred = sub(measured, mean(measured, 0));
const sigma = units === 'all σ = 1' ? std(measured, 0) : 1;
const x = div(centred, sigma); // [choice-of-units]
const {rows, lambda} = pca(x, 2);
const c = matmul(x, transpose(rows)); // Dᵀx

// --- picture ---
const species = ['Adelie', 'Chinstrap', 'Gentoo'] as const;
const of = (kind: string) =>
  c.filter((_, i) => penguins[i].species === kind);
const groups = each(species, of);
plot({
  panels: [
    {
      x: {values: ['bill length', 'depth', 'flipper', 'mass']},
      bars: {'direction 1': rows[0]},
    },
    {x: {label: 'c₁'}, y: {label: 'c₂'}, points: groups},
  ],
});
const means = species.map((kind) => mean(groups[kind], 0));
/** Whether the nearest mean is that of its own species. */
const isTold = c.map((ci, i) => {
  const near = means.map((m) => -norm(sub(ci, m)));
  return species[argmax(near)] === penguins[i].species;
});
const share = lambda[0] / sum(lambda);
print('share of direction 1:', fixed(share, 4));
print('species told by c:', fixed(mean(isTold.map(Number)), 2));
check(
  'a unit a thousand times smaller takes all of direction 1',
  units !== 'mm, g' || Math.abs(rows[0][3]) > 0.999,
);
