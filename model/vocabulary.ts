/** Anything that can be linked, searched, collected. */
export type UnitKind =
  | 'question'
  | 'section'
  | 'step'
  | 'equation'
  | 'demo'
  | 'figure'
  | 'exercise'
  | 'notice'
  | 'try'
  | 'further'
  | 'term';

/** All that the site has to know of a tag that an author may write. */
export interface Tag {
  /** Attributes that must be there, and those that may. */
  needs?: readonly string[];
  may?: readonly string[];
  /** Tags of which one must be around it. */
  within?: readonly string[];
  /** The kind of unit that it is: it can be linked, collected and found. */
  unit?: UnitKind;
  /** The attribute that names its unit, `id` where nothing is said; of a `src` the last part. */
  named?: 'id' | 'src';
  /** The attribute that names something which stands elsewhere. */
  refers?: 'to' | 'id' | 'src';
  /** How it counts for the time that reading takes: as its words if nothing is said. */
  reading?: 'folded' | 'demo' | 'formula' | 'display';
  /** Whether the search may show its words: as those of its own unit if it has one, else with what is around it. */
  search?: 'never' | 'answer';
  /** How it reads as Markdown: as what stands in it if nothing is said. */
  markdown?: 'quoted' | 'numbered' | 'labelled' | 'titled' | 'headed' | 'own';
}

/** Every tag that a page may use beside Markdown; whatever treats tags one by one is typed against this table. */
export const vocabulary = {
  Answer: {needs: ['weight'], search: 'answer', markdown: 'quoted'},
  Derivation: {},
  Step: {needs: ['id'], within: ['Derivation'], unit: 'step', markdown: 'numbered'},
  Demo: {
    needs: ['src'],
    unit: 'demo',
    named: 'src',
    refers: 'src',
    reading: 'demo',
    markdown: 'own',
  },
  DemoRef: {needs: ['src'], refers: 'src', markdown: 'own'},
  Pitfall: {may: ['title'], markdown: 'quoted'},
  Notice: {needs: ['id', 'demo'], unit: 'notice', markdown: 'labelled'},
  Try: {
    needs: ['id', 'demo'],
    may: ['set', 'seed', 'edit'],
    unit: 'try',
    markdown: 'labelled',
  },
  Further: {may: ['id', 'title'], unit: 'further', reading: 'folded', markdown: 'titled'},
  Exercise: {needs: ['id'], may: ['kind'], unit: 'exercise', markdown: 'numbered'},
  // Solutions and hints are for whoever has tried; no excerpt shows them.
  Hint: {within: ['Exercise'], search: 'never', markdown: 'labelled'},
  Solution: {within: ['Exercise'], search: 'never', markdown: 'labelled'},
  Term: {needs: ['id'], refers: 'id'},
  Ref: {needs: ['to'], refers: 'to', markdown: 'own'},
  Cite: {needs: ['id'], refers: 'id', search: 'never', markdown: 'own'},
  Recap: {markdown: 'headed'},
  Sources: {search: 'never', markdown: 'headed'},
  Aside: {may: ['title'], markdown: 'quoted'},
  LabReference: {search: 'never'},
  details: {may: ['open']},
  summary: {within: ['details']},
} as const satisfies Record<string, Tag>;

export type TagName = keyof typeof vocabulary;

/** What the build puts in for Markdown: no author writes these. */
export const made = {
  Formula: {reading: 'formula'},
  Equation: {unit: 'equation', reading: 'display'},
  QuestionFoot: {search: 'never'},
} as const satisfies Record<string, Tag>;

export type MadeName = keyof typeof made;

const all: Record<string, Tag> = {...vocabulary, ...made};

/** What is known of a tag; nothing of one that is not in the table. */
export function tagOf(name: string | null | undefined): Tag | undefined {
  return name && Object.hasOwn(all, name) ? all[name] : undefined;
}

type Known<T> = T extends {readonly [key: string]: unknown} ? T : never;
type Needs<N extends TagName> =
  Known<(typeof vocabulary)[N]> extends {needs: readonly (infer A extends string)[]} ? A : never;
type May<N extends TagName> =
  Known<(typeof vocabulary)[N]> extends {may: readonly (infer A extends string)[]} ? A : never;

/** The attributes that a component gets: a component that asks for another one is no component for this tag. */
export type AttributesOf<N extends TagName> = Record<Needs<N>, never> &
  Partial<Record<May<N>, never>>;
