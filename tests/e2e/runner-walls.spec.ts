import {expect, test, type Page} from '@playwright/test';
import {serveRunner, type Altered, type Served} from './runner/serve';

/** Looks at one wall alone; the others may hold what it lets through. True while the wall stands. */
type Probe = (page: Page, served: Served) => Promise<boolean>;

interface Wall {
  /** As in the tables of SECURITY.md. */
  name: string;
  probe: Probe;
  /** The runner without it. */
  without: NonNullable<Altered['changes']>;
  /** Or what its worker is without it. */
  withoutIn?: Altered['worker'];
  /** What stays altered, with and without the wall. */
  altered?: Omit<Altered, 'port'>;
}

const {stringify} = JSON;

/** What a program says that stands in the frame in the place of our own. */
function inFrame(program: string): Probe {
  return (page) =>
    page.evaluate(
      (text) =>
        new Promise<boolean>((resolve) => {
          void window.harness.openFrame(text, (message: unknown) =>
            resolve((message as {holds: boolean}).holds),
          );
        }),
      `const tell = (holds) => parent.postMessage({holds}, '*');
       parent.postMessage({type: 'ready'}, '*');
       ${program}`,
    );
}

/** Whether demo code never calls `print('ESCAPED')`. */
function inDemo(...codes: string[]): Probe {
  return async (page) => {
    let said = '';
    for (const code of codes) {
      const text = `import {print, table} from 'lab';\n${code}`;
      said += stringify(await page.evaluate((demo) => window.harness.run(demo), text));
    }
    expect(said).toContain('"state":"done"');
    return !said.includes('ESCAPED');
  };
}

/** In the place of the worker's program: says at each run what `say` makes of its code. */
const liar = (say: string) => ({
  worker: () => `const post = (word) => postMessage(JSON.stringify(word));
    addEventListener('message', ({data}) => {
      if (data.type === 'ping') post({type: 'pong'});
      if (data.type === 'run') { const {code} = data.job; post({type: 'began', compiled: ''}); ${say} }
    });
    post({type: 'loaded'});`,
});

/** The end of a run that a lying worker speaks for. */
function lied(holds: (outcome: string) => boolean): Probe {
  return async (page) => {
    const outcome = await page.evaluate(() => {
      const {ended, handle} = window.harness.start({code: 'a'});
      setTimeout(() => handle?.stop(), 2000);
      return ended;
    });
    return holds(stringify(outcome));
  };
}

const walls: Wall[] = [
  {
    name: 'the sandbox of the frame',
    probe: inFrame(
      'try { tell(!parent.document.cookie.includes("secret")); } catch { tell(true); }',
    ),
    without: [['src/runner/frame.ts', "element.setAttribute('sandbox', 'allow-scripts');", '']],
  },
  {
    name: 'an origin of its own',
    probe: inFrame('try { localStorage.getItem("secret"); tell(false); } catch { tell(true); }'),
    without: [['src/runner/frame.ts', "'allow-scripts'", "'allow-scripts allow-same-origin'"]],
  },
  {
    name: 'the policy of the frame: requests',
    probe: async (page, served) => {
      const asked = served.asked.length;
      await inFrame(
        `const image = new Image(); image.src = ${stringify(`${served.url}attack.png`)};
         fetch(${stringify(`${served.url}attack`)}, {mode: 'no-cors'}).then(() => tell(false), () => tell(true));`,
      )(page, served);
      return !served.asked.slice(asked).some((path) => path.startsWith('/attack'));
    },
    without: [['src/runner/frame.ts', '"default-src \'none\'"', '"default-src *"']],
  },
  {
    name: 'the policy of the frame: scripts made of blobs',
    probe: inFrame(
      `const url = URL.createObjectURL(new Blob(['export default 1'], {type: 'text/javascript'}));
       import(url).then(() => tell(false), () => tell(true));`,
    ),
    without: [['src/runner/frame.ts', "'unsafe-eval'\"", "'unsafe-eval' blob:\""]],
  },
  {
    name: 'a worker, not the frame',
    probe: async (page) => {
      const code = `if (typeof document !== 'undefined') parent.postMessage({type: 'lost', run: 1, why: 'flood'}, '*');`;
      const outcome = await page.evaluate((text) => window.harness.run(text), code);
      return outcome.error?.name !== 'Flood';
    },
    without: [
      [
        'runner/frame.ts',
        "new Worker(program ?? '')",
        `({postMessage(m: any) { if (m.type === 'run') (0, eval)(m.job.code); }, terminate() {}}) as unknown as Worker`,
      ],
    ],
  },
  {
    name: 'strip: nothing but the language',
    probe: inDemo(
      `const names = ['postMessage', 'fetch', 'WebSocket', 'importScripts', 'Worker', 'BroadcastChannel', 'indexedDB'];
       if (names.some((name) => (globalThis as any)[name] !== undefined)) print('ESCAPED');`,
    ),
    without: [
      [
        'runner/strip.ts',
        "typeof name === 'symbol' || kept.has(name) || take(object, name)",
        'name',
      ],
    ],
  },
  {
    name: 'strip: a name that resists means that nothing is run',
    probe: async (page) => {
      const outcome = await page.evaluate(() => window.harness.run('export {};'));
      return outcome.error?.name === 'Unsafe';
    },
    without: [['runner/worker.ts', 'resisted.length > 0', 'false']],
    altered: {
      worker: (program) =>
        `Object.defineProperty(globalThis, 'resists', {value: {}, configurable: false});${program}`,
    },
  },
  {
    name: 'strict code in the runner: no way up the stack',
    probe: inDemo(
      `const spec = {rows: [[1]]};
       const get = Function('globalThis.above ??= arguments.callee.caller; return ["a"]') as () => unknown;
       Object.defineProperty(spec, 'columns', {get, enumerable: true});
       table(spec as any);
       if (typeof (globalThis as any).above === 'function') print('ESCAPED');`,
    ),
    without: [],
    withoutIn: (program) => program.replaceAll('"use strict";', ''),
  },
  {
    name: 'captured functions: what is sent',
    probe: inDemo(
      `JSON.stringify = (() => '{"kind":"text","pieces":["ESCAPED"]}') as any;\nprint('mine');`,
    ),
    without: [
      [
        'runner/budget.ts',
        'const {stringify} = JSON;',
        'const stringify = (value: unknown) => JSON.stringify(value);',
      ],
    ],
  },
  {
    name: 'JSON text between worker and frame',
    probe: lied((outcome) => outcome.includes('Flood')),
    without: [
      ['runner/frame.ts', "typeof text !== 'string' || text.length", '(text as string).length'],
    ],
    altered: liar(`postMessage(['{"type":"done","ms":0,"draws":false}']);`),
  },
  {
    name: 'the number of the run, stamped by the frame',
    probe: async (page) => {
      const outcomes = await page.evaluate(async () => {
        const victim = window.harness.start({code: 'victim', demo: 'victim'});
        const thief = window.harness.start({code: 'thief', demo: 'thief'});
        await new Promise((resolve) => setTimeout(resolve, 1500));
        victim.handle?.stop();
        thief.handle?.stop();
        return [(await victim.ended).items, (await thief.ended).items];
      });
      expect(stringify(outcomes)).toContain('STOLEN');
      return !stringify(outcomes[0]).includes('STOLEN');
    },
    without: [
      [
        'runner/frame.ts',
        "tell({type: 'said', run: hand.run, text});",
        "tell({type: 'said', run: (JSON.parse(text) as {run?: number}).run ?? hand.run, text});",
      ],
    ],
    altered: liar(
      `if (code === 'thief') post({type: 'items', run: 1, items: [[0, {kind: 'text', pieces: ['STOLEN']}]]});`,
    ),
  },
  {
    name: 'the flood limit of the frame',
    probe: lied((outcome) => outcome.includes('Flood')),
    without: [['runner/frame.ts', '|| hand.count > mostPerSecond', '']],
    altered: liar(`for (let i = 0; i < 400; i++) post({type: 'items', items: []});`),
  },
  {
    name: 'validate, on the page',
    probe: lied((outcome) => !outcome.includes('ESCAPED')),
    without: [
      [
        'runner/validate.ts',
        "return attempt(() => ({item: anyItem(value, '')}));",
        'void anyItem; return {item: value as Item};',
      ],
    ],
    altered: liar(
      `post({type: 'items', items: [[0, {kind: 'text', pieces: ['a'], html: '<img>ESCAPED'}]]});
       post({type: 'done', ms: 0, draws: false});`,
    ),
  },
  {
    name: 'one worker per demo and code',
    probe: inDemo(
      `(globalThis as any).left = 1;\nprint('first');`,
      `if ((globalThis as any).left) print('ESCAPED');`,
    ),
    without: [
      [
        'src/runner/createRunner.ts',
        'Object.assign(slot, {code, compiled: undefined, again: false})',
        'Object.assign(slot, {code, compiled: undefined})',
      ],
    ],
  },
  {
    name: 'the end of a worker that rests',
    probe: async (page) => {
      await page.evaluate(() => window.harness.run('export {};'));
      // The one that has run goes, the spare one stays; without the wall both do, which no wait can see.
      await page.waitForTimeout(1500);
      return page.workers().length === 1;
    },
    without: [
      [
        'runner/frame.ts',
        'idle.get(hand.slot) !== hand || performance.now() - hand.seen < idleMs',
        'true',
      ],
    ],
    altered: {changes: [['runner/frame.ts', 'const idleMs = 15_000;', 'const idleMs = 300;']]},
  },
];

/** What a probe says of a runner built for it alone. */
async function look(page: Page, {probe, altered, ...wall}: Wall, stands: boolean) {
  const changes = [...(altered?.changes ?? []), ...(stands ? [] : wall.without)];
  const worker = altered?.worker ?? (stands ? undefined : wall.withoutIn);
  const served = await serveRunner({changes, worker});
  try {
    await page.goto(served.url);
    return await probe(page, served);
  } finally {
    await page.goto('about:blank');
    await served.close();
  }
}

for (const wall of walls) {
  test(`${wall.name}: the wall stands, and a test falls with it`, async ({page}) => {
    expect(await look(page, wall, true)).toBe(true);
    expect(await look(page, wall, false)).toBe(false);
  });
}
