import {
  kindWord,
  levels,
  readWords,
  type Named,
  type RecordKind,
  type SearchEntry,
} from '../../model/search';

/** What a word weighs by where it stands (BM25F). */
const weights = {
  title: 6,
  asked: 5,
  names: 2.5,
  answer: 2.6,
  page: 1.6,
  part: 1.1,
  text: 0.5,
  hidden: 0.22,
};

type Field = keyof typeof weights;

/** How soon more of the same word says no more. */
const saturation = 2;
/** How much a long field takes from each of its words. */
const dilution = {title: 0.35, asked: 0.2, answer: 0.3, text: 0.3};

/** What is known of a record before it is read. */
export function recordKind({path, question, isReference, units}: SearchEntry): RecordKind {
  const [head] = units;
  if (isReference) return 'lab';
  if (head.kind === 'term') return path === '/notation/' ? 'symbol' : 'term';
  if (question) return `${head.weight ?? 1}`;
  return units.some(({kind}) => kind === 'exercise') ? 'exercises' : 'section';
}

/** Every word of a record, as often as it stands in each field. */
function fieldsOf(entry: SearchEntry, find: (words: string[]) => Named[]): Record<Field, string[]> {
  const {page, topic = '', units, asked = ''} = entry;
  const [head, ...others] = units;
  const isTerm = head.kind === 'term';
  const read = (...texts: (string | undefined)[]) =>
    texts.flatMap((text) => readWords(text, find).split(/ · | /).filter(Boolean));
  return {
    title: read(entry.isReference ? entry.question : head.title, isTerm ? head.names : ''),
    asked: read(asked),
    names: [...read(isTerm ? '' : head.names), ...units.map(({kind}) => kindWord(kind))],
    answer: read(head.text),
    page: read(page, topic),
    part: read(...others.flatMap(({title, names}) => [title, names])),
    text: read(...others.map(({text}) => text)),
    hidden: units.flatMap(({hidden}) => hidden?.split(' ') ?? []),
  };
}

/** How much each word says of each record, from 1 to `levels`: BM25F without the rarity of the word. */
export function weigh(
  entries: SearchEntry[],
  find: (words: string[]) => Named[],
): Map<string, number>[] {
  const all = entries.map((entry) => fieldsOf(entry, find));
  const names = Object.keys(weights) as Field[];
  const mean = Object.fromEntries(
    names.map((name) => [
      name,
      all.reduce((sum, fields) => sum + fields[name].length, 0) / all.length || 1,
    ]),
  );
  return all.map((fields) => {
    const counts = new Map<string, number>();
    for (const name of names) {
      const b = name in dilution ? dilution[name as keyof typeof dilution] : 0;
      const share = weights[name] / (1 - b + (b * fields[name].length) / mean[name]);
      for (const word of fields[name]) counts.set(word, (counts.get(word) ?? 0) + share);
    }
    const leveled = [...counts].map(([word, count]): [string, number] => [
      word,
      Math.max(1, Math.round((levels * count) / (count + saturation))),
    ]);
    return new Map(leveled);
  });
}
