import {drawPicture as draw, layoutPlot, nearest, type Picture} from '@site/draw';

export {layoutPlot, nearest};

interface Options {
  id: string;
  locale: string;
  frame: number | undefined;
}

/** Draws a picture as HTML for this page. */
export function drawPicture(item: Picture, {id, locale, frame}: Options): string {
  return draw(item, {document, id, frame, locale: locale === 'zh-Hans' ? locale : 'en'});
}
