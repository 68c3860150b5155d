import ExecutionEnvironment from '@docusaurus/ExecutionEnvironment';

interface Loader {
  prefetch: (path: string) => unknown;
  preload: (path: string) => unknown;
}

/**
 * Docusaurus fetches each page whose link comes into view: hundreds of kilobytes of pages that nobody opens. What a hand points
 * at is loaded all the same (`preload`). Its entry sets `window.docusaurus` after this module has run.
 */
if (ExecutionEnvironment.canUseDOM) {
  let loader: Loader | undefined;
  Object.defineProperty(window, 'docusaurus', {
    configurable: true,
    get: () => loader,
    set: (own: Loader) => {
      loader = {...own, prefetch: () => false};
    },
  });
}
