import leven from 'leven';

/** The two or three known keys that look most like a wrong one. */
export function nearest(key: string, known: string[]): string {
  const close = known
    .map((candidate) => ({candidate, distance: leven(key, candidate)}))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({candidate}) => `"${candidate}"`);
  return close.length > 0 ? `Nearest: ${close.join(', ')}.` : 'There is none yet.';
}
