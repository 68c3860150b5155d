/** Sandpack's own runtime, from its npm package, at an origin of its own; other hosts are a stub. */
import {createServer, type RequestListener} from 'node:http';
import type {AddressInfo} from 'node:net';
import path from 'node:path';
import type {Browser, Page, Route} from '@playwright/test';
import {build} from 'esbuild';
import sirv from 'sirv';
import {weigh} from './bytes';
import type {Row} from './table';

const runtime = path.resolve('node_modules/@codesandbox/sandpack-client/sandpack');

/** Click to output of a JavaScript program that shows one line (TypeScript would load a compiler as well). */
export async function measureSandpack(browser: Browser, rounds: number): Promise<Row[]> {
  const files = sirv(runtime, {dev: true});
  const bundler = await listen((request, response) =>
    files(request, response, () => {
      response.statusCode = 404;
      response.end();
    }),
  );
  const site = await listen(await servePage(bundler.origin));
  const cold: Row = {what: 'Sandpack’s runtime: click to output, cold', samples: [], unit: 'ms'};
  const warm: Row = {what: 'Sandpack’s runtime: click to output, warm', samples: [], unit: 'ms'};
  const bytes: Row = {what: 'Sandpack’s runtime: loaded for running, gz', samples: [], unit: 'kB'};
  for (let round = 0; round < rounds; round++) {
    const page = await browser.newPage();
    await page.route((url) => url.hostname !== 'localhost', answerForOthers);
    await page.goto(site.origin);
    const weight = weigh(page, runtime, bundler.origin);
    cold.samples.push(await run(page, 'first'));
    bytes.samples.push(weight.take());
    for (const text of ['second', 'third', 'fourth']) warm.samples.push(await run(page, text));
    await page.context().close();
  }
  await Promise.all([bundler.close(), site.close()]);
  return [cold, warm, bytes];
}

function run(page: Page, text: string): Promise<number> {
  return page.evaluate((text) => window.runSandpack(text), text);
}

async function servePage(bundlerURL: string): Promise<RequestListener> {
  const {outputFiles} = await build({
    entryPoints: [path.resolve('bench/demo/sandpack-page.ts')],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    define: {'process.env.NODE_ENV': '"production"', bundlerURL: JSON.stringify(bundlerURL)},
  });
  const html = '<!doctype html><title>Sandpack</title><body><script src="/page.js"></script>';
  return (request, response) => {
    const script = request.url === '/page.js';
    response.setHeader('content-type', script ? 'text/javascript' : 'text/html');
    response.end(script ? outputFiles[0].text : html);
  };
}

async function listen(listener: RequestListener) {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const {port} = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The packager's answer for a package without files; `{}` for telemetry. */
function answerForOthers(route: Route): Promise<void> {
  const [, name, version] = /packages\/(.+)\/([\d.]+)\.json$/.exec(route.request().url()) ?? [];
  const answer = name && {
    contents: {[`/node_modules/${name}/package.json`]: {content: JSON.stringify({name, version})}},
    dependency: {name, version},
    peerDependencies: {},
    dependencyDependencies: {},
    dependencyAliases: {},
  };
  return route.fulfill({
    json: answer || {},
    headers: {'access-control-allow-origin': '*'},
  });
}
