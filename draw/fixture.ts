import type {Mark, Panel, PlotItem} from 'lab/output';
import {drawPicture, type Picture} from './draw';
import type {DrawOptions} from './plot';

/** A plot of one panel with these marks. */
export function plotOf(marks: Mark[], panel: Partial<Panel> = {}): PlotItem {
  return {kind: 'plot', panels: [{x: {}, y: {}, marks, ...panel}]};
}

/** The HTML of a picture; the test file asks for the jsdom environment. */
export function htmlOf(item: Picture, options: Partial<DrawOptions> = {}): string {
  return drawPicture(item, {document, id: 'demo', locale: 'en', ...options});
}

/** A picture as elements to look into. */
export function drawn(item: Picture, options: Partial<DrawOptions> = {}): Element {
  const box = document.createElement('div');
  box.innerHTML = htmlOf(item, options);
  return box.firstElementChild!;
}
