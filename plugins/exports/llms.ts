import type {Locale} from '../../draw';
import type {Topic} from '../../model';
import {words} from './words';

interface Site {
  title: string;
  tagline: string;
  locale: Locale;
  url: (path: string) => string;
}

/** Where a page's Markdown stands: `/foundations/norms/` → `/foundations/norms.md`. */
export function markdownPath(path: string): string {
  return path.replace(/\/$/, '.md');
}

/** `llms.txt`: what the site is, and its pages as Markdown, topic by topic. */
export function llmsText(topics: Topic[], {title, tagline, locale, url}: Site): string {
  const w = words[locale];
  const sections = topics.map(({label, pages}) => {
    const lines = pages.map(
      ({title, description, path}) => `- [${title}](${url(markdownPath(path))}): ${description}`,
    );
    return [`## ${label}`, lines.join('\n')].join('\n\n');
  });
  const more = (['questions', 'glossary', 'notation'] as const).map(
    (name) => `- [${w[name]}](${url(`/${name}/`)})`,
  );
  const last = [`## ${w.more}`, more.join('\n')].join('\n\n');
  return [`# ${title}`, `> ${tagline}`, ...sections, last].join('\n\n') + '\n';
}
