import {readFileSync} from 'node:fs';
import path from 'node:path';

/**
 * The code of a demo (`foundations/norms/unit-balls`). Whatever runs a demo in its tests reads it
 * here, because `npm run mutate` puts the changed code in the place of this module.
 */
export function readDemoSource(src: string): string {
  return readFileSync(path.resolve(__dirname, '../demos', `${src}.ts`), 'utf8');
}
