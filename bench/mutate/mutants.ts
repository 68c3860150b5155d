import {apply, type Change} from './change';
import {lessonNodes, parse} from './lesson';
import {mutators} from './mutators';

/** A demo with one small change. */
export interface Mutant extends Change {
  code: string;
}

/** Every mutant of a demo's lesson, in the order of the text; no two have the same code. */
export function allMutants(code: string): Mutant[] {
  const file = parse(code);
  const changes = lessonNodes(file).flatMap((node) => mutators.flatMap((make) => make(node, file)));
  const seen = new Set([code]);
  return changes
    .map((change) => ({...change, code: apply(code, change)}))
    .filter(({code: changed}) => !seen.has(changed) && seen.add(changed));
}

/**
 * At most so many of them, the same ones for the same `seed`: each line gives one before any gives a
 * second. In the order of the text; `rest` are the others.
 */
export function choose(
  mutants: Mutant[],
  most: number,
  seed: string,
): {chosen: Mutant[]; rest: Mutant[]} {
  const draw = dice(seed);
  const taken = new Map<number, number>();
  const order = new Map<Mutant, number>();
  for (const mutant of [...mutants].map((m) => ({m, at: draw()})).sort((a, b) => a.at - b.at)) {
    const before = taken.get(mutant.m.line) ?? 0;
    taken.set(mutant.m.line, before + 1);
    order.set(mutant.m, before + mutant.at);
  }
  const ranked = [...mutants].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  const chosen = new Set(ranked.slice(0, most));
  return {
    chosen: mutants.filter((mutant) => chosen.has(mutant)),
    rest: mutants.filter((mutant) => !chosen.has(mutant)),
  };
}

/** Uniform numbers below 1 from a text (FNV-1a, then mulberry32). */
function dice(seed: string): () => number {
  let state = 0x811c9dc5;
  for (const letter of seed) state = Math.imul(state ^ letter.charCodeAt(0), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
