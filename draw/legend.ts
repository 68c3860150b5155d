import type {HeatMark, Mark, Panel, Tone} from 'lab/output';
import {rampGradient, rangeOf} from './ramps';
import {mathHtml} from './text';
import {formatEnds} from './ticks';
import {colourOf, dashOf, isNamed, shapeOf, tintOf} from './tones';

interface Entry {
  swatch: string;
  name: string;
}

const box = (fill: string, extra = '') =>
  `<rect x="3" y="1" width="16" height="12" rx="2" fill="${fill}"${extra}/>`;

/** The small picture of a mark: its line, shape or area. */
function swatchOf(mark: Mark, tone: Tone): string {
  const colour = colourOf(tone);
  if (mark.mark === 'points') {
    return `<path d="M11,7${shapeOf(tone, 4)}" fill="${colour}"/>`;
  }
  if (mark.mark === 'band') return box(colour, ' fill-opacity=".25"');
  if (mark.mark === 'polygon') return box(colour, ` fill-opacity=".15" stroke="${colour}"`);
  if (mark.mark === 'bars' || mark.mark === 'histogram') return box(colour, ' fill-opacity=".85"');
  const dash =
    mark.mark === 'rule' ? '4 3' : dashOf(tone, mark.mark === 'line' ? mark.dash : false);
  const dashes = dash ? ` stroke-dasharray="${dash}"` : '';
  const head = mark.mark === 'arrows' ? 'M16,3l5,4l-5,4' : '';
  return `<path d="M1,7h20${head}" fill="none" stroke="${colour}" stroke-width="2" stroke-linecap="round"${dashes}/>`;
}

function entriesOf(panels: Panel[], tones: Map<Mark, Tone>): Entry[] {
  const entries = new Map<string, Entry>();
  const add = (name: string, swatch: string) => {
    const known = entries.get(name);
    // A band and a line of one name share their entry, drawn one upon the other.
    if (!known) entries.set(name, {name, swatch});
    else if (!known.swatch.includes(swatch)) known.swatch += swatch;
  };
  for (const mark of panels.flatMap((p) => p.marks)) {
    if (mark.mark === 'regions') mark.names?.forEach((name, c) => add(name, box(tintOf(c))));
    if (isNamed(mark) && mark.name) add(mark.name, swatchOf(mark, tones.get(mark) ?? 'ink'));
  }
  return [...entries.values()];
}

/** The colour bars of the maps, each once. */
function rampsOf(panels: Panel[]): string[] {
  const bars = panels
    .flatMap((p) => p.marks)
    .filter((mark): mark is HeatMark => mark.mark === 'heat')
    .map(({values, scheme = 'sequential', range, label}) => {
      const [lo, hi] = formatEnds(rangeOf(values, scheme, range));
      const name = label ? `<span>${mathHtml(label)}</span> ` : '';
      const bar = `<span class="plot-ramp" style="background:${rampGradient(scheme)}"></span>`;
      return `<li>${name}<span class="plot-end">${lo}</span>${bar}<span class="plot-end">${hi}</span></li>`;
    });
  return [...new Set(bars)];
}

/** Names and colour bars of all panels as an HTML list, which wraps where a picture cannot; empty when nothing has a name. */
export function drawLegend(panels: Panel[], tones: Map<Mark, Tone>): string {
  const items = [
    ...entriesOf(panels, tones).map(
      ({swatch, name}) =>
        `<li><svg width="22" height="14" aria-hidden="true">${swatch}</svg><span>${mathHtml(name)}</span></li>`,
    ),
    ...rampsOf(panels),
  ];
  return items.length ? `<ul class="plot-legend">${items.join('')}</ul>` : '';
}
