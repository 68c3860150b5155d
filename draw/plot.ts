import type {PlotItem} from 'lab/output';
import {checkPlot} from './check';
import {describePlot} from './describe';
import {openGaps} from './gaps';
import {finish} from './finish';
import {layoutPlot, logicalWidth} from './layout';
import type {PanelLayout, PlotLayout} from './panel-layout';
import {drawLegend} from './legend';
import type {Locale} from './locale';
import {lostHtml} from './lost';
import {drawPanel} from './panel';
import {round, svgElement} from './svg';
import {mathHtml} from './text';
import {tonesOf} from './tones';

export interface DrawOptions {
  /** The page's own, or one of jsdom at build time. */
  document: Document;
  /** Begins every id in the picture; must be unique on the page. */
  id: string;
  /** The language of the text alternative. */
  locale: Locale;
  /** Which frame of an animation; the picture at rest when left out. */
  frame?: number;
}

/** Title, legend and picture as one piece of HTML; the same bytes in Node and in the browser. */
export function wrap(
  title: string | undefined,
  legend: string,
  picture: Element,
  foot = '',
): string {
  const head = title ? `<p class="plot-title">${mathHtml(title)}</p>` : '';
  return `<div class="plot">${head}${legend}${picture.outerHTML}${foot}</div>`;
}

/** The outer SVG element of a picture. */
export function svgRoot(document: Document, height: number, label: string) {
  return svgElement(document, 'svg', {
    ...svgLook({left: 0, top: 0, width: logicalWidth, height}),
    role: 'img',
    'aria-label': label,
  });
}

/** An SVG that shows this part of what is drawn, one pixel for one. */
function svgLook({left, top, width, height}: PanelLayout['cell']) {
  return {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: [left, top, width, height].map((v) => round(v)).join(' '),
    width: round(width),
    height: round(height),
    'text-anchor': 'middle',
  };
}

/**
 * Panels, each an SVG of its own that shows its part of one drawing: side by side they look like one
 * picture, and where a phone has no room for that they stand below each other, their texts as large.
 */
function panelsOf(document: Document, {panels, columns}: PlotLayout, label: string): HTMLElement {
  const box = document.createElement('div');
  box.className = 'plot-panels';
  box.setAttribute('role', 'img');
  box.setAttribute('aria-label', label);
  box.style.setProperty('--columns', String(columns));
  // Two by two where three or four stand side by side: alone, each would be twice too large.
  box.style.setProperty('--narrow-columns', columns > 2 ? '2' : '1');
  for (const {cell} of panels) box.append(svgElement(document, 'svg', svgLook(cell)));
  return box;
}

/** Draws a plot as HTML: its title, its legend, and an SVG on Observable Plot. */
export function drawPlot(plot: PlotItem, options: DrawOptions): string {
  checkPlot(plot);
  const item = openGaps(plot);
  const {document, id, locale, frame} = options;
  const layout = layoutPlot(item, frame);
  const panels = layout.panels.map((p) => p.panel);
  const tones = tonesOf(item, panels);
  const label = describePlot(item, locale);
  const isOne = panels.length === 1;
  const picture = isOne
    ? svgRoot(document, layout.height, label)
    : panelsOf(document, layout, label);
  layout.panels.forEach((panel, i) => {
    const paper = isOne ? picture : picture.children[i];
    paper.append(drawPanel(panel, layout, tones, document));
  });
  finish(picture, id);
  return wrap(
    item.title,
    layout.direct ? '' : drawLegend(panels, tones),
    picture,
    lostHtml(panels, locale),
  );
}
