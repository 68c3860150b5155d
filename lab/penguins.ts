import {packed} from './data/penguins';

/** One penguin, measured at the Palmer Archipelago, Antarctica, 2007–2009. Lengths in mm, mass in g. */
export interface Penguin {
  species: Species;
  island: 'Biscoe' | 'Dream' | 'Torgersen';
  billLength: number;
  billDepth: number;
  flipperLength: number;
  bodyMass: number;
  /** Not known for nine of them. */
  sex?: 'female' | 'male';
}

type Species = 'Adelie' | 'Chinstrap' | 'Gentoo';

/**
 * The three species, in the order of their class numbers 0, 1, 2.
 * @example
 * print(species);
 */
export const species: readonly Species[] = ['Adelie', 'Chinstrap', 'Gentoo'];

/**
 * The 342 penguins of the Palmer data whose measurements are complete.
 * @example
 * const of = (kind: string) => penguins
 *   .filter((p) => p.species === kind)
 *   .map((p) => [p.billLength, p.billDepth]); // both in mm
 * plot({points: Object.fromEntries(species.map((s) => [s, of(s)]))});
 */
export const penguins: Penguin[] = packed.split('\n').map((line) => {
  const [kind, island, billLength, billDepth, flipperLength, bodyMass, sex] = line.split(',');
  return {
    species: kind as Species,
    island: island as Penguin['island'],
    billLength: Number(billLength),
    billDepth: Number(billDepth),
    flipperLength: Number(flipperLength),
    bodyMass: Number(bodyMass),
    ...(sex ? {sex: sex as Penguin['sex']} : {}),
  };
});
