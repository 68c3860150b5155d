import {drawPicture, isPicture, type Locale} from '../../draw';
import {localize} from '../../draw/localize';
import {roundForDrawing} from '../../draw/round';
import type {DemoData} from '../../model';
import {highlight} from './highlight';
import {packsOf, type DemoSource} from './readDemos';
import type {DemoRun} from './run';

/** What the page shows of a demo and its run, in one language: the data, and its pictures by `<src>#<index>`. */
export function presentDemo(
  demo: Pick<DemoSource, 'src' | 'code' | 'chinese' | 'hash'>,
  run: DemoRun,
  {document, locale}: {document: Document; locale: Locale},
): {data: DemoData; pictures: Record<string, string>} {
  const sentences = locale === 'en' ? {} : demo.chinese;
  const output = run.items.map((item) => localize(item, sentences));
  const pictures: Record<string, string> = {};
  output.forEach((item, i) => {
    if (!isPicture(item)) return;
    const id = `${demo.src.replace(/\W/g, '-')}-${i}`;
    pictures[`${demo.src}#${i}`] = drawPicture(item, {document, id, locale});
  });
  const data = {
    src: demo.src,
    tokens: highlight(demo.code),
    knobs: run.knobs,
    output: output.map((item) => roundForDrawing(item)),
    checks: run.items.filter((item) => item.kind === 'check').length,
    draws: run.draws,
    packs: packsOf(demo.code),
    sentences,
    hash: demo.hash,
  };
  return {data, pictures};
}
