import type {DiagramItem, ImagesItem, Item, PlotItem} from 'lab/output';
import {drawDiagram} from './diagram';
import {drawImages} from './images';
import {drawPlot, type DrawOptions} from './plot';

/** An item that is shown as a picture. */
export type Picture = PlotItem | ImagesItem | DiagramItem;

/** Whether an item is shown as a picture. */
export function isPicture(item: Item): item is Picture {
  return item.kind === 'plot' || item.kind === 'images' || item.kind === 'diagram';
}

/** Draws a plot, a sheet of images or a diagram as HTML. */
export function drawPicture(item: Picture, options: DrawOptions): string {
  switch (item.kind) {
    case 'plot':
      return drawPlot(item, options);
    case 'images':
      return drawImages(item, options);
    case 'diagram':
      return drawDiagram(item, options);
  }
}
