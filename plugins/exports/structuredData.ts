import {questionPath} from '../../model/address';
import type {Locale} from '../../draw';
import {plainText} from '../markdown/nodes';
import type {SourcePage} from '../pages/readPage';

interface Site {
  locale: Locale;
  url: (path: string) => string;
}

/**
 * A page for search engines (schema.org): a learning resource that is also a list of frequently
 * asked questions, each with its short answer and its own address.
 */
export function structuredData(page: SourcePage, {locale, url}: Site): object {
  const address = url(page.path);
  const questions = page.units.filter(({kind}) => kind === 'question');
  return {
    '@context': 'https://schema.org',
    '@type': ['LearningResource', 'FAQPage'],
    '@id': address,
    url: address,
    name: page.title,
    description: page.description,
    inLanguage: locale,
    isAccessibleForFree: true,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    mainEntity: questions.map(({id, title}) => ({
      '@type': 'Question',
      '@id': `${address}#${id}`,
      url: url(questionPath(page.path, id)),
      name: title,
      acceptedAnswer: {'@type': 'Answer', text: answerText(page, id)},
    })),
  };
}

function answerText(page: SourcePage, id: string): string {
  return page.answers[id].map(plainText).filter(Boolean).join('\n\n');
}
