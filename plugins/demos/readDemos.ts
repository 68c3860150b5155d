import {createHash} from 'node:crypto';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

/** A demo as it lies in the folder. */
export interface DemoSource {
  /** `foundations/norms/unit-balls` */
  src: string;
  /** For messages: `demos/foundations/norms/unit-balls.ts`. */
  file: string;
  /** Without the line break at its end. */
  code: string;
  /** English sentence → Chinese. */
  chinese: Record<string, string>;
  hash: string;
}

/** Tells one version of a demo from another. */
export function hashOf(code: string): string {
  return createHash('sha256').update(code).digest('base64url').slice(0, 12);
}

/** Packs of lab that a demo imports: `lab/digits`. */
export function packsOf(code: string): string[] {
  const names = [...code.matchAll(/from\s+['"](lab\/[a-z0-9-]+)['"]/g)].map(([, name]) => name);
  return [...new Set(names)].sort();
}

/** Reads every demo with its Chinese sentences. */
export function readDemos(siteDir: string): DemoSource[] {
  const folder = join(siteDir, 'demos');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .map((name) => name.replace(/\\/g, '/'))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.endsWith('.d.ts'))
    .sort()
    .map((name) => {
      const src = name.replace(/\.ts$/, '');
      const code = readFileSync(join(folder, name), 'utf8').replace(/\s+$/, '');
      const zhFile = join(folder, `${src}.zh.json`);
      const chinese = existsSync(zhFile)
        ? (JSON.parse(readFileSync(zhFile, 'utf8')) as Record<string, string>)
        : {};
      return {src, file: `demos/${name}`, code, chinese, hash: hashOf(code)};
    });
}
