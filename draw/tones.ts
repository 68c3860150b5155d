import type {Mark, Panel, PlotItem, Tone} from 'lab/output';

/** Dashes and shapes stand for a series where colours cannot be told apart. */
const dashes = ['', '7 2.5', '3 2', '10 2.5 2 2.5', '16 3', '5 2 1.5 2', '12 2 2 2 2 2', '1.5 2'];

const colours = new Set(['line', 'points', 'bars', 'histogram', 'band', 'polygon']);

/** Whether a mark is a series: has a colour of its own, can have a name. */
export const isNamed = (mark: Mark): mark is Exclude<Mark, {text: string} | {rows: number}> =>
  !('text' in mark) && !('rows' in mark);

/**
 * Which tone each mark of the panels takes. A name keeps its tone in all panels; a mark without
 * tone or name takes the next place that is free in its panel.
 */
export function tonesOf(item: PlotItem, panels: Panel[]): Map<Mark, Tone> {
  const named = new Map<string, Tone>();
  for (const mark of item.panels.flatMap((p) => p.marks)) {
    if (isNamed(mark) && mark.name && mark.tone !== undefined) named.set(mark.name, mark.tone);
  }
  let next = 0;
  for (const mark of item.panels.flatMap((p) => p.marks)) {
    if (!isNamed(mark) || !mark.name || !colours.has(mark.mark) || named.has(mark.name)) continue;
    named.set(mark.name, next++ % 8);
  }
  const tones = new Map<Mark, Tone>();
  for (const panel of panels) {
    let free = next;
    for (const mark of panel.marks) {
      const name = 'name' in mark ? mark.name : undefined;
      const own = 'tone' in mark ? mark.tone : undefined;
      const known = own ?? (name === undefined ? undefined : named.get(name));
      tones.set(mark, known ?? (colours.has(mark.mark) ? free++ % 8 : restTone(mark)));
    }
  }
  return tones;
}

function restTone(mark: Mark): Tone {
  return mark.mark === 'rule' ? 'muted' : 'ink';
}

/** The CSS colour of a tone, in either theme. */
export const colourOf = (tone: Tone) => `var(--plot-${typeof tone === 'number' ? tone % 8 : tone})`;

/** A pale opaque tint of a tone, for areas that others are drawn upon. */
export const tintOf = (tone: Tone) => `color-mix(in srgb,${colourOf(tone)} 20%,var(--plot-paper))`;

/** The dash pattern of a line of this tone; an author's `dash` decides against it. */
export function dashOf(tone: Tone, dash?: boolean): string | undefined {
  if (dash !== undefined) return dash ? '5 4' : undefined;
  return (typeof tone === 'number' && dashes[tone % 8]) || undefined;
}

/** A point of this tone around (0, 0) as a relative path, about 2r wide. */
export function shapeOf(tone: Tone, r: number): string {
  const n = (v: number) => String(Math.round(v * r * 100) / 100);
  const circle = `m${n(-1)},0a${n(1)},${n(1)} 0 1,1 ${n(2)},0a${n(1)},${n(1)} 0 1,1 ${n(-2)},0z`;
  const diamond = `m0,${n(-1.3)}l${n(1.15)},${n(1.3)}l${n(-1.15)},${n(1.3)}l${n(-1.15)},${n(-1.3)}z`;
  const plus = `m${n(-0.4)},${n(-1.2)}h${n(0.8)}v${n(0.8)}h${n(0.8)}v${n(0.8)}h${n(-0.8)}v${n(0.8)}h${n(-0.8)}v${n(-0.8)}h${n(-0.8)}v${n(-0.8)}h${n(0.8)}z`;
  const shapes = [
    circle,
    `m${n(-0.92)},${n(-0.92)}h${n(1.84)}v${n(1.84)}h${n(-1.84)}z`,
    `m0,${n(-1.25)}l${n(1.2)},${n(2.1)}h${n(-2.4)}z`,
    diamond,
    plus,
    `m0,${n(1.25)}l${n(1.2)},${n(-2.1)}h${n(-2.4)}z`,
    `m${n(-1.3)},${n(-0.5)}h${n(2.6)}v${n(1)}h${n(-2.6)}z`,
    `m${n(-0.5)},${n(-1.3)}h${n(1)}v${n(2.6)}h${n(-1)}z`,
  ];
  return typeof tone === 'number' ? shapes[tone % 8] : circle;
}
