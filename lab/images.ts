import {expectFields, type Fields} from './expect-fields';
import {formatValue} from './format';
import {isTensor} from './format-matrix';
import {emit} from './host';
import type {ImagesItem} from './output';
import type {Numbers} from './plot-spec';
import {expectRange} from './plot-grid';
import {isNested, numbersOf} from './series';

/** One picture: its rows from the top, or all its numbers in one row; or a two-dimensional tensor. */
export type Picture = Numbers | ArrayLike<number>[];

/** A sheet of small pictures of one size. */
export interface ImagesSpec {
  title?: string;
  describe?: string;
  /** Only needed for pictures in one row that are not square. */
  width?: number;
  height?: number;
  images: ArrayLike<Picture>;
  captions?: (string | number)[];
  /** How many stand in a row. */
  columns?: number;
  /** The values of black and white (or of the two colours); the least and the greatest unless told. */
  range?: [number, number];
  /** Gray for intensities, diverging (white at 0) for signed values such as weights. */
  scheme?: 'gray' | 'diverging';
}

/** An image sheet in the output. */
export interface ImagesHandle {
  /** Draws it again in its place, with what is given changed. */
  update(changes: Partial<ImagesSpec>): void;
}

/**
 * Shows small pictures (digits, filters, attention maps): `images({images: digits, captions: labels})`.
 * @example
 * const captions = test.labels.slice(0, 10);
 * images({images: test.images.slice(0, 10), captions, columns: 5});
 */
export function images(spec: ImagesSpec): ImagesHandle {
  let current = spec;
  const replace = emit(imagesItem(current));
  return {
    update(changes) {
      current = {...current, ...changes};
      replace(imagesItem(current));
    },
  };
}

const imagesFields: Fields<ImagesSpec> = {
  title: 1,
  describe: 1,
  width: 1,
  height: 1,
  images: 1,
  captions: 1,
  columns: 1,
  range: 1,
  scheme: 1,
};

function imagesItem(spec: ImagesSpec): ImagesItem {
  if (!spec?.images?.length)
    throw new RangeError('images({images}): expected at least one picture.');
  expectFields(spec, imagesFields, 'images');
  const pictures = Array.from(spec.images, (picture, i) =>
    pictureOf(picture, spec, `images: images[${i}]`),
  );
  const [{width, height}] = pictures;
  const odd = pictures.findIndex((picture) => picture.width !== width || picture.height !== height);
  if (odd > 0) {
    throw new RangeError(
      `images: all pictures should have one size, but images[0] is ${width}×${height} and images[${odd}] is ${pictures[odd].width}×${pictures[odd].height}.`,
    );
  }
  const item: ImagesItem = {
    kind: 'images',
    width,
    height,
    images: pictures.map((picture) => picture.values),
  };
  if (spec.title !== undefined) item.title = spec.title;
  if (spec.describe !== undefined) item.describe = spec.describe;
  if (spec.columns !== undefined) item.columns = spec.columns;
  if (spec.range) item.range = expectRange(spec.range, 'images: range');
  if (spec.scheme) item.scheme = spec.scheme;
  if (spec.captions) {
    if (spec.captions.length !== pictures.length) {
      throw new RangeError(
        `images: ${pictures.length} pictures need as many captions, but there are ${spec.captions.length}.`,
      );
    }
    item.captions = spec.captions.map((caption) =>
      typeof caption === 'string' ? caption : formatValue(caption),
    );
  }
  return item;
}

function pictureOf(picture: Picture, spec: ImagesSpec, where: string) {
  if (isTensor(picture) && picture.shape.length === 2) {
    const [height, width] = picture.shape;
    return {width, height, values: numbersOf(Array.from(picture.data), where)};
  }
  if (isNested(picture)) {
    const rows = picture.map((row, i) => numbersOf(row, `${where}[${i}]`));
    const width = rows[0].length;
    if (rows.some((row) => row.length !== width))
      throw new RangeError(`${where}: rows should be equally long.`);
    return {width, height: rows.length, values: rows.flat()};
  }
  const values = numbersOf(picture, where);
  const width =
    spec.width ?? (spec.height ? values.length / spec.height : Math.sqrt(values.length));
  const height = spec.height ?? values.length / width;
  if (
    Number.isInteger(width) &&
    Number.isInteger(height) &&
    width * height === values.length &&
    width > 0
  ) {
    return {width, height, values};
  }
  throw new RangeError(
    `${where}: ${values.length} numbers do not make a picture of ${formatValue(width)}×${formatValue(height)}; give width and height.`,
  );
}
