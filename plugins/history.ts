import {spawnSync} from 'node:child_process';

/**
 * Whether git knows when the files of a folder were changed. Without git, outside of a repository
 * and in a shallow clone (where every file seems to be as new as its last commit) it does not.
 */
export function hasHistory(folder: string): boolean {
  const {status, stdout} = spawnSync('git', ['rev-parse', '--is-shallow-repository'], {
    cwd: folder,
    encoding: 'utf8',
  });
  return status === 0 && stdout.trim() === 'false';
}
