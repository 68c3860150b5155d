import fc from 'fast-check';
import type {Drawn} from './compare';

const length = fc.integer({min: 1, max: 4});

/** A shape of `min` to `max` axes, each 1 to 4 long. */
export function shape(min: number, max: number): fc.Arbitrary<number[]> {
  return fc.array(length, {minLength: min, maxLength: max});
}

/** One input of any shape. */
export const one: fc.Arbitrary<Drawn> = shape(0, 3).map((s) => ({inputs: [s]}));

/** Two inputs that broadcast: of a common shape, some axes become 1 and some in front are missing. */
export const two: fc.Arbitrary<Drawn> = shape(0, 3).chain((full) => {
  const reduced = fc
    .tuple(
      fc.array(fc.boolean(), {minLength: full.length, maxLength: full.length}),
      fc.nat({max: full.length}),
    )
    .map(([single, missing]) => full.map((n, i) => (single[i] ? 1 : n)).slice(missing));
  return fc.tuple(reduced, reduced).map((inputs) => ({inputs}));
});

/** One input with an axis of it. */
export const withAxis: fc.Arbitrary<Drawn & {axis: number}> = shape(1, 3).chain((s) =>
  fc.integer({min: -s.length, max: s.length - 1}).map((axis) => ({inputs: [s], axis})),
);

/** Inputs whose axes are drawn by `lengths` numbers from 1 to 4. */
export function drawn(
  lengths: number,
  inputs: (...n: number[]) => number[][],
): fc.Arbitrary<Drawn & {n: number[]}> {
  return fc
    .array(length, {minLength: lengths, maxLength: lengths})
    .map((n) => ({inputs: inputs(...n), n}));
}
