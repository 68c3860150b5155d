import {clippedLabels} from '../../draw/clipped';
import {localize, needsTranslation, sentencesOf} from '../../draw/localize';
import type {DemoRun} from './run';
import type {DemoSource} from './readDemos';

/** What a demo's author has to mend before the site is built: errors, failed checks, sentences without Chinese. */
export function checkRun(demo: DemoSource, run: DemoRun, shownOn: string[]): string[] {
  const where = shownOn.length > 0 ? ` (shown on ${shownOn.join(', ')})` : '';
  if (run.error) {
    const {name, message, line} = run.error;
    return [`${demo.file}${line ? `:${line}` : ''}${where}  ${name}: ${message}`];
  }
  const problems = run.items.flatMap((item) =>
    item.kind === 'check' && !item.ok ? [`The check "${item.label}" does not hold.`] : [],
  );
  if (!run.items.some((item) => item.kind === 'check')) {
    problems.push(`It has no check. End it with check('what the page claims', condition).`);
  }
  const sentences = new Set(
    [...run.items, ...run.knobs].flatMap(sentencesOf).filter(needsTranslation),
  );
  const missing = [...sentences].filter((sentence) => !demo.chinese[sentence]);
  if (missing.length > 0) {
    problems.push(
      `${demo.src}.zh.json lacks: ${missing.map((s) => JSON.stringify(s)).join(', ')}.`,
    );
  }
  const shown = run.items.flatMap((item) => [item, localize(item, demo.chinese)]);
  problems.push(...shown.flatMap((item) => (item.kind === 'plot' ? clippedLabels(item) : [])));
  return [...new Set(problems)].map((problem) => `${demo.file}${where}  ${problem}`);
}

/** Chinese sentences that the source no longer holds. A run sees one branch only, so the text of the source decides. */
export function staleSentences(demo: DemoSource): string[] {
  const source = demo.code.replace(/'\s*\+\s*'|\\/g, '');
  const stale = Object.keys(demo.chinese).filter(
    (sentence) => !source.includes(sentence.replace(/\\/g, '')),
  );
  return stale.map(
    (s) =>
      `${demo.src}.zh.json translates ${JSON.stringify(s)}, which the demo no longer says. Remove or correct the key.`,
  );
}
