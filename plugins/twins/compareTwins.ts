import {diffArrays} from 'diff';
import {parseMdx} from '../markdown/parse';
import {skeletonOf, type Bone, type Skeleton} from './skeleton';

export interface Twin {
  file: string;
  source: string;
}

/** Everything in which two languages of a page differ though only the words may; empty if nothing. */
export function compareTwins(en: Twin, zh: Twin): string[] {
  const [a, b] = [en, zh].map(({file, source}) => ({
    file,
    skeleton: skeletonOf(parseMdx(source, file)),
  }));
  return compareSkeletons(a, b);
}

interface Read {
  file: string;
  skeleton: Skeleton;
}

/** The same for pages that have been read. */
export function compareSkeletons(
  {file: en, skeleton: a}: Read,
  {file: zh, skeleton: b}: Read,
): string[] {
  return [
    ...differences(a.bones, b.bones, en, zh),
    ...differences(sorted(a.mentions), sorted(b.mentions), en, zh),
    ...a.hanFormulas.map((bone) => hanProblem(bone, en)),
    ...b.hanFormulas.map((bone) => hanProblem(bone, zh)),
  ];
}

function differences(a: Bone[], b: Bone[], fileA: string, fileB: string): string[] {
  return diffArrays(a, b, {comparator: (x, y) => x.text === y.text}).flatMap((part) => {
    if (!part.added && !part.removed) return [];
    const [here, there] = part.removed ? [fileA, fileB] : [fileB, fileA];
    return part.value.map(({text, line}) => `${here}:${line}  ${text} is not there in ${there}`);
  });
}

function sorted(bones: Bone[]): Bone[] {
  return bones.toSorted((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
}

function hanProblem({text, line}: Bone, file: string): string {
  return `${file}:${line}  Chinese in a formula stands in \\text{…}: ${text}`;
}
