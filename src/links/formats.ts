/** A unit as a reader passes it on. */
export interface Shared {
  /** In words: a question's title, "Norms (3.2)" … */
  name: string;
  url: string;
}

/** `[name](url)`; what Markdown would read as its own in the name is escaped. */
export function markdownLink({name, url}: Shared): string {
  return `[${name.replace(/[\\[\]*_`<>$]/g, '\\$&')}](${url})`;
}

/** A day as in `2026-11-20`, where the reader is. */
export function isoDay(date: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** What an error report says by itself. */
export interface Report {
  /** `foundations/norms#unit-balls` */
  unit: string;
  language: string;
  version: string;
  url: string;
}

/** The form for an error, filled in; its fields are those of `.github/ISSUE_TEMPLATE/error.yml`. */
export function reportUrl(repository: string, {unit, language, version, url}: Report): string {
  const fields = {template: 'error.yml', title: unit, unit, language, version, url};
  return `${repository}/issues/new?${new URLSearchParams(fields).toString()}`;
}

/** The same in one line, to send in another way. */
export function reportText({unit, language, version, url}: Report): string {
  return `${unit} (${language}, ${version}) ${url}`;
}
