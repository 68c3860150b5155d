/** KaTeX macros: `\norm` → `\left\lVert #1 \right\rVert`. */
export type Macros = Record<string, string>;
