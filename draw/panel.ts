import * as Plot from '@observablehq/plot';
import type {Mark, Tone} from 'lab/output';
import {endLabels} from './direct';
import {hasMap} from './extent';
import {labelSize, logicalWidth} from './layout';
import type {PanelLayout, PlotLayout} from './panel-layout';
import {
  drawArrows,
  drawBand,
  drawBars,
  drawHistogram,
  drawLine,
  drawPolygon,
  drawRule,
  type Place,
} from './series';
import {drawContour, drawHeat, drawLabel, drawPoints, drawRegions} from './shapes';
import {round, svgElement} from './svg';
import {mathSvg} from './text';

/** What lies below comes first: maps, areas, bars, lines, points, texts. */
const layers: Mark['mark'][] = [
  'regions',
  'heat',
  'contour',
  'band',
  'polygon',
  'histogram',
  'bars',
  'rule',
  'line',
  'arrows',
  'points',
  'label',
];

function drawMark(mark: Mark, place: Place): Plot.Markish {
  switch (mark.mark) {
    case 'line':
      return drawLine(mark, place);
    case 'points':
      return drawPoints(mark, place);
    case 'bars':
      return drawBars(mark, place);
    case 'histogram':
      return drawHistogram(mark, place);
    case 'band':
      return drawBand(mark, place);
    case 'polygon':
      return drawPolygon(mark, place);
    case 'arrows':
      return drawArrows(mark, place);
    case 'rule':
      return drawRule(mark, place);
    case 'label':
      return drawLabel(mark, place);
    case 'heat':
      return drawHeat(mark, place);
    case 'contour':
      return drawContour(mark, place);
    case 'regions':
      return drawRegions(mark, place);
  }
}

function drawAxes({panel, y, xTicks, yTicks, turned}: PanelLayout): Plot.Markish[] {
  const texts = (ticks: {value: number; text: string}[]) => (v: number) =>
    ticks.find((t) => t.value === v)!.text;
  const values = (ticks: {value: number}[]) => ticks.map((t) => t.value);
  const grid = {stroke: 'var(--plot-grid)', strokeOpacity: 1, strokeWidth: 1};
  const free = !hasMap(panel);
  const both = panel.equal || panel.marks.every(({mark}) => mark === 'points' || mark === 'label');
  const zero = free && y.domain[0] < 0 && y.domain[1] > 0 && y.kind !== 'log' ? 0 : undefined;
  const floor = free ? [Plot.ruleY([zero ?? y.domain[0]], {stroke: 'var(--plot-axis)'})] : [];
  return [
    ...(free ? [Plot.gridY(values(yTicks), grid)] : []),
    ...(free && both ? [Plot.gridX(values(xTicks), grid)] : []),
    ...floor,
    Plot.axisX(values(xTicks), {
      text: texts(xTicks),
      tickSize: 0,
      tickPadding: 6,
      label: null,
      tickRotate: turned ? -38 : 0,
      fill: 'var(--plot-muted)',
    }),
    Plot.axisY(values(yTicks), {
      text: texts(yTicks),
      tickSize: 0,
      tickPadding: 7,
      label: null,
      fill: 'var(--plot-muted)',
    }),
  ];
}

function drawTitles({panel, cell, x, y}: PanelLayout, document: Document): SVGElement[] {
  const text = (value: string | undefined, className: string, left: number, top: number) => {
    if (!value) return [];
    const anchor = className === 'plot-x' ? 'end' : 'start';
    const element = svgElement(document, 'text', {
      x: round(left),
      y: round(top),
      class: className,
      'text-anchor': anchor,
    });
    element.innerHTML = mathSvg(value);
    return [element];
  };
  const top = Math.min(...y.range);
  return [
    ...text(panel.title, 'plot-panel-title', Math.min(...x.range), top - (panel.y.label ? 30 : 10)),
    ...text(panel.y.label, 'plot-y', cell.left, top - 12),
    ...text(
      panel.x.label,
      'plot-x',
      Math.max(...x.range),
      cell.top + cell.height - labelSize * 0.35,
    ),
  ];
}

/** One pair of axes with all its marks, as the content of an SVG group. */
export function drawPanel(
  layout: PanelLayout,
  {height, direct}: PlotLayout,
  tones: Map<Mark, Tone>,
  document: Document,
): SVGElement {
  const {panel, x, y} = layout;
  const order = (mark: Mark) => layers.indexOf(mark.mark);
  const marks = [...panel.marks].sort((a, b) => order(a) - order(b));
  const svg = Plot.plot({
    document,
    width: logicalWidth,
    height,
    marginLeft: Math.min(...x.range),
    marginRight: logicalWidth - Math.max(...x.range),
    marginTop: Math.min(...y.range),
    marginBottom: height - Math.max(...y.range),
    x: {type: x.kind, domain: x.domain, range: x.range, nice: false},
    y: {type: y.kind, domain: y.domain, range: y.range, nice: false},
    marks: [
      ...drawAxes(layout),
      ...marks.map((mark) => drawMark(mark, {layout, tone: tones.get(mark) ?? 'ink', document})),
    ],
  });
  svg.querySelector('style')?.remove();
  const names = direct ? endLabels(layout, tones) : [];
  const ends = names.map(({text, colour, x, y, anchor}) => {
    const look = {x: round(x), y: round(y), class: 'plot-name', fill: colour};
    const element = svgElement(document, 'text', {...look, 'text-anchor': anchor});
    element.innerHTML = mathSvg(text);
    return element;
  });
  return svgElement(document, 'g', {}, ...svg.childNodes, ...drawTitles(layout, document), ...ends);
}
