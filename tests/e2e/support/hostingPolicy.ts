import {readText} from '../../files';

/** The Content-Security-Policy that CONTRIBUTING.md promises to be enough. */
export function hostingPolicy(): string {
  const policy = /Content-Security-Policy[\s\S]*?```text\n([^`]+)```/.exec(
    readText('CONTRIBUTING.md'),
  )?.[1];
  if (!policy)
    throw new Error('CONTRIBUTING.md names no Content-Security-Policy in a ```text fence.');
  return policy.replace(/\s+/g, ' ').trim();
}
