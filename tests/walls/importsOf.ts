import path from 'node:path';
import ts from 'typescript';

/** An import as it is written, and what it reaches: `draw/plot`, `lab/linalg`, or `npm:react`. */
export interface Import {
  written: string;
  target: string;
}

/** Everything that a file imports, dynamic imports, `require` and re-exports included. */
export function importsOf(file: string, source: string): Import[] {
  const {importedFiles} = ts.preProcessFile(source, true, true);
  return importedFiles.map(({fileName}) => ({written: fileName, target: targetOf(file, fileName)}));
}

function targetOf(file: string, written: string): string {
  if (written.startsWith('.')) return path.posix.join(path.posix.dirname(file), written);
  if (written.startsWith('@site/')) return written.slice('@site/'.length);
  if (written === 'lab' || written.startsWith('lab/')) return written;
  return `npm:${written}`;
}
