import MiniSearch from 'minisearch';
import {isIdle, plainWords} from '../../model/search';
import type {IndexInput} from '../../plugins/search/writeIndex';

interface Document {
  id: number;
  title: string;
  asked: string;
  answer: string;
  text: string;
}

/** The same pages in MiniSearch, over our words: BM25+ with weights, prefixes and slips, in one file. */
export function buildRival({entries}: IndexInput) {
  const index = new MiniSearch<Document>({
    fields: ['title', 'asked', 'answer', 'text'],
    tokenize: plainWords,
    processTerm: (word) => (isIdle(word) ? null : word),
    searchOptions: {
      boost: {title: 4, asked: 3, answer: 2},
      fuzzy: (word) => (word.length > 3 ? 0.2 : false),
      prefix: (_, i, words) => i === words.length - 1,
    },
  });
  index.addAll(
    entries.map(({question, asked = '', units: [head, ...others]}, id) => ({
      id,
      title: `${question ?? ''} ${head.title} ${head.names ?? ''}`,
      asked,
      answer: head.text ?? '',
      text: others.map(({title, text = ''}) => `${title} ${text}`).join(' '),
    })),
  );
  return {
    size: JSON.stringify(index),
    /** The ids of the questions that it finds, the best first. */
    search: (query: string) => index.search(query).map(({id}) => entries[id as number].units[0].id),
  };
}
