import {xoroshiro128plusFromState} from 'pure-rand/generator/xoroshiro128plus';
import {afterEach, describe, expect, test} from 'vitest';
import {connect} from './host';
import {record} from './host.fixture';
import {makeDice, random} from './random';

afterEach(() => connect(undefined));

/** xoroshiro128+ 1.0 (2018, a = 24, b = 16, c = 37) as its authors publish it, in 64-bit integers. */
function* reference(s0: bigint, s1: bigint) {
  const wrap = (x: bigint) => BigInt.asUintN(64, x);
  const rotate = (x: bigint, k: bigint) => wrap((x << k) | (x >> (64n - k)));
  for (;;) {
    yield wrap(s0 + s1);
    s1 ^= s0;
    s0 = rotate(s0, 24n) ^ s1 ^ wrap(s1 << 16n);
    s1 = rotate(s1, 37n);
  }
}

/** The first values of the authors' C program from state (1, 2), as published in Rust's rand_xoshiro. */
const published = [
  3n,
  412333834243n,
  2360170716294286339n,
  9295852285959843169n,
  2797080929874688578n,
  6019711933173041966n,
  3076529664176959358n,
  3521761819100106140n,
  7493067640054542992n,
  920801338098114767n,
];

describe('the generator', () => {
  test('of the tests is the published one', () => {
    const values = reference(1n, 2n);
    expect(published.map(() => values.next().value)).toEqual(published);
  });

  test('of lab gives the low words of the published values', () => {
    const generator = xoroshiro128plusFromState([0, 1, 0, 2]);
    for (const value of published) expect(generator.next()).toBe(Number(BigInt.asIntN(32, value)));
  });

  test('gives uniform draws made of 26 and 27 bits of two words', () => {
    const values = reference(0x123456789abcdef0n, 0x0fedcba987654321n);
    const word = () => Number((values.next().value as bigint) & 0xffffffffn);
    const dice = makeDice([0x12345678, 0x9abcdef0 | 0, 0x0fedcba9, 0x87654321 | 0]);
    for (let i = 0; i < 1000; i++) {
      const bits = Math.floor(word() / 64) * 2 ** 27 + Math.floor(word() / 32);
      expect(dice.uniform()).toBe(bits / 2 ** 53);
    }
  });
});

describe('seeds', () => {
  test('the first draws of seed 1 never change: pages depend on them', () => {
    const dice = random(1);
    const draws = [
      dice.uniform(3),
      dice.permutation(6),
      dice.split().uniform(),
      dice.integer(1000),
    ];
    expect(draws).toEqual([
      [0.6585589291317622, 0.6122018215466796, 0.3442503735569218],
      [4, 5, 3, 1, 2, 0],
      0.09176182300500668,
      760,
    ]);
  });

  test('equal seeds give equal dice, other seeds others', () => {
    const first = (seed: number) => random(seed).uniform();
    expect(first(7)).toBe(first(7));
    const seeds = Array.from({length: 2000}, (_, i) => i - 1000).concat(2 ** 40, 2 ** 41);
    expect(new Set(seeds.map(first)).size).toBe(seeds.length);
  });

  test("the host's seed is mixed in, and 0 is the author's own run", () => {
    const own = random(1).uniform();
    record({seed: 0});
    expect(random(1).uniform()).toBe(own);
    record({seed: 5});
    expect(random(1).uniform()).not.toBe(own);
    expect(random(1).uniform()).toBe(random(1).uniform());
  });

  test('a seed is a whole number', () => {
    expect(() => random(0.5)).toThrow('seed should be a whole number, but is 0.5');
  });
});

describe('split dice', () => {
  test('differ from their parent and from each other', () => {
    const parent = random(3);
    const [a, b] = [parent.split(), parent.split()];
    const draws = [parent, a, b, a.split()].flatMap((dice) => dice.uniform(50));
    expect(new Set(draws).size).toBe(200);
  });

  test('do not depend on what the parent draws later', () => {
    const child = (later: number) => {
      const parent = random(3);
      const split = parent.split();
      parent.uniform(later);
      return split.uniform();
    };
    expect(child(0)).toBe(child(100));
  });

  test('are uncorrelated with their parent', () => {
    const n = 20_000;
    const parent = random(11);
    const child = parent.split();
    const [x, y] = [parent.uniform(n), child.uniform(n)];
    const covariance = x.reduce((sum, xi, i) => sum + (xi - 0.5) * (y[i] - 0.5), 0) / n;
    // the standard error of a correlation is 1/√n; five of them
    expect(Math.abs(covariance * 12)).toBeLessThan(5 / Math.sqrt(n));
  });
});

/** Σ (seen − expected)² / expected */
function chiSquare(counts: number[], expected: (i: number) => number) {
  return counts.reduce((sum, n, i) => sum + (n - expected(i)) ** 2 / expected(i), 0);
}

describe('distributions', () => {
  const n = 100_000;

  test('uniform draws fill 100 cells evenly', () => {
    const counts = new Array<number>(100).fill(0);
    for (const u of random(2).uniform(n)) counts[Math.floor(100 * u)]++;
    // χ² with 99 degrees of freedom exceeds 160 with probability 1e-4
    expect(chiSquare(counts, () => n / 100)).toBeLessThan(160);
  });

  test('normal draws have the moments of N(0, 1)', () => {
    const many = 10 * n;
    const z = random(4).normal(many);
    const moment = (k: number) => z.reduce((sum, zi) => sum + zi ** k, 0) / many;
    // five standard errors: the variances of z, z², z³, z⁴ are 1, 2, 15, 96
    expect(Math.abs(moment(1))).toBeLessThan(5 * Math.sqrt(1 / many));
    expect(Math.abs(moment(2) - 1)).toBeLessThan(5 * Math.sqrt(2 / many));
    expect(Math.abs(moment(3))).toBeLessThan(5 * Math.sqrt(15 / many));
    expect(Math.abs(moment(4) - 3)).toBeLessThan(5 * Math.sqrt(96 / many));
  });

  test('one by one or in a list, the draws are the same', () => {
    const [a, b] = [random(5), random(5)];
    expect(a.normal(5)).toEqual([0, 1, 2, 3, 4].map(() => b.normal()));
    expect(a.uniform(5)).toEqual([0, 1, 2, 3, 4].map(() => b.uniform()));
  });

  test('integers are even and stay below n', () => {
    const dice = random(6);
    const counts = new Array<number>(7).fill(0);
    for (let i = 0; i < n; i++) counts[dice.integer(7)]++;
    // χ² with 6 degrees of freedom exceeds 28 with probability 1e-4
    expect(chiSquare(counts, () => n / 7)).toBeLessThan(28);
    expect(dice.integer(1)).toBe(0);
    expect(dice.integer(Number.MAX_SAFE_INTEGER)).toBeLessThan(Number.MAX_SAFE_INTEGER);
  });

  test('categories come as often as they weigh, those of weight 0 never', () => {
    const dice = random(8);
    const weights = [1, 0, 3, 6];
    const counts = [0, 0, 0, 0];
    for (let i = 0; i < n; i++) counts[dice.categorical(weights)]++;
    expect(counts[1]).toBe(0);
    const seen = counts.filter((_, i) => i !== 1);
    // χ² with 2 degrees of freedom exceeds 18.5 with probability 1e-4
    expect(chiSquare(seen, (i) => (n * [1, 3, 6][i]) / 10)).toBeLessThan(18.5);
  });

  test('a category is where a uniform draw falls among the summed weights', () => {
    const [dice, twin] = [random(12), random(12)];
    const summed = [1, 1, 4, 10];
    for (let i = 0; i < 10_000; i++) {
      const u = 10 * twin.uniform();
      expect(dice.categorical([1, 0, 3, 6])).toBe(summed.findIndex((sum) => u < sum));
    }
  });

  test('all orders of three come equally often', () => {
    const dice = random(9);
    const counts = new Map<string, number>();
    for (let i = 0; i < 60_000; i++) {
      const order = dice.permutation(3).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual(['012', '021', '102', '120', '201', '210']);
    // χ² with 5 degrees of freedom exceeds 25.8 with probability 1e-4
    expect(chiSquare([...counts.values()], () => 10_000)).toBeLessThan(25.8);
  });

  test('a bootstrap sample leaves out about one in e', () => {
    const size = 10_000;
    const drawn = new Set(random(10).bootstrap(size)).size / size;
    // the standard error of the share is about 0.003
    expect(Math.abs(drawn - (1 - Math.exp(-1)))).toBeLessThan(0.015);
  });
});

test('counts and weights that make no sense are refused', () => {
  const dice = random(1);
  expect(() => dice.uniform(-1)).toThrow('uniform(n): n must be a whole number ≥ 0, got -1');
  expect(() => dice.integer(0)).toThrow('integer(n): n must be a whole number from 1');
  expect(() => dice.categorical([1, -1])).toThrow('p[1] should be a probability or weight');
  expect(() => dice.categorical([0, 0])).toThrow('at least one of p should be above 0');
});
