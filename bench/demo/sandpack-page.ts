/** A page with nothing but Sandpack's own client and runtime, for `sandpack.ts`. */
import {loadSandpackClient, type SandpackClient} from '@codesandbox/sandpack-client';

declare const bundlerURL: string;
declare global {
  interface Window {
    runSandpack(text: string): Promise<number>;
  }
}

let client: Promise<SandpackClient> | undefined;

function setup(text: string) {
  const code = `const text = ${JSON.stringify(text)};\ndocument.body.textContent = text;\nparent.postMessage({output: text}, '*');\n`;
  return {
    files: {
      '/index.js': {code},
      '/index.html': {code: '<!doctype html><body><script src="./index.js"></script></body>'},
      '/package.json': {code: JSON.stringify({main: '/index.js', dependencies: {}})},
    },
    template: 'parcel' as const,
  };
}

/** Runs a program that shows `text`, and answers with the time from the call to its output. */
window.runSandpack = (text) => {
  const began = performance.now();
  return new Promise((resolve) => {
    addEventListener('message', function hear({data}: MessageEvent<{output?: string} | null>) {
      if (data?.output !== text) return;
      removeEventListener('message', hear);
      resolve(performance.now() - began);
    });
    if (client) {
      void client.then((known) => known.updateSandbox(setup(text)));
      return;
    }
    const frame = document.createElement('iframe');
    document.body.append(frame);
    client = loadSandpackClient(frame, setup(text), {bundlerURL});
  });
};
