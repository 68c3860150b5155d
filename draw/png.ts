import {zlibSync} from 'fflate';

/** A picture of few colours: an index into `palette` for each pixel, row by row from the top. */
export interface Bitmap {
  width: number;
  height: number;
  pixels: Uint8Array;
  /** Up to 256 colours: red, green, blue, opacity, each 0…255. */
  palette: [number, number, number, number][];
}

const crcTable = Uint32Array.from({length: 256}, (_, n) => {
  for (let k = 0; k < 8; k++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
  return n;
});

function crc32(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (const b of bytes) c = crcTable[(c ^ b) & 255] ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

function chunk(type: string, data: ArrayLike<number>): Uint8Array {
  const out = new Uint8Array(12 + data.length);
  const view = new DataView(out.buffer);
  view.setUint32(0, data.length);
  out.set(
    [...type].map((c) => c.charCodeAt(0)),
    4,
  );
  out.set(data, 8);
  view.setUint32(8 + data.length, crc32(out.subarray(4, 8 + data.length)));
  return out;
}

/** The bitmap as a PNG file (palette colours, one byte a pixel). */
export function encodePng({width, height, pixels, palette}: Bitmap): Uint8Array {
  if (pixels.length !== width * height) {
    throw new Error(
      `PNG of ${width} × ${height} needs ${width * height} pixels, got ${pixels.length}.`,
    );
  }
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, 3, 0, 0, 0], 8);
  const raw = new Uint8Array((width + 1) * height);
  for (let j = 0; j < height; j++) {
    raw.set(pixels.subarray(j * width, (j + 1) * width), j * (width + 1) + 1);
  }
  const opaque = palette.every(([, , , a]) => a === 255);
  const chunks = [
    Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10),
    chunk('IHDR', header),
    chunk(
      'PLTE',
      palette.flatMap(([r, g, b]) => [r, g, b]),
    ),
    ...(opaque
      ? []
      : [
          chunk(
            'tRNS',
            palette.map(([, , , a]) => a),
          ),
        ]),
    chunk('IDAT', zlibSync(raw, {level: 9})),
    chunk('IEND', []),
  ];
  const out = new Uint8Array(chunks.reduce((n, c) => n + c.length, 0));
  chunks.reduce((offset, c) => (out.set(c, offset), offset + c.length), 0);
  return out;
}

/** The same picture with only the colours in its palette that it uses. */
function compact({pixels, palette, ...size}: Bitmap): Bitmap {
  const used = [...new Set(pixels)].sort((a, b) => a - b);
  const places = new Uint8Array(256);
  used.forEach((old, i) => (places[old] = i));
  return {...size, pixels: pixels.map((p) => places[p]), palette: used.map((p) => palette[p])};
}

/** The bitmap as a `data:` URI. */
export function pngUri(bitmap: Bitmap): string {
  let text = '';
  for (const b of encodePng(compact(bitmap))) text += String.fromCharCode(b);
  return `data:image/png;base64,${btoa(text)}`;
}
