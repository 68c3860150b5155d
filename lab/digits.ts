import {packed} from './data/digits';
import {unpackDigits, type Digits} from './digit-images';

const digits = unpackDigits(packed, 1000);

/**
 * Width and height of a picture.
 * @example
 * print(size, test.images[0].length);
 */
export const size = 14;

/**
 * 1,000 handwritten digits (MNIST, averaged to 14×14 pixels in 16 greys), 100 of each, shuffled.
 * @example
 * print(train.images.length, train.labels.slice(0, 10));
 * images({images: train.images.slice(0, 10), columns: 5});
 */
export const train: Digits = digits.train;

/**
 * 200 others, 20 of each digit, to test on.
 * @example
 * const mean0 = mean(test.images.filter((_, i) => test.labels[i] === 0), 0);
 * images({images: [mean0], captions: ['mean']});
 */
export const test: Digits = digits.test;

export type {Digits};
