import {spawn} from 'node:child_process';
import {createInterface} from 'node:readline';
import {root} from './paths.mjs';
import {Plain} from './plain.mjs';

/**
 * Runs a program and shows what it prints; answers with its exit code.
 * @param {string} program
 * @param {string[]} args
 * @param {{env?: Record<string, string | undefined>, cwd?: string}} [options]
 * @returns {Promise<number>}
 */
export function run(program, args, {env = {}, cwd = root} = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {cwd, stdio: 'inherit', env: {...process.env, ...env}});
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/**
 * Runs a JavaScript file with this Node.
 * @param {string} file
 * @param {string[]} args
 * @param {{env?: Record<string, string | undefined>, cwd?: string}} [options]
 */
export function runNode(file, args, options) {
  return run(process.execPath, [file, ...args], options);
}

/**
 * Runs a JavaScript file with this Node and shows what it prints, each line after a name: for several that
 * run beside each other.
 * @param {string} name
 * @param {string} file
 * @param {string[]} args
 * @param {{env?: Record<string, string | undefined>, cwd?: string}} [options]
 * @returns {Promise<number>}
 */
export function runNamed(name, file, args, {env = {}, cwd = root} = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file, ...args], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {...process.env, ...env},
    });
    const show = (/** @type {string} */ line) => console.log(`${name.padEnd(7)} │ ${line}`);
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({input: stream}).on('line', show);
    }
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/**
 * Runs a program in silence; answers with its exit code and all it printed.
 * @param {string} program
 * @param {string[]} args
 * @param {{env?: Record<string, string | undefined>, cwd?: string}} [options]
 * @returns {Promise<{code: number, output: string}>}
 */
export function capture(program, args, {env = {}, cwd = root} = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {cwd, env: {...process.env, ...env}});
    let output = '';
    const collect = (/** @type {Buffer} */ chunk) => (output += chunk.toString());
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', reject);
    child.on('close', (code) => resolve({code: code ?? 1, output}));
  });
}

/**
 * Runs a script's main function; a `Plain` error ends it with one line instead of a stack.
 * @param {() => Promise<number | void>} main
 */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(error instanceof Plain ? error.message : error);
    process.exitCode = 1;
  }
}

/**
 * `75000` → `1 min 15 s`.
 * @param {number} ms
 */
export function duration(ms) {
  const seconds = ms / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.floor(seconds % 60)} s`;
}
