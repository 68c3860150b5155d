import {inflateSync} from 'node:zlib';
import {expect, test} from 'vitest';
import {encodePng, pngUri} from './png';

/** Reads back what any PNG reader would: size, colours and pixels. */
function decodePng(file: Uint8Array) {
  const buffer = Buffer.from(file);
  expect(buffer.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  const chunks: Record<string, Buffer> = {};
  for (let at = 8; at < buffer.length;) {
    const length = buffer.readUInt32BE(at);
    chunks[buffer.toString('latin1', at + 4, at + 8)] = buffer.subarray(at + 8, at + 8 + length);
    at += 12 + length;
  }
  const [width, height] = [chunks.IHDR.readUInt32BE(0), chunks.IHDR.readUInt32BE(4)];
  const raw = inflateSync(chunks.IDAT);
  const rows = Array.from({length: height}, (_, j) => {
    expect(raw[j * (width + 1)]).toBe(0);
    return [...raw.subarray(j * (width + 1) + 1, (j + 1) * (width + 1))];
  });
  const colour = (p: number) => [
    ...chunks.PLTE.subarray(3 * p, 3 * p + 3),
    chunks.tRNS?.[p] ?? 255,
  ];
  return {width, height, names: Object.keys(chunks), pixels: rows.flat().map(colour)};
}

const bitmap = {
  width: 3,
  height: 2,
  pixels: Uint8Array.of(0, 2, 0, 2, 2, 0),
  palette: [
    [255, 0, 0, 255],
    [1, 2, 3, 255],
    [0, 0, 255, 128],
  ] as [number, number, number, number][],
};

test('a picture reads back pixel by pixel', () => {
  const {width, height, pixels, names} = decodePng(encodePng(bitmap));
  expect([width, height]).toEqual([3, 2]);
  expect(names).toEqual(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);
  const [red, blue] = [
    [255, 0, 0, 255],
    [0, 0, 255, 128],
  ];
  expect(pixels).toEqual([red, blue, red, blue, blue, red]);
});

test('a data URI drops unused colours and shows the same pixels', () => {
  const [head, body] = pngUri(bitmap).split(',');
  expect(head).toBe('data:image/png;base64');
  const file = Buffer.from(body, 'base64');
  expect(decodePng(file).pixels).toEqual(decodePng(encodePng(bitmap)).pixels);
  expect(file.includes(Buffer.from([1, 2, 3, 0, 0, 255]))).toBe(false);
});

test('checksums are those of the PNG standard', () => {
  // The end chunk is the same in every PNG file.
  expect(Buffer.from(encodePng(bitmap)).subarray(-12).toString('hex')).toBe(
    '0000000049454e44ae426082',
  );
});

test('a picture with a wrong number of pixels is refused', () => {
  expect(() => encodePng({...bitmap, width: 4})).toThrow('4 × 2 needs 8 pixels, got 6');
});
