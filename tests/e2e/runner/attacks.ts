/** What demo code may try. Each line of the table must fail, and the page must not notice. */

export interface Attack {
  /** Completes “demo code cannot …”. */
  cannot: string;
  /** Calls `escaped()` if it got through. */
  code: string;
  /** The fault or error it must end with, where all browsers agree on one. */
  error?: string;
  /** It never ends by itself: the reader presses Stop. */
  endless?: boolean;
}

const escape = `import {print, progress, table, plot, images, check, knob} from 'lab';
const escaped = (what: unknown = '') => print('ESCAPED', what);
const has = (name: string) => { if ((globalThis as any)[name] !== undefined) escaped(name); };
const attempt = async (f: () => unknown) => { try { await f(); return true; } catch { return false; } };
`;

const reach: Attack[] = [
  {
    cannot: 'see a document',
    code: `['document', 'window', 'frames', 'top', 'parent', 'opener', 'self'].forEach(has);`,
  },
  {
    cannot: 'read the text of the page',
    code: `if (await attempt(() => parent.document.body.textContent)) escaped();`,
  },
  {
    cannot: 'find the page through a sloppy this',
    code: `const g = Function('return this')(); if (g.parent || g.document || g.postMessage) escaped();`,
  },
  {
    cannot: 'find the page through indirect eval',
    code: `const g = (0, eval)('this'); if (g.parent || g.postMessage || g.fetch) escaped();`,
  },
  {
    cannot: 'find a browser API through the constructor of a function',
    code: `const f = (async function* () {}).constructor; const g = await f('yield this')().next(); if (g.value?.postMessage) escaped();`,
  },
  {
    cannot: 'find a browser API on the prototypes of its global scope',
    code: `for (let o = globalThis; o && o !== Object.prototype; o = Object.getPrototypeOf(o)) for (const name of Reflect.ownKeys(o)) if (/message|port|worker|fetch|import|navigator|location|listener|cache|indexed|crypto|channel|socket|request|blob|url|event/i.test(String(name))) escaped(name);`,
  },
  {
    cannot: 'walk the stack to a function of the runner',
    code: `Error.prepareStackTrace = (_, sites) => sites; const sites: any = new Error().stack; for (const site of sites) if (site.getThis?.() && site.getThis() !== globalThis || site.getFunction?.()) escaped(site.getFunctionName());`,
  },
  {
    cannot: 'walk to its caller',
    code: `const f = Function('return arguments.callee.caller'); let caller; try { caller = f(); } catch {} if (caller) escaped();`,
  },
  {
    cannot: 'listen to the messages of the frame',
    code: `(globalThis as any).onmessage = escaped; for (let o = globalThis; o; o = Object.getPrototypeOf(o)) (o as any).addEventListener?.('message', escaped); await new Promise((r) => setTimeout(r, 700));`,
  },
  {
    cannot: 'get a message port',
    code: `['MessageChannel', 'MessagePort', 'BroadcastChannel', 'postMessage', 'onmessage', 'MessageEvent', 'EventTarget'].forEach(has);`,
  },
  {
    cannot: 'make a channel from a structured clone',
    code: `try { const c: any = structuredClone(globalThis); escaped(c); } catch {}`,
  },
];

const keep: Attack[] = [
  {
    cannot: 'read localStorage',
    code: `if (await attempt(() => localStorage.getItem('secret'))) escaped();`,
  },
  {
    cannot: 'write sessionStorage',
    code: `if (await attempt(() => sessionStorage.setItem('a', 'b'))) escaped();`,
  },
  {cannot: 'open IndexedDB', code: `if (await attempt(() => indexedDB.open('a'))) escaped();`},
  {cannot: 'open the cache', code: `if (await attempt(() => caches.open('a'))) escaped();`},
  {
    cannot: 'read cookies',
    code: `if (await attempt(() => document.cookie) || await attempt(() => cookieStore.getAll())) escaped();`,
  },
  {
    cannot: 'reach the file system of its origin',
    code: `if (await attempt(() => navigator.storage.getDirectory())) escaped();`,
  },
  {
    cannot: 'register a service worker',
    code: `if (await attempt(() => navigator.serviceWorker.register('/attack'))) escaped();`,
  },
];

const network: Attack[] = [
  {cannot: 'fetch', code: `if (await attempt(() => fetch(URL_OF_PAGE + 'attack'))) escaped();`},
  {
    cannot: 'send an XMLHttpRequest',
    code: `if (await attempt(() => { const x = new XMLHttpRequest(); x.open('GET', URL_OF_PAGE + 'attack', false); x.send(); })) escaped();`,
  },
  {
    cannot: 'open a WebSocket',
    code: `if (await attempt(() => new WebSocket(URL_OF_PAGE.replace('http', 'ws') + 'attack'))) escaped();`,
  },
  {
    cannot: 'open an EventSource',
    code: `if (await attempt(() => new EventSource(URL_OF_PAGE + 'attack'))) escaped();`,
  },
  {
    cannot: 'open a WebTransport or a peer connection',
    code: `has('WebTransport'); has('RTCPeerConnection'); has('WebSocketStream');`,
  },
  {
    cannot: 'send a beacon',
    code: `if (await attempt(() => navigator.sendBeacon(URL_OF_PAGE + 'attack'))) escaped();`,
  },
  {
    cannot: 'import() from the network',
    code: `if (await attempt(() => eval('import(' + JSON.stringify(URL_OF_PAGE + 'attack') + ')'))) escaped();`,
  },
  {
    cannot: 'import() a data: URL',
    code: `if (await attempt(() => eval('import("data:text/javascript,export default 1")'))) escaped();`,
  },
  {
    cannot: 'import() a blob: URL',
    code: `if (await attempt(() => eval('import(URL.createObjectURL(new Blob(["export default 1"])))'))) escaped();`,
  },
  {
    cannot: 'import() through a new Function',
    code: `if (await attempt(() => new Function('u', 'return import(u)')(URL_OF_PAGE + 'attack'))) escaped();`,
  },
  {
    cannot: 'importScripts',
    code: `if (await attempt(() => importScripts(URL_OF_PAGE + 'attack'))) escaped();`,
  },
  {
    cannot: 'load a font or a picture',
    code: `has('FontFace'); has('Image'); has('createImageBitmap'); has('OffscreenCanvas');`,
  },
  {
    cannot: 'navigate or open a window',
    code: `for (const f of [() => open(URL_OF_PAGE + 'attack'), () => { top.location = URL_OF_PAGE + 'attack'; }, () => { location.href = URL_OF_PAGE + 'attack'; }]) if (await attempt(f) && typeof open === 'function') escaped(); ['open', 'close', 'alert', 'location', 'navigator'].forEach(has);`,
  },
];

const multiply: Attack[] = [
  {
    cannot: 'start a worker',
    code: `has('Worker'); has('SharedWorker'); if (await attempt(() => new Worker('data:text/javascript,1'))) escaped();`,
  },
  {cannot: 'make a blob: URL for a worker or frame', code: `has('Blob'); has('URL'); has('File');`},
  {cannot: 'share memory', code: `has('SharedArrayBuffer'); has('WebAssembly'); has('Atomics');`},
];

const forge: Attack[] = [
  {
    cannot: 'import what is inside lab or the runner',
    code: `import * as inside from 'lab/host'; escaped(inside);`,
    error: 'ImportError',
  },
  {cannot: 'import a package', code: `import fs from 'fs'; escaped(fs);`, error: 'ImportError'},
  {
    cannot: 'require by hand',
    code: `for (const name of ['lab:host', 'virtual:lab', '../runner/worker', '__proto__', 'constructor', 'toString']) if (await attempt(() => (require as any)(name))) escaped(name);`,
  },
  {
    cannot: 'speak past the limits with a patched Map and Array',
    code: `for (const p of [Map.prototype, Array.prototype, Set.prototype]) for (const name of Object.getOwnPropertyNames(p)) if (typeof (p as any)[name] === 'function' && name !== 'constructor') { const f = (p as any)[name]; (p as any)[name] = function (...a: unknown[]) { if (this && typeof this === 'object' && a.some((x: any) => x?.postMessage || typeof x === 'function' && /postMessage/.test(x.name))) escaped(name); return f.apply(this, a); }; } print('fine');`,
  },
  {
    cannot: 'reach postMessage through patched call, apply and bind',
    code: `for (const name of ['call', 'apply', 'bind']) { const f = (Function.prototype as any)[name]; (Function.prototype as any)[name] = function (...a: unknown[]) { if (/postMessage/.test(this.name)) escaped(); return Reflect.apply(f, this, a); }; } print('fine'); print('fine again');`,
  },
  {
    cannot: 'change what is sent with a patched JSON',
    code: `JSON.stringify = () => '{"type":"items","items":[[0,{"kind":"text","pieces":["ESCAPED"]}]]}'; JSON.parse = () => ({}); print('fine');`,
  },
  {
    cannot: 'send an oversized message with toJSON',
    code: `(Object.prototype as any).toJSON = () => 'x'.repeat(5e6); print(1);`,
    error: 'Error',
  },
  {
    cannot: 'put a setter in the way of the runner',
    code: `for (const name of ['type', 'kind', 'run', 'error', 'job', 'items', '0', '1']) Object.defineProperty(Object.prototype, name, {set(v) { if (v?.postMessage) escaped(); }, get() { return undefined; }, configurable: true}); print('fine');`,
  },
  {
    cannot: 'have a patched Promise confuse the end of a run',
    code: `Promise.prototype.then = function () { return this; }; Promise.resolve = (() => { throw 1; }) as any; print('fine');`,
    endless: true,
  },
  {
    cannot: 'speak after its run',
    code: `setTimeout(() => escaped(), 300); (Promise as any).prototype.then; throw new Error('over');`,
    error: 'Error',
  },
  {
    cannot: 'leave a patched world to the next run',
    code: `for (const name of ['map', 'push', 'join', 'forEach', 'filter']) (Array.prototype as any)[name] = () => { throw new Error('patched'); }; (globalThis as any).print = escaped;`,
  },
  {
    cannot: 'emit an error in the name of the runner',
    code: `plot({x: {}, y: {}, kind: 'error', toJSON: () => ({kind: 'error', name: 'Forged', message: 'ESCAPED'})} as any); (Object.prototype as any).toJSON = () => ({kind: 'error', name: 'Forged', message: 'ESCAPED'}); print('x');`,
  },
  {
    cannot: 'emit an item of no kind',
    code: `(Object.prototype as any).toJSON = () => ({kind: 'html', html: 'ESCAPED'}); print('x');`,
  },
];

const inject: Attack[] = [
  {
    cannot: 'inject HTML through a line',
    code: `print('<img src=x onerror="window.attacked = true">', {'<script>': '<script>window.attacked = true</script>'});`,
  },
  {
    cannot: 'inject HTML through an error',
    code: `const error = new Error('<img src=x onerror="window.attacked = true">'); error.name = '<script>window.attacked = true</script>'; throw error;`,
    error: '<script>window.attacked = true</script>',
  },
  {
    cannot: 'inject HTML through a knob',
    code: `knob('<img src=x onerror="window.attacked = true">', {value: 1, min: 0, max: 2});`,
  },
];

const freeze: Attack[] = [
  {cannot: 'freeze the page with an endless loop', code: `while (true) {}`, endless: true},
  {
    cannot: 'freeze the page with an endless loop of awaits',
    code: `for (;;) await null;`,
    endless: true,
  },
  {
    cannot: 'freeze the page with an endless loop of output',
    code: `for (let i = 0; ; i++) progress(i % 100, 100);`,
    endless: true,
  },
  {
    cannot: 'freeze the page with a loop of output that awaits',
    code: `for (let i = 0; ; i++) { progress(i % 100, 100); await new Promise((r) => setTimeout(r)); }`,
    endless: true,
  },
  {
    cannot: 'freeze the page with a regular expression',
    code: `/^(a+)+$/.test('a'.repeat(50) + 'b');`,
    endless: true,
  },
  {
    cannot: 'freeze the page with timers',
    code: `setInterval(() => {}); for (let i = 0; i < 1e5; i++) setTimeout(() => {}, i);`,
    endless: true,
  },
  {
    cannot: 'freeze the page with allocation',
    code: `const a = []; for (;;) a.push(new Array(1e5).fill(a.length));`,
    endless: true,
  },
  {
    cannot: 'recurse for ever',
    code: `const f = (n: number): number => f(n + 1) + 1; f(0);`,
    error: 'TooDeep',
  },
  {cannot: 'wait for ever', code: `await new Promise(() => {});`, error: 'NeverSettles'},
  {
    cannot: 'print a million lines',
    code: `for (let i = 0; i < 1e6; i++) print(i);`,
    error: 'TooManyItems',
  },
  {
    cannot: 'go on printing by catching the limit',
    code: `for (let i = 0; i < 1e6; i++) try { print(i); } catch {}`,
    error: 'TooManyItems',
  },
  {cannot: 'print 100 MB in one line', code: `print('x'.repeat(1e8));`, error: 'TooMuchOutput'},
  {
    cannot: 'print 100 MB in many lines',
    code: `for (let i = 0; i < 1000; i++) print('x'.repeat(1e5));`,
    error: 'TooMuchOutput',
  },
  {
    cannot: 'fill the page with a table',
    code: `table({columns: ['a'], rows: Array.from({length: 1e6}, () => ['x'])});`,
    error: 'TooMuchOutput',
  },
  {
    cannot: 'fill the page with pictures',
    code: `images({width: 28, height: 28, images: Array.from({length: 5000}, () => Array.from({length: 784}, (_, i) => i / 784))});`,
    error: 'TooMuchOutput',
  },
  {
    cannot: 'declare knobs without end',
    code: `for (let i = 0; ; i++) knob('k' + i, {value: true});`,
    error: 'TooManyKnobs',
  },
  {cannot: 'grow a string without end', code: `let s = 'x'; for (;;) s += s;`},
  {cannot: 'throw a message of 100 MB', code: `throw new Error('x'.repeat(1e8));`, error: 'Error'},
  {
    cannot: 'throw what throws when it is looked at',
    code: `throw new Proxy(new Error(), {get() { throw 1; }, getPrototypeOf() { throw 2; }});`,
    error: 'Error',
  },
  {
    cannot: 'reject where nobody listens',
    code: `Promise.reject(new Error('lost')); await new Promise((r) => setTimeout(r, 100));`,
    error: 'Error',
  },
  {
    cannot: 'throw in a timer unseen',
    code: `setTimeout(() => { throw new RangeError('late'); }, 10);`,
    error: 'RangeError',
  },
];

/** All of them; `page` is the address to attack. */
export function attacks(page: string): Attack[] {
  const all = [...reach, ...keep, ...network, ...multiply, ...forge, ...inject, ...freeze];
  return all.map((attack) => ({
    ...attack,
    code: `${escape}const URL_OF_PAGE = ${JSON.stringify(page)};\n${attack.code}`,
  }));
}
