/** What we use of sucrase's own parser, which is published beside its `transform` without types. */
declare module 'sucrase/dist/parser' {
  export interface Token {
    type: import('sucrase/dist/types/parser/tokenizer/types').TokenType;
    start: number;
    end: number;
    isType: boolean;
    /** The same number on the `class` keyword, both braces and the member names of one class. */
    contextId: number | null;
  }
  export interface File {
    /** The last one is the end of the code. */
    tokens: Token[];
    /** The last one is the whole file. */
    scopes: {startTokenIndex: number; endTokenIndex: number; isFunctionScope: boolean}[];
  }
  export function parse(code: string, isJsx: boolean, isTypeScript: boolean, isFlow: boolean): File;
}

declare module 'sucrase/dist/parser/tokenizer/types' {
  export {TokenType} from 'sucrase/dist/types/parser/tokenizer/types';
}
