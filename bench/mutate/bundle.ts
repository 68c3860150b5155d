import {existsSync, readFileSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {build, type Plugin} from 'esbuild';
import {labModules, readLabFiles} from '../../plugins/runner/labFiles';

/** `execute`, lab with all packs and a small Vitest in one script. */
export async function bundleWorker(siteDir: string): Promise<string> {
  const lab = await readLabFiles(siteDir);
  return bundle(siteDir, 'bench/mutate/worker.ts', [labModules(lab, 'everything')]);
}

/** A demo's test file as one script, that asks for lab, Vitest and the demo itself; none if it has none. */
export async function bundleTest(siteDir: string, src: string): Promise<string | undefined> {
  const file = `demos/${src}.test.ts`;
  if (!existsSync(join(siteDir, file))) return undefined;
  return bundle(siteDir, file, [standIns(siteDir, src)]);
}

async function bundle(siteDir: string, entry: string, plugins: Plugin[]): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: [join(siteDir, entry)],
    absWorkingDir: siteDir,
    alias: {'@site': siteDir},
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    charset: 'utf8',
    logLevel: 'silent',
    plugins,
  });
  return outputFiles[0].text;
}

/** The demo of a test is whatever version is being judged, for those who import it and for those who read it. */
function standIns(siteDir: string, src: string): Plugin {
  const demo = join(siteDir, 'demos', src);
  const source = join(siteDir, 'tests/demo-source');
  const runs = join(siteDir, 'plugins/demos/run');
  return {
    name: 'mutate-stand-ins',
    setup(setup) {
      setup.onResolve({filter: /^(vitest$|mutate:|lab$|lab\/)/}, ({path}) => ({
        path,
        external: true,
      }));
      setup.onResolve({filter: /^(\.|@site\/)/}, ({path, resolveDir}) => {
        const file = path.startsWith('@site/')
          ? join(siteDir, path.slice('@site/'.length))
          : resolve(resolveDir, path);
        const name = file.replace(/\.ts$/, '');
        if (name === demo) return {path: 'mutate:demo', external: true};
        if (name === runs) return {path: 'mutate:run', external: true};
        if (name === source) return {path: source, namespace: 'mutate-source'};
        return undefined;
      });
      setup.onLoad({filter: /.*/, namespace: 'mutate-source'}, () => ({
        contents: readCurrent,
        resolveDir: join(siteDir, 'tests'),
        loader: 'ts',
      }));
      setup.onLoad({filter: /\.ts$/, namespace: 'file'}, ({path}) => {
        const text = readFileSync(path, 'utf8');
        if (!text.includes('__dirname')) return undefined;
        const here = `const __dirname = ${JSON.stringify(dirname(path))};`;
        return {contents: `${here} ${text}`, loader: 'ts'};
      });
    },
  };
}

const readCurrent = `
import {current} from 'mutate:source';
export function readDemoSource(src: string): string {
  if (src === current.src) return current.code;
  throw new Error('While ' + current.src + ' is changed, its tests read ' + src + '.');
}`;
