import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';

/**
 * What an error report says it is about: `VERSION`, else the commit that was built, else (outside
 * git, as in an archive) the version in package.json.
 */
export function siteVersion(siteDir: string, env: Record<string, string | undefined>): string {
  if (env.VERSION) return env.VERSION;
  try {
    const commit = execFileSync('git', ['rev-parse', '--short=10', 'HEAD'], {
      cwd: siteDir,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return commit.toString().trim();
  } catch {
    const {version} = JSON.parse(readFileSync(join(siteDir, 'package.json'), 'utf8')) as {
      version: string;
    };
    return version;
  }
}
