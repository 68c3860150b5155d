import {readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {packData} from '../scripts/pack-data.mjs';
import * as digits from './digits';
import * as digits28 from './digits28';
import {female, male, names} from './names';
import {penguins, species} from './penguins';
import {alphabet, text} from './text';

test('packing again gives the very same bytes', () => {
  for (const [file, content] of Object.entries(packData())) {
    const kept = readFileSync(path.join(import.meta.dirname, '..', file), 'utf8');
    expect(kept === content, `${file} is not what npm run pack:data makes`).toBe(true);
  }
});

describe.each([
  {pack: digits, side: 14, train: 1000, test: 200},
  {pack: digits28, side: 28, train: 500, test: 100},
])('digits of $side×$side', ({pack, side, ...counts}) => {
  test('come in the promised number, as many of each', () => {
    for (const part of ['train', 'test'] as const) {
      const {images, labels} = pack[part];
      expect(images).toHaveLength(counts[part]);
      for (let digit = 0; digit < 10; digit++) {
        expect(labels.filter((label) => label === digit)).toHaveLength(counts[part] / 10);
      }
    }
  });

  test('are side² greys from 0 to 1', () => {
    expect(pack.size).toBe(side);
    for (const image of [...pack.train.images, ...pack.test.images]) {
      expect(image).toHaveLength(side * side);
      expect(image.every((grey) => grey >= 0 && grey <= 1)).toBe(true);
    }
  });

  test('for testing do not stand among those for training', () => {
    const seen = new Set(pack.train.images.map((image) => image.join()));
    expect(seen.size).toBe(counts.train);
    expect(pack.test.images.some((image) => seen.has(image.join()))).toBe(false);
  });

  test('look like their labels: the nearest mean is right for three of four', () => {
    const means = Array.from({length: 10}, (_, digit) => {
      const own = pack.train.images.filter((_, i) => pack.train.labels[i] === digit);
      return own[0].map((_, k) => own.reduce((sum, image) => sum + image[k], 0) / own.length);
    });
    const distance = (a: number[], b: number[]) =>
      a.reduce((sum, ai, k) => sum + (ai - b[k]) ** 2, 0);
    const right = pack.test.images.filter((image, i) => {
      const far = means.map((mean) => distance(image, mean));
      return far.indexOf(Math.min(...far)) === pack.test.labels[i];
    });
    expect(right.length / counts.test).toBeGreaterThan(0.7);
  });
});

test('ones have the least ink and zeros nothing in their middle', () => {
  const meanOf = (label: number, measure: (image: number[]) => number) => {
    const own = digits.train.images.filter((_, i) => digits.train.labels[i] === label);
    return own.reduce((sum, image) => sum + measure(image), 0) / own.length;
  };
  const smallest = (measure: (image: number[]) => number) => {
    const means = Array.from({length: 10}, (_, label) => meanOf(label, measure));
    return means.indexOf(Math.min(...means));
  };
  expect(smallest((image) => image.reduce((sum, grey) => sum + grey, 0))).toBe(1);
  expect(smallest((image) => image[6 * 14 + 6] + image[7 * 14 + 7])).toBe(0);
});

test('penguins have the published counts and ranges', () => {
  const count = (key: (typeof species)[number]) => penguins.filter((p) => p.species === key).length;
  expect(species.map(count)).toEqual([151, 68, 123]);
  expect(penguins.filter((p) => p.sex === undefined)).toHaveLength(9);
  const range = (key: 'billLength' | 'billDepth' | 'flipperLength' | 'bodyMass') => {
    const values = penguins.map((p) => p[key]);
    return [Math.min(...values), Math.max(...values)];
  };
  expect(range('billLength')).toEqual([32.1, 59.6]);
  expect(range('billDepth')).toEqual([13.1, 21.5]);
  expect(range('flipperLength')).toEqual([172, 231]);
  expect(range('bodyMass')).toEqual([2700, 6300]);
});

test('names are lower case, sorted and distinct', () => {
  for (const list of [female, male, names]) {
    expect(list.every((name) => /^[a-z]+$/.test(name))).toBe(true);
    expect([...new Set(list)].sort()).toEqual(list);
  }
  expect([female.length, male.length]).toEqual([4925, 3897]);
  expect(female).toContain('ada');
  expect(male).toContain('herman');
});

test('the text is ten chapters in plain letters', () => {
  expect(text.startsWith('CHAPTER 1. Loomings.\n\nCall me Ishmael.')).toBe(true);
  expect(text.match(/^CHAPTER \d+\./gm)).toHaveLength(10);
  expect(alphabet.every((letter) => letter === '\n' || (letter >= ' ' && letter <= '~'))).toBe(
    true,
  );
  expect(alphabet.join('')).toContain('abcdefghijklmnopqrstuvwxyz');
});
