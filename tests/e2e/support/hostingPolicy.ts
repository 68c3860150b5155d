import {readText} from '../../files';

/** The one Content-Security-Policy that SECURITY.md promises to be enough. */
export function hostingPolicy(): string {
  const policy = /Content-Security-Policy[\s\S]*?```text\n([^`]+)```/.exec(
    readText('SECURITY.md'),
  )?.[1];
  if (!policy) throw new Error('SECURITY.md names no Content-Security-Policy in a ```text fence.');
  return policy.replace(/\s+/g, ' ').trim();
}
