/** What we use of the Navigation API, which not every browser has. */
interface Navigation {
  addEventListener(type: 'navigate', hear: (event: {navigationType: string}) => void): void;
}

let lastType = '';

if (typeof window !== 'undefined' && 'navigation' in window) {
  (window as unknown as {navigation: Navigation}).navigation.addEventListener(
    'navigate',
    ({navigationType}) => (lastType = navigationType),
  );
}

/** Whether the present address was come to by back or forward; false where the browser does not say. */
export function wasGoneTo(): boolean {
  return lastType === 'traverse';
}
