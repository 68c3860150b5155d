import {xoroshiro128plusFromState} from 'pure-rand/generator/xoroshiro128plus';
import {came, expectList, expectWhole} from './arguments';
import {currentHost} from './host';

/**
 * Dice that always fall the same way for the same seed. `uniform`, `integer`, `categorical`,
 * `permutation` and `bootstrap` are made from integers and products alone, so every engine draws
 * the same bits; `normal` needs a logarithm, whose last bits may differ from engine to engine.
 */
export interface Dice {
  /** One number from [0, 1), a multiple of 2⁻⁵³; or a list of `n`. */
  uniform(): number;
  uniform(n: number): number[];
  /** One draw from the standard normal distribution N(0, 1); or a list of `n`. */
  normal(): number;
  normal(n: number): number[];
  /** A whole number from 0 to n − 1, each equally likely. */
  integer(n: number): number;
  /** Index i with probability pᵢ / Σp; weights need not add up to 1. */
  categorical(p: ArrayLike<number>): number;
  /** The numbers 0 … n − 1 in random order. */
  permutation(n: number): number[];
  /** `n` indices drawn from 0 … n − 1 with replacement. */
  bootstrap(n: number): number[];
  /** New dice, independent of what these draw from now on. */
  split(): Dice;
}

/**
 * Dice for a seed (a whole number). The reader's "draw again" mixes another seed into every one.
 * @example
 * const dice = random(1);
 * print(dice.uniform(), dice.normal(3), dice.integer(6));
 * print(dice.permutation(5), dice.categorical([0.2, 0.8]));
 * plot({histogram: {z: {samples: dice.normal(2000), bins: 40}}});
 */
export function random(seed: number): Dice {
  if (!Number.isSafeInteger(seed)) {
    throw new TypeError(`random(seed): seed should be a whole number, but is ${String(seed)}.`);
  }
  const again = currentHost()?.seed() ?? 0;
  return makeDice(stateOf([seed | 0, Math.floor(seed / 2 ** 32) | 0, again | 0]));
}

/** Hashes words into the 128 bits of a generator's state: neighbouring seeds give unrelated dice. */
function stateOf(words: number[]): [number, number, number, number] {
  const hash = (salt: number) => words.reduce((h, word) => scramble(h ^ scramble(word)), salt);
  return [hash(0x9e3779b9), hash(0x7f4a7c15), hash(0x85ebca6b), hash(0xc2b2ae35) | 1]; // never all zero
}

/** The finaliser of MurmurHash3 after a step of the golden ratio. */
function scramble(word: number): number {
  let h = (word + 0x9e3779b9) | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** Dice on xoroshiro128+ in a given state; `random` makes the state from a seed. */
export function makeDice(state: [number, number, number, number]): Dice {
  const generator = xoroshiro128plusFromState(state);
  let spare: number | undefined;

  // The top 26 and 27 bits of two words: the low bits of this generator are its weak ones.
  const draw = () => {
    const high = generator.next() >>> 6;
    return (high * 0x8000000 + (generator.next() >>> 5)) / 0x20000000000000;
  };

  // Marsaglia's polar method: a point in the unit disc gives two normal draws.
  const drawNormal = () => {
    if (spare !== undefined) {
      const kept = spare;
      spare = undefined;
      return kept;
    }
    let u: number, v: number, s: number;
    do {
      u = 2 * draw() - 1;
      v = 2 * draw() - 1;
      s = u * u + v * v;
    } while (s >= 1 || s === 0);
    const scale = Math.sqrt((-2 * Math.log(s)) / s);
    spare = v * scale;
    return u * scale;
  };

  const integer = (n: number) => {
    expectCount('integer(n): n', n, 1, Number.MAX_SAFE_INTEGER); // before anything is drawn
    return Math.floor(draw() * n);
  };

  function uniform(): number;
  function uniform(n: number): number[];
  function uniform(n?: number) {
    return n === undefined ? draw() : times('uniform', n, draw);
  }
  function normal(): number;
  function normal(n: number): number[];
  function normal(n?: number) {
    return n === undefined ? drawNormal() : times('normal', n, drawNormal);
  }

  return {
    uniform,
    normal,
    integer,
    categorical: (p) => pickWeighted(p, draw),
    permutation: (n) =>
      shuffle(
        times('permutation', n, (i) => i),
        integer,
      ),
    bootstrap: (n) => times('bootstrap', n, () => integer(n)),
    split: () =>
      makeDice(stateOf([generator.next(), generator.next(), generator.next(), generator.next()])),
  };
}

function times(name: string, n: number, draw: (i: number) => number): number[] {
  const list = new Array<number>(expectCount(`${name}(n): n`, n, 0));
  for (let i = 0; i < n; i++) list[i] = draw(i);
  return list;
}

/** Throws unless `n` is a whole number not below `least`; `name` says which. */
export function expectCount(name: string, n: number, least: number, most?: number): number {
  return expectWhole(name, n, least, most);
}

/** Fisher and Yates: every order is equally likely. */
function shuffle(list: number[], integer: (n: number) => number): number[] {
  for (let i = list.length - 1; i > 0; i--) {
    const j = integer(i + 1);
    [list[i], list[j]] = [list[j], list[i]];
  }
  return list;
}

function pickWeighted(weights: ArrayLike<number>, draw: () => number): number {
  let p = weights;
  expectList('categorical(p): p', p);
  let [total, top] = [0, 0];
  for (let i = 0; i < p.length; i++) {
    if (typeof p[i] !== 'number' || !(p[i] >= 0 && p[i] < Infinity)) {
      throw new RangeError(
        `categorical(p): p[${i}] should be a probability or weight, but is ${came(p[i])}.`,
      );
    }
    total += p[i];
    top = Math.max(top, p[i]);
  }
  if (total === Infinity) {
    p = Array.from(p, (w) => w / top / p.length);
    total = Array.from(p).reduce((a, b) => a + b, 0);
  }
  if (total <= 0) throw new RangeError('categorical(p): at least one of p should be above 0.');
  let left = draw() * total;
  let last = 0;
  for (let i = 0; i < p.length; i++) {
    if (p[i] === 0) continue;
    last = i;
    left -= p[i];
    if (left < 0) return i;
  }
  return last;
}
