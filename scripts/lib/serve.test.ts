import {mkdirSync, mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {checkPort, serve} from './serve.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'site-'));
const pages = {
  'index.html': 'home',
  '404.html': 'not found',
  'norms/index.html': 'norms',
  'zh-Hans/index.html': '首页',
  'zh-Hans/404.html': '找不到',
  'assets/a.js': 'let a;',
};
for (const [file, text] of Object.entries(pages)) {
  mkdirSync(path.dirname(path.join(folder, file)), {recursive: true});
  writeFileSync(path.join(folder, file), text);
}

describe.each(['/', '/sub/path/'])('at %s', (baseUrl) => {
  let server: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    server = await serve({folder, baseUrl});
  });
  afterAll(() => server.close());

  const get = (url: string) => fetch(server.origin + baseUrl + url, {redirect: 'manual'});

  test.each([
    ['', 'home', 'text/html;charset=utf-8'],
    ['norms/', 'norms', 'text/html;charset=utf-8'],
    ['zh-Hans/?a=1', '首页', 'text/html;charset=utf-8'],
    ['assets/a.js', 'let a;', 'text/javascript'],
  ])('/%s is served', async (url, text, type) => {
    const response = await get(url);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
    expect(await response.text()).toBe(text);
  });

  test('a folder without its slash is sent to the one with it', async () => {
    const response = await get('norms?a=1');
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe(`${baseUrl}norms/?a=1`);
  });

  test.each([
    ['nothing/', 'not found'],
    ['zh-Hans/nothing/', '找不到'],
    ['..%2f..%2f..%2f..%2f..%2fetc%2fpasswd', 'not found'],
    ['%E0%A4%A', 'not found'],
  ])('/%s is not found, and says so in the language of its address', async (url, text) => {
    const response = await get(url);
    expect([response.status, await response.text()]).toEqual([404, text]);
  });
});

test('what lies outside the base path is sent to the site', async () => {
  const server = await serve({folder, baseUrl: '/sub/'});
  const response = await fetch(`${server.origin}/`, {redirect: 'manual'});
  expect(response.headers.get('location')).toBe('/sub/');
  await server.close();
});

test('a port that is taken is said in one line', async () => {
  const server = await serve({folder});
  const port = Number(new URL(server.origin).port);
  await expect(serve({folder, port})).rejects.toThrow(`Port ${port} is taken`);
  await expect(checkPort(port)).rejects.toThrow(`PORT=${port + 1} npm start`);
  await server.close();
  await expect(checkPort(port)).resolves.toBeUndefined();
});
