import type {ImagesItem} from 'lab/output';
import {describeImages} from './describe';
import {logicalWidth} from './layout';
import {type DrawOptions, svgRoot, wrap} from './plot';
import {pngUri} from './png';
import {rampPalette, rampPixels, rampSteps, rangeOf} from './ramps';
import {round, svgElement} from './svg';
import {mathSvg} from './text';

const captionRoom = 24;
const largest = 150;

function checkImages({images, width, height, captions}: ImagesItem) {
  images.forEach((image, i) => {
    if (image.length === width * height) return;
    throw new Error(
      `Cannot draw image ${i + 1}: ${width} × ${height} pixels need ${width * height} numbers, got ${image.length}.`,
    );
  });
  if (captions && captions.length !== images.length) {
    throw new Error(
      `Cannot draw ${images.length} images with ${captions.length} captions; give one to each, or none.`,
    );
  }
}

/** The sheet in pixels of the pictures themselves, gaps included, and how large one of them is drawn. */
function layoutImages({images, width, height, columns, captions}: ImagesItem) {
  const n = Math.max(1, images.length);
  const usual = n <= 6 ? n : Math.min(10, Math.ceil(Math.sqrt(n * 1.7)));
  const across = Math.max(1, Math.min(n, columns ?? usual));
  const down = Math.ceil(n / across);
  const gap = Math.max(1, Math.round(width * 0.08));
  const scale = Math.min(logicalWidth / (across * (width + gap) - gap), largest / width);
  const below = captions ? Math.ceil(captionRoom / scale) : gap;
  const sheetWidth = across * (width + gap) - gap;
  const sheetHeight = down * (height + below) - (captions ? 0 : gap);
  return {across, gap, below, scale, sheetWidth, sheetHeight};
}

/** Draws a sheet of small pictures, all in one PNG. */
export function drawImages(item: ImagesItem, options: DrawOptions): string {
  checkImages(item);
  const {document, locale} = options;
  const {images, width, height, scheme = 'gray', captions} = item;
  const {across, gap, below, scale, sheetWidth, sheetHeight} = layoutImages(item);
  const range = rangeOf(images.flat(), scheme, item.range);
  const sheet = new Uint8Array(sheetWidth * sheetHeight).fill(rampSteps);
  const place = (i: number) => [
    (i % across) * (width + gap),
    Math.floor(i / across) * (height + below),
  ];
  images.forEach((image, i) => {
    const [left, top] = place(i);
    const pixels = rampPixels(image, range);
    for (let j = 0; j < height; j++) {
      sheet.set(pixels.subarray(j * width, (j + 1) * width), (top + j) * sheetWidth + left);
    }
  });
  const svg = svgRoot(document, Math.ceil(sheetHeight * scale), describeImages(item, locale));
  svg.append(
    svgElement(document, 'image', {
      width: round(sheetWidth * scale),
      height: round(sheetHeight * scale),
      preserveAspectRatio: 'none',
      'image-rendering': 'pixelated',
      href: pngUri({
        width: sheetWidth,
        height: sheetHeight,
        pixels: sheet,
        palette: rampPalette(scheme),
      }),
    }),
  );
  captions?.forEach((text, i) => {
    const [left, top] = place(i);
    const caption = svgElement(document, 'text', {
      x: round((left + width / 2) * scale),
      y: round((top + height) * scale + 13),
      class: 'plot-caption',
    });
    caption.innerHTML = mathSvg(text);
    svg.append(caption);
  });
  return wrap(item.title, '', svg);
}
