import {existsSync, readFileSync, statSync} from 'node:fs';
import {createServer} from 'node:http';
import path from 'node:path';
import sirv from 'sirv';
import {Plain} from './plain.mjs';

/**
 * Serves a built site as a static host does: folders with a slash at the end, the 404 page of the
 * language, nothing outside `baseUrl`. Port 0 takes any free one; `headers` go with every answer.
 * @param {{folder: string, baseUrl?: string, port?: number, headers?: Record<string, string>}} options
 * @returns {Promise<{origin: string, close: () => Promise<void>}>}
 */
export function serve({folder, baseUrl = '/', port = 0, headers = {}}) {
  const files = sirv(folder, {
    dev: true, // looks at the disk each time: a rebuilt site needs no new server
    etag: true,
    onNoMatch: (request, response) => sendNotFound(folder, request.url ?? '/', response),
  });

  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    response.setHeaders(new Map(Object.entries(headers)));
    const [pathname = '/', query] = url.split('?', 2);
    if (!pathname.startsWith(baseUrl)) return redirect(response, baseUrl);
    const below = `/${pathname.slice(baseUrl.length)}`;
    if (isFolder(folder, below))
      return redirect(response, `${pathname}/${query ? `?${query}` : ''}`);
    request.url = url.slice(baseUrl.length - 1);
    files(request, response);
  });

  return new Promise((resolve, reject) => {
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) =>
      reject(error.code === 'EADDRINUSE' ? portTaken(port) : error),
    );
    server.listen(port, () => {
      const address = server.address();
      const taken = typeof address === 'object' && address ? address.port : port;
      resolve({
        origin: `http://localhost:${taken}`,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      });
    });
  });
}

/**
 * Ends with a clear line when somebody already listens at the port.
 * @param {number} port
 */
export function checkPort(port) {
  return new Promise((resolve, reject) => {
    const probe = createServer()
      .once('error', () => reject(portTaken(port)))
      .listen(port, () => probe.close(resolve));
  });
}

/** @param {number} port */
function portTaken(port) {
  return new Plain(`Port ${port} is taken: choose another one, e.g. "PORT=${port + 1} npm start".`);
}

/**
 * @param {string} folder
 * @param {string} pathname
 */
function isFolder(folder, pathname) {
  if (pathname.endsWith('/')) return false;
  try {
    const target = path.join(folder, decodeURIComponent(pathname));
    return target.startsWith(folder) && statSync(target).isDirectory();
  } catch {
    return false;
  }
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {string} location
 */
function redirect(response, location) {
  response.writeHead(302, {location}).end();
}

/**
 * @param {string} folder
 * @param {string} url
 * @param {import('node:http').ServerResponse} response
 */
function sendNotFound(folder, url, response) {
  const locale = /^\/([\w-]+)\//.exec(url)?.[1] ?? '';
  const page = [path.join(folder, locale, '404.html'), path.join(folder, '404.html')].find((file) =>
    existsSync(file),
  );
  response.writeHead(404, {'content-type': 'text/html;charset=utf-8'});
  response.end(page && readFileSync(page));
}
