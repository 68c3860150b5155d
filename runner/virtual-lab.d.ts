/** Made by `plugins/runner/labModules.ts`: lab, alone or with all its packs, in one instance. */
declare module 'virtual:lab' {
  export function connect(host: import('lab/output').Host | undefined): void;
  export const paper: import('./console').Paper;
  /** By the name that a demo imports: `lab`, `lab/digits` … */
  export const modules: Record<string, unknown>;
  /** All that a demo can import, loaded or not. */
  export const packNames: string[];
  /** lab's own files by name, for packs that are loaded later. */
  export const internals: Record<string, unknown>;
}
