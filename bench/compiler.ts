/**
 * `npm run bench:compiler`: what our compiler makes of tricky TypeScript beside what `typescript`
 * makes of it. Both are run; the table names every snippet that is refused or comes out otherwise.
 */
import {gzipSync} from 'node:zlib';
import {build} from 'esbuild';
import ts from 'typescript';
import {compile} from '../runner/compile';
import {given} from '../runner/compile/modules';
import {formatValue} from '../lab/format';
import {snippets} from './compiler/snippets';

const AsyncFunction = (async () => {}).constructor as new (
  ...source: string[]
) => (...values: unknown[]) => Promise<void>;

const lab = {a: 1, b: 2, default: 3, __esModule: true};

/** What the snippet says when it is run, or what it throws. */
async function run(names: readonly string[], js: string, values: unknown[]): Promise<string> {
  const said: string[] = [];
  const out = (...parts: unknown[]) => void said.push(parts.map(formatValue).join(' '));
  try {
    await new AsyncFunction('out', ...names, `"use strict";${js}`)(out, ...values);
  } catch (thrown) {
    said.push(String(thrown));
  }
  return said.join(' | ');
}

async function ours(code: string): Promise<string> {
  const compiled = compile(code);
  if ('error' in compiled) return `refused: ${compiled.error.message}`;
  const lines = [code, compiled.js].map((text) => text.split('\n').length);
  if (lines[0] !== lines[1]) return `${lines[1]} lines out of ${lines[0]}`;
  return run(given, compiled.js, [() => lab, () => Promise.resolve(lab), () => {}]);
}

async function theirs(code: string): Promise<string> {
  const {outputText} = ts.transpileModule(code, {
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.CommonJS,
      esModuleInterop: true,
      useDefineForClassFields: true,
    },
  });
  return run(['require', 'exports'], outputText, [() => lab, {}]);
}

/** What a compiler adds to a page, minified and packed. */
async function weigh(entry: string): Promise<string> {
  const {outputFiles} = await build({
    stdin: {contents: entry, resolveDir: process.cwd(), loader: 'ts'},
    alias: {'sucrase/dist/parser': `${process.cwd()}/node_modules/sucrase/dist/esm/parser`},
    bundle: true,
    minify: true,
    write: false,
    mainFields: ['module', 'main'],
    platform: 'browser',
    external: ['node:*', 'fs', 'path', 'os', 'inspector', 'perf_hooks', 'crypto'],
    logLevel: 'silent',
  });
  return `${(gzipSync(outputFiles[0].contents, {level: 9}).length / 1000).toFixed(1)} kB gz`;
}

async function main(): Promise<void> {
  let same = 0;
  let refused = 0;
  let differs = 0;
  for (const [name, code] of Object.entries(snippets)) {
    const [a, b] = [await ours(code), await theirs(code)];
    if (a === b) same++;
    else if (a.startsWith('refused: ')) {
      refused++;
      console.log(`refused  ${name}: ${a.slice('refused: '.length)}`);
    } else {
      differs++;
      console.log(`differs  ${name}\n         ours       ${a}\n         typescript ${b}`);
    }
  }
  console.log(`\n${same} the same, ${refused} refused, ${differs} otherwise\n`);
  const sizes = {
    'compile (sucrase and ours)': `import {compile} from './runner/compile'; globalThis.x = compile`,
    'sucrase alone': `import {transform} from 'sucrase'; globalThis.x = transform`,
    '@babel/parser, without what prints': `import {parse} from '@babel/parser'; globalThis.x = parse`,
    typescript: `import ts from 'typescript'; globalThis.x = ts.transpileModule`,
  };
  for (const [name, entry] of Object.entries(sizes)) {
    console.log(`${name.padEnd(36)} ${await weigh(entry)}`);
  }
}

void main();
