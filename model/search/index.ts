/**
 * What the index of the search holds and how words are made of text, shared by the build, which
 * writes it, and by the site, which asks: both must read "梯度", "λ" and `\frac` in the same way.
 */
export * from './types';
export {
  conceptFinder,
  conceptWord,
  mergeConcepts,
  plainWords,
  type Concept,
  type Named,
} from './concepts';
export {indexed, readWords, separator} from './indexed';
export {hasAll, needsOf} from './needs';
export {levels, packPostings, unpackPostings} from './postings';
export {fold, stem, stumps} from './stem';
export {isTex, isTexWord, squeezeTex, texPairs, texWords} from './tex';
export {tornPairs} from './torn';
export {blankIdle, isIdle, sayOf, segments, words, type Segment} from './words';
