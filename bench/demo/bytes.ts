import {readFileSync, statSync} from 'node:fs';
import path from 'node:path';
import {gzipSync} from 'node:zlib';
import type {Page} from '@playwright/test';

/** Adds up, in kB gzipped, the files of `folder` that a page asks for. */
export function weigh(page: Page, folder: string, origin: string) {
  const seen = new Set<string>();
  // Weighed when asked for: to compress takes longer than to serve, and this process serves too.
  let waiting: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin || seen.has(url.pathname)) return;
    seen.add(url.pathname);
    waiting.push(path.join(folder, decodeURIComponent(url.pathname)));
  });
  return {
    /** What was loaded since the last call. */
    take(): number {
      const files = waiting;
      waiting = [];
      return files.reduce((sum, file) => sum + weighFile(file), 0);
    },
  };
}

/** What a file weighs gzipped, in kB; of a folder, the page that a host shows for it. */
export function weighFile(file: string): number {
  const found = statSync(file, {throwIfNoEntry: false});
  if (!found) return 0;
  const real = found.isDirectory() ? path.join(file, 'index.html') : file;
  return gzipSync(readFileSync(real), {level: 9}).length / 1000;
}
