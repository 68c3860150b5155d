/** Serves the runner on a page of its own: no site needs to be built. */
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {build, type Plugin} from 'esbuild';
import {buildRunner} from '../../../plugins/runner/buildRunner';

/** A running server: its address, the paths that were asked for, and how to end it. */
export interface Served {
  url: string;
  asked: string[];
  close(): Promise<void>;
}

const text = 'Text of the page: it must still be here.';

/** A runner other than the site's own, to see what a test notices. */
export interface Altered {
  port?: number;
  /** Below the project: what stands in a file, and what stands there in its place. */
  changes?: [file: string, from: string, to: string][];
  /** What becomes of the worker's program. */
  worker?: (program: string) => string;
}

/** Puts the changes into the sources as they are read; one that finds nothing to change is an error. */
function alter(root: string, changes: NonNullable<Altered['changes']>): Plugin {
  return {
    name: 'alter',
    setup(setup) {
      for (const file of new Set(changes.map(([file]) => file))) {
        const filter = new RegExp(`^${join(root, file).replace(/[^\w/]/g, '\\$&')}$`);
        setup.onLoad({filter}, ({path}) => {
          let contents = readFileSync(path, 'utf8');
          for (const [, from, to] of changes.filter((change) => change[0] === file)) {
            if (!contents.includes(from)) throw new Error(`There is no "${from}" in ${file}.`);
            contents = contents.replace(from, () => to);
          }
          return {contents, loader: 'ts'};
        });
      }
    },
  };
}

/** Builds runner and page, and serves them on a free port. */
export async function serveRunner({
  port = 0,
  changes = [],
  worker = (program) => program,
}: Altered = {}): Promise<Served> {
  const root = process.cwd();
  const folder = mkdtempSync(join(tmpdir(), 'runner-'));
  const plugins = [alter(root, changes)];
  const files = await buildRunner(root, folder, plugins);
  const bundleFile = join(folder, files.bundle);
  const programs = JSON.parse(readFileSync(bundleFile, 'utf8')) as Record<
    'frame' | 'worker',
    string
  >;
  writeFileSync(bundleFile, JSON.stringify({...programs, worker: worker(programs.worker)}));
  const {outputFiles} = await build({
    entryPoints: [join(root, 'tests/e2e/runner/page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    plugins,
  });
  const packs = Object.fromEntries(
    Object.entries(files.packs).map(([name, {file, needs}]) => [name, {url: `/${file}`, needs}]),
  );
  const urls = JSON.stringify({bundleUrl: `/${files.bundle}`, packs});
  const page = `<!doctype html><meta charset="utf-8"><title>Runner</title>
<p id="text">${text}</p><textarea id="edit">my edit</textarea>
<script>const runnerUrls = ${urls}; document.cookie = 'secret=cookie'; localStorage.setItem('secret', 'storage')</script>
<script src="/page.js"></script>`;
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    asked.push(path);
    const send = (type: string, body: string | Buffer) =>
      response.setHeader('content-type', type).end(body);
    if (path === '/') return send('text/html', page);
    if (path === '/page.js') return send('text/javascript', outputFiles[0].text);
    if (path === '/favicon.ico' || path.startsWith('/report/')) return send('text/plain', '');
    if (path.startsWith('/attack')) {
      response.setHeader('access-control-allow-origin', '*');
      return send('text/javascript', 'globalThis.attacked = true; export default 1;');
    }
    try {
      return send('application/octet-stream', readFileSync(join(folder, path)));
    } catch {
      response.statusCode = 404;
      return response.end();
    }
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const {port: free} = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${free}/`,
    asked,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, {recursive: true, force: true});
    },
  };
}
