import {transform} from 'sucrase';
import type {ErrorItem} from 'lab/output';
import {writeEnums} from './compile/enums';
import {explainSyntax} from './compile/explain';
import {declareParameters} from './compile/fields';
import {writeBody} from './compile/modules';
import {findRefused} from './compile/refuse';
import {readSource} from './compile/source';

/** A demo as JavaScript (the body of an async function, see `given`), or what is wrong with it and where. */
export type Compiled = {js: string} | {error: ErrorItem};

/**
 * Takes the types off and leaves the language as it is; line n stays line n. Types are not checked.
 * Sucrase takes off what can be dropped; enums, imports and exports are written here, and what neither
 * can do is refused.
 */
export function compile(code: string): Compiled {
  try {
    const source = readSource(code);
    const error = findRefused(source);
    if (error) return {error};
    writeEnums(source);
    declareParameters(source);
    return {js: writeBody(withoutTypes(source.toString()))};
  } catch (thrown) {
    return {error: explainSyntax(code, thrown)};
  }
}

function withoutTypes(code: string): string {
  return transform(code, {
    transforms: ['typescript'],
    // Classes, fields, `?.` are the engine's own business.
    disableESTransforms: true,
    production: true,
    filePath: 'demo.ts',
  }).code;
}
