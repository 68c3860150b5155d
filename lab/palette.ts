/** Which colour a series has. */
import {formatValue} from './format';
import type {Tone} from './output';
import type {PanelSpec} from './plot-spec';
import {isNumbers} from './series';

/** Gives each name its place in the palette, the same one in every panel and frame of a plot. */
export type Palette = (name: string) => number;

/** A palette that deals out 0 … 7 in order of appearance, then begins again. */
export function makePalette(): Palette {
  const places = new Map<string, number>();
  return (name) => {
    const place = places.get(name) ?? places.size % 8;
    places.set(name, place);
    return place;
  };
}

/** Tones follow the author's order, whatever the order of drawing. */
export function claimTones(spec: PanelSpec, palette: Palette) {
  const kinds = ['lines', 'points', 'bars', 'histogram', 'bands', 'polygons', 'arrows'] as const;
  const written = kinds.filter((kind) => spec[kind]);
  written.sort((a, b) => Object.keys(spec).indexOf(a) - Object.keys(spec).indexOf(b));
  for (const kind of written) {
    for (const [name, part] of Object.entries<unknown>(spec[kind] ?? {})) {
      if (toneOf(part) === undefined) palette(name);
    }
  }
}

/** The tone that a series asks for, if it does. */
export function toneOf(part: unknown): Tone | undefined {
  if (typeof part !== 'object' || part === null || isNumbers(part) || !('tone' in part)) {
    return undefined;
  }
  const {tone} = part;
  if (tone === undefined || tone === 'ink' || tone === 'muted') return tone;
  if (typeof tone === 'number' && Number.isInteger(tone) && tone >= 0 && tone <= 7) return tone;
  throw new RangeError(
    `plot: tone should be a whole number from 0 to 7, 'ink' or 'muted', but is ${formatValue(tone)}.`,
  );
}
