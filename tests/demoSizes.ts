import {partsOf, type Lines} from '../model/demo-parts';
import {markerStart} from '../src/links/stepMarkers';

/** What is counted of a demo. */
export interface DemoSize {
  /** `foundations/norms/unit-balls` */
  src: string;
  /** Whether it has a lesson and a picture. */
  isConverted: boolean;
  /** Lines, blank ones and comments included. */
  lesson: number;
  file: number;
  /** Lines of the lesson that are wider than `limits.columns`, counted from 1. */
  wide: number[];
  longReason?: string;
}

/** A lesson is read at a glance, and stands in half a page; the medians are those of the whole site. */
export const limits = {
  lesson: 40,
  file: 100,
  columns: 64,
  exceptions: 10,
  // What the site has reached; these only fall. The aim for a file is 75.
  medianLesson: 30,
  medianFile: 86,
};

/** Counts a demo. */
export function sizeOf(src: string, code: string): DemoSize {
  const {lesson, picture, longReason} = partsOf(code);
  const lines = code.replace(/\n$/, '').split('\n');
  return {
    src,
    isConverted: picture !== undefined,
    lesson: lengthOf(lesson),
    file: lines.length,
    wide: lines.flatMap((line, i) => {
      const isOfLesson = i + 1 >= lesson[0] && i + 1 <= lesson[1];
      return isOfLesson && columnsOf(line) > limits.columns ? [i + 1] : [];
    }),
    ...(longReason && {longReason}),
  };
}

/** What is wrong with a converted demo, each with what to do about it. */
export function problemsOf({src, lesson, file, wide, longReason}: DemoSize): string[] {
  const isLong = lesson > limits.lesson || file > limits.file;
  const where = `demos/${src}.ts`;
  return [
    ...(isLong && !longReason
      ? [
          `${where}: a lesson of ${lesson} lines (at most ${limits.lesson}), a file of ${file} (at most ${limits.file}). Split its claim, or say why with "// long: reason" below the marker.`,
        ]
      : []),
    ...(longReason && !isLong
      ? [`${where}: short enough; take "// long: ${longReason}" out.`]
      : []),
    ...wide.map((line) => `${where}:${line}: wider than ${limits.columns} columns; break it.`),
  ];
}

/** The longest files first, as lines of a table. */
export function longest(sizes: DemoSize[], count = 10): string[] {
  const sorted = [...sizes].sort((a, b) => b.file - a.file || b.lesson - a.lesson);
  return sorted
    .slice(0, count)
    .map(
      ({src, lesson, file}) =>
        `${String(lesson).padStart(4)} of ${String(file).padStart(3)}  ${src}`,
    );
}

/** The middle of some numbers; of two middles the greater one. */
export function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

function lengthOf([from, to]: Lines): number {
  return to - from + 1;
}

/** As a reader sees it: the mark of a step reads `→ 1a`, however long its id is. */
function columnsOf(line: string): number {
  const start = markerStart(line);
  const shown = start < 0 ? line : `${line.slice(0, start)}→ 1a`;
  return [...shown].length;
}
