/**
 * Small programs on which compilers of TypeScript have been wrong, by what they are about. Each says
 * through `out` what it sees; `lab` is a module with the numbers `a`, `b` and `default`.
 */
export const snippets: Record<string, string> = {
  // classes
  'static block after a static field': 'class A {static x = 1; static {A.x = 5}} out(A.x)',
  'static blocks in order':
    'class A {static l: number[] = []; static {this.l.push(1)} static y = this.l.push(2); static {this.l.push(3)}} out(A.l)',
  'optional method':
    'class A {m?() {return 1} n?(x: number): number {return x}} out(new A().m!(), new A().n!(2))',
  'optional method without a body': 'class A {m?(): void} out("m" in new A())',
  'overloaded method':
    'class A {m(x: string): void; m(x: number): void; m(x: any) {out(x)}} new A().m(1)',
  'overloaded function':
    'function f(a: string): void; function f(a: number): void; function f(a: any) {out(a)} f(3)',
  'field hides a setter':
    'class A {set x(v: number) {out("set")}} class B extends A {x = 1} out(Object.keys(new B()))',
  'field hides a getter': 'class A {get x() {return 1}} class B extends A {x = 2} out(new B().x)',
  'field without a value': 'class A {x?: number; readonly y!: string} out(Object.keys(new A()))',
  'declared field': 'class A {x = 1} class B extends A {declare x: number} out(new B().x)',
  'computed field names in order':
    'const k = (x: string) => (out(x), x); class A {[k("a")] = 1; static [k("b")] = 2; [k("c")]() {}}',
  'fields and this': 'class A {x = 1; f = () => this.x} out(new A().f())',
  'parameter properties':
    'class A {constructor(public x: number, private readonly y = 2, z = 3) {out(z)}} out(Object.entries(new A(1)))',
  'parameter properties before fields':
    'class A {z = 9; constructor(public x: number) {}} out(Object.keys(new A(1)))',
  'parameter properties after super':
    'class A {constructor(public a: number) {}} class B extends A {f = 1; constructor(readonly b: number) {super(b + 1); out(this.b)}} out(Object.keys(new B(1)))',
  'private names':
    'class A {#x = 1; static #n = 0; #m() {return this.#x} has(o: object) {A.#n++; return #x in o && this.#m()}} out(new A().has(new A()))',
  'private and generic':
    'class A<in out T> {#p?: T; readonly #q: T[] = []; push(v: T) {this.#q.push(v); return this.#q.length}} out(new A<number>().push(1))',
  'abstract class':
    'abstract class A {abstract x: number; abstract m(): void; protected constructor() {out("A")} } class B extends A {x = 1; m() {} constructor() {super()}} out(new B().x)',
  'class expression with a name':
    'const A = class B {static n = B.name; static override?: number}; out(A.n, "override" in A)',
  'index signature':
    'class A {[key: string]: unknown; static [k: `a${string}`]: number; x = 1} out(Object.keys(new A()))',
  'implements and extends a call':
    'const mix = <T extends new (...a: any[]) => object>(B: T) => class extends B {y = 2}; interface I {y: number} class A extends mix(Object) implements I {} out(new A().y)',
  'words as members':
    'class A {static = 1; async = 2; get = 3; set = 4; declare = 5; type = 6; accessor = 7; readonly = 8} out(Object.entries(new A()))',
  'words as methods':
    'class A {static() {return 1} async() {return 2} get() {return 3} declare() {return 4} abstract() {return 5}} const a = new A(); out(a.static(), a.async(), a.get(), a.declare(), a.abstract())',
  'accessors with types':
    'class A {#v = 1; get v(): number {return this.#v} set v(x: number) {this.#v = x}} const a = new A(); a.v = 4; out(a.v)',
  'async generator method':
    'class A {async *g(): AsyncGenerator<number> {yield 1; yield 2}} for await (const x of new A().g()) out(x)',
  accessor: 'class A {accessor x = 1} out(new A().x)',
  'static accessor': 'class A {static accessor x = 1} out(A.x)',
  // enums
  'numbers of an enum': 'enum E {A, B = 5, C, D = B * 2, F} out(E)',
  'strings of an enum': `enum E {A = 'a', B = \`b\`, C = A, D = "d" + A} out(E)`,
  'negative and bits': 'enum E {A = -1, B = ~1, C = 1 << 3, D = (1 + 2) * 3, F = A | C} out(E)',
  'calls in an enum': 'const n = () => 4; enum E {A = n(), B = "abc".length, C = E.A} out(E)',
  'names in quotes': 'enum E {"a-b" = 1, c, "d e"} out(E, E["a-b"])',
  'words as names': 'enum E {default, class = 4, new, let, E} out(E)',
  'merged enums': 'enum E {A = 1} enum E {B = A + 1, C = E.A} out(E)',
  'enum in a block': 'enum E {A} {enum E {B = 7} out(E)} out(E)',
  'enum in a function': 'function f() {enum E {A = "x"} return E} out(f())',
  'const enum': 'const enum E {A = 2, B} out(E.A, E.B)',
  'declared enum': 'declare enum E {A} out(typeof E)',
  'enum with types inside':
    'enum E {A = <number>1, B = (2 as number), C = 3 satisfies number} out(E)',
  'enum over lines': 'enum E {\n  // one\n  A = 1, // a\n\n  B, /* b */\n  C\n}\nout(E)',
  'enum with objects': 'enum E {A = [1, 2].length, B = ({x: 3}).x, C = `${"ab"}`.length} out(E)',
  'exported enum': 'export enum E {A} export const enum F {B} out(E, F.B)',
  // expressions
  'satisfies and as':
    'const x = {a: 1} satisfies object as {a: number}; out(x!.a, (x as any)!["a"]!)',
  'as const': 'const t = [1, 2] as const; for (const x of t as readonly number[]) out(x)',
  'angle assertion': 'const x = <number>(<unknown>"3"); out(x)',
  'generic arrows':
    'const f = <T,>(x: T): T => x; const g = async <T extends number = 1>(x: T) => x; out(f(1), await g(1))',
  'arrows with types that look like code':
    'const f = (a?: number, ...r: number[]): {x: number} => ({x: a ?? r.length}); out(f(undefined, 1))',
  'conditional and arrow':
    'const a = true; const r = a ? (x: number) => x : (x: number): number => -x; out(r(2))',
  'less and greater':
    'const a = 1, b = 2, c = 3; out(a < b, a < (b > c ? 1 : 0), (a < b) as any > (c))',
  instantiation:
    'const f = <T>(x: T) => x; const g = f<number>; out(g(1), new Map<string, number[]>().size, f<Array<Array<number>>>([]).length)',
  'optional chains':
    'const o: any = {f: null, g() {return this.v}, v: 2}; out(o?.f?.(1), o.g?.(), o?.["v"]!, o.x?.y.z)',
  'nullish and assign':
    'let x: number | undefined; x ??= 4; let y = 0; y ||= 3; y &&= 5; out(x, y, null ?? "n")',
  'separators and bigint': 'out(1_000_000, 10n ** 20n, 0b1_0, 0xff)',
  'optional catch': 'try {throw 1} catch {out("caught")} try {throw 2} catch (e: unknown) {out(e)}',
  'definite and non-null':
    'let x!: number; x = 1; const o: {a?: {b: number}} = {a: {b: 2}}; o.a!.b++; out(x, o.a!.b)',
  templates: 'type T = `a${string}`; const t: T = `a${`b${1 + 1}`}`; out(t, String.raw`\\n${1}`)',
  'regular expressions': 'const r = /[/]<T>/g; out("a/<T>".split(r).length, 4 / 2 / 1)',
  'this parameter and guards':
    'function f(this: {v: number}, x?: unknown): x is number {return this.v > 0} function g(x: unknown): asserts x {} g(1); out(f.call({v: 1}))',
  'functions are hoisted': 'out(f()); function f(): number {return 1}',
  'labels and commas':
    'outer: for (let i = 0, j: number = 1; i < 3; i++, j++) {for (;;) {if (i === 1) break outer; continue outer}} out("done")',
  'getters in objects':
    'const o = {get x(): number {return 1}, set x(v: number) {}, async *g<T>() {}, ["c" + 1](): void {}}; out(Object.keys(o))',
  'destructuring with types':
    'const {a: {b = 1} = {}, ...rest}: {a?: {b?: number}; c: number} = {c: 3}; const [x, , y = 2]: (number | undefined)[] = [1]; out(b, rest, x, y)',
  'words as names of variables':
    'const type = 1, of = 2, as = 3, from = 4, declare = 5, module = 6, namespace = 7, abstract = 8; out(type + of + as + from + declare + module + namespace + abstract)',
  'type aliases between':
    'type A<T> = T extends (infer U extends string)[] ? U : never; interface B {(): void; new (): B; readonly [k: string]: unknown} out(1)',
  'unique symbols and asserts':
    'declare const s: unique symbol; type K = keyof typeof globalThis; let f: abstract new () => object; out(typeof f!)',
  'declared things vanish':
    'declare const x: number; declare function f(): void; declare class C {} declare module "m" {} declare global {} declare namespace N {const y: number} out(typeof x, typeof f, typeof C)',
  // modules
  imports: `import {a, b as c} from 'lab'; import * as all from 'lab'; import d from 'lab'; out(a, c, all.b, d)`,
  'imports of types': `import type {T} from 'lab'; import {type U, a} from 'lab'; import type D from 'lab'; const x: T | U | D = a; out(x)`,
  'imports that are shadowed': `import {a} from 'lab'; const f = (a: number) => ({a}); out(f(7), {a})`,
  'import()': `const {a} = await import('lab'); out(a)`,
  exports: `export const x = 1; export function f() {return 2} export class A {static y = 3} export {x as z}; export type {T}; type T = 1; out(x, f(), A.y)`,
  'default exports': `export default class {static x = 1}\nout(2)`,
  // what is refused, or not for engines of today
  decorator: 'const d = (x: any, _: unknown) => x; @d class A {} out(1)',
  namespace: 'namespace N {export const a = 1} out(N.a)',
  'namespace merged with a function': 'function f() {} namespace f {export const a = 1} out(f.a)',
  'import =': `import lab = require('lab'); out(lab.a)`,
};
