import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {hasHistory} from './history';

test('a repository has a history, a folder outside of one and a shallow clone have none', () => {
  const folder = mkdtempSync(join(tmpdir(), 'history-'));
  const git = (...args: string[]) => execFileSync('git', args, {cwd: folder, stdio: 'ignore'});
  try {
    expect(hasHistory(folder)).toBe(false);
    git('init', 'full');
    const author = ['-c', 'user.name=A', '-c', 'user.email=a@b.example'];
    for (const message of ['one', 'two']) {
      git('-C', 'full', ...author, 'commit', '--allow-empty', '-m', message);
    }
    git('clone', '--depth=1', `file://${join(folder, 'full')}`, 'shallow');
    expect(hasHistory(join(folder, 'full'))).toBe(true);
    expect(hasHistory(join(folder, 'shallow'))).toBe(false);
  } finally {
    rmSync(folder, {recursive: true});
  }
});
