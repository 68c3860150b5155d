import type {PlotItem} from 'lab/output';
import {checkPlot} from './check';
import {describePlot} from './describe';
import {openGaps} from './gaps';
import {finish} from './finish';
import {layoutPlot, logicalWidth} from './layout';
import {drawLegend} from './legend';
import {lostHtml} from './lost';
import {drawPanel} from './panel';
import {svgElement} from './svg';
import {mathHtml} from './text';
import {tonesOf} from './tones';

export type Locale = 'en' | 'zh-Hans';

export interface DrawOptions {
  /** The page's own, or one of jsdom at build time. */
  document: Document;
  /** Begins every id in the picture; must be unique on the page. */
  id: string;
  /** The language of the text alternative. */
  locale: Locale;
  /** The logical width in pixels: 560, or 360 on phones. */
  width?: number;
  /** Which frame of an animation; the picture at rest when left out. */
  frame?: number;
}

/** Title, legend and picture as one piece of HTML; the same bytes in Node and in the browser. */
export function wrap(title: string | undefined, legend: string, svg: Element, foot = ''): string {
  const head = title ? `<p class="plot-title">${mathHtml(title)}</p>` : '';
  return `<div class="plot">${head}${legend}${svg.outerHTML}${foot}</div>`;
}

/** The outer SVG element of a picture. */
export function svgRoot(document: Document, width: number, height: number, label: string) {
  return svgElement(document, 'svg', {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    role: 'img',
    'text-anchor': 'middle',
    'aria-label': label,
    'data-width': width,
  });
}

/** Draws a plot as HTML: its title, its legend, and an SVG on Observable Plot. */
export function drawPlot(plot: PlotItem, options: DrawOptions): string {
  checkPlot(plot);
  const item = openGaps(plot);
  const {document, id, locale, width = logicalWidth, frame} = options;
  const layout = layoutPlot(item, width, frame);
  const panels = layout.panels.map((p) => p.panel);
  const tones = tonesOf(item, panels);
  const svg = svgRoot(document, width, layout.height, describePlot(item, locale));
  for (const panel of layout.panels) svg.append(drawPanel(panel, layout, tones, document));
  finish(svg, id);
  return wrap(
    item.title,
    layout.direct ? '' : drawLegend(panels, tones),
    svg,
    lostHtml(panels, locale),
  );
}
