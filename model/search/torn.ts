/**
 * Which pairs of characters of a Chinese text are torn out of two words, as 率曲 of 学习率曲线: a longer word ends or begins
 * between them. None where the browser cannot tell words apart.
 */
export function tornPairs(text: string): (pair: {start: number; end: number}) => boolean {
  if (!('Segmenter' in Intl) || !/\p{Script=Han}/u.test(text)) return () => false;
  const edges = new Set<number>();
  for (const {segment, index} of new Intl.Segmenter('zh', {granularity: 'word'}).segment(text)) {
    if (segment.length > 1) edges.add(index).add(index + segment.length);
  }
  return ({start, end}) => end - start === 2 && edges.has(start + 1);
}
