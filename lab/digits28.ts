import {packed} from './data/digits28';
import {unpackDigits, type Digits} from './digit-images';

const digits = unpackDigits(packed, 500);

/**
 * Width and height of a picture.
 * @example
 * print(size, test.images[0].length);
 */
export const size = 28;

/**
 * 500 handwritten digits (MNIST, 28×28 pixels in 16 greys), 50 of each, shuffled.
 * @example
 * print(train.images.length, train.labels.slice(0, 5));
 * images({images: train.images.slice(0, 5)});
 */
export const train: Digits = digits.train;

/**
 * 100 others, 10 of each digit, to test on.
 * @example
 * images({images: test.images.slice(0, 5), captions: test.labels.slice(0, 5)});
 */
export const test: Digits = digits.test;

export type {Digits};
