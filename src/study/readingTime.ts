import type {ReadingSize} from '../../model';

/** What is read at which speed; the page of study lists says so in words. */
export const speed = {
  wordsPerMinute: 200,
  hanPerMinute: 300,
  inlineSeconds: 3,
  displaySeconds: 20,
  demoSeconds: 90,
};

/** How long it takes to read that much, in seconds. */
export function readingSeconds({words, han, inline, display, demos}: ReadingSize): number {
  return (
    (words / speed.wordsPerMinute + han / speed.hanPerMinute) * 60 +
    inline * speed.inlineSeconds +
    display * speed.displaySeconds +
    demos * speed.demoSeconds
  );
}

/** In minutes, at least one of them for anything at all. */
export function minutes(seconds: number): number {
  return seconds > 0 ? Math.max(1, Math.round(seconds / 60)) : 0;
}

/** What of a list counts towards its time. */
export interface Timed {
  key: string;
  page: string;
  question?: string;
  size: ReadingSize;
}

/** The time for some units of a list; what stands in a question that is on the list is read with it. */
export function totalSeconds(units: Timed[], all: Timed[] = units): number {
  const keys = new Set(all.map(({key}) => key));
  return units
    .filter(({page, question}) => question === undefined || !keys.has(`${page}#${question}`))
    .reduce((sum, {size}) => sum + readingSeconds(size), 0);
}
