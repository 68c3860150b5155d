const greek: Record<string, string> = {
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  varepsilon: 'ε',
  zeta: 'ζ',
  eta: 'η',
  theta: 'θ',
  iota: 'ι',
  kappa: 'κ',
  lambda: 'λ',
  mu: 'μ',
  nu: 'ν',
  xi: 'ξ',
  pi: 'π',
  rho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  upsilon: 'υ',
  phi: 'φ',
  varphi: 'φ',
  chi: 'χ',
  psi: 'ψ',
  omega: 'ω',
  Gamma: 'Γ',
  Delta: 'Δ',
  Theta: 'Θ',
  Lambda: 'Λ',
  Xi: 'Ξ',
  Pi: 'Π',
  Sigma: 'Σ',
  Phi: 'Φ',
  Psi: 'Ψ',
  Omega: 'Ω',
};

const signs: Record<string, string> = {
  lVert: '\uE000‖',
  rVert: '‖\uE001',
  Vert: '‖',
  lvert: '\uE000|',
  rvert: '|\uE001',
  vert: '|',
  langle: '\uE000⟨',
  rangle: '⟩\uE001',
  lfloor: '\uE000⌊',
  rfloor: '⌋\uE001',
  lt: ' < ',
  gt: ' > ',
  le: ' ≤ ',
  leq: ' ≤ ',
  ge: ' ≥ ',
  geq: ' ≥ ',
  ne: ' ≠ ',
  neq: ' ≠ ',
  approx: ' ≈ ',
  sim: ' ~ ',
  in: ' ∈ ',
  notin: ' ∉ ',
  subset: ' ⊂ ',
  subseteq: ' ⊆ ',
  to: ' → ',
  mapsto: ' ↦ ',
  rightarrow: ' → ',
  leftarrow: ' ← ',
  xrightarrow: ' → ',
  Rightarrow: ' ⇒ ',
  Longrightarrow: ' ⇒ ',
  iff: ' ⇔ ',
  Leftrightarrow: ' ⇔ ',
  Longleftrightarrow: ' ⇔ ',
  implies: ' ⇒ ',
  cdot: '·',
  times: '×',
  odot: ' ⊙ ',
  otimes: ' ⊗ ',
  oplus: ' ⊕ ',
  circ: '∘',
  pm: '±',
  mp: '∓',
  star: '*',
  ast: '*',
  sum: '∑',
  prod: '∏',
  int: '∫',
  partial: '∂',
  nabla: '∇',
  infty: '∞',
  top: 'ᵀ',
  ell: 'ℓ',
  forall: '∀',
  exists: '∃',
  dots: '…',
  ldots: '…',
  cdots: '⋯',
  vdots: '⋮',
  ddots: '⋱',
  mid: ' | ',
  colon: ':',
  propto: ' ∝ ',
  cup: ' ∪ ',
  cap: ' ∩ ',
  setminus: ' \\ ',
  emptyset: '∅',
  prime: '′',
  gg: ' ≫ ',
  ll: ' ≪ ',
  perp: ' ⊥ ',
  equiv: ' ≡ ',
  quad: '  ',
  qquad: '  ',
};

const superscripts = new Map(
  [...'0123456789+−=()nipkTtxyzabcdejlmrsuvw'].map((c, i) => [
    c,
    [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱᵖᵏᵀᵗˣʸᶻᵃᵇᶜᵈᵉʲˡᵐʳˢᵘᵛʷ'][i],
  ]),
);
const subscripts = new Map(
  [...'0123456789+−=()ijklmnprstuvxaeho'].map((c, i) => [
    c,
    [...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ᵢⱼₖₗₘₙₚᵣₛₜᵤᵥₓₐₑₕₒ'][i],
  ]),
);

/** Two arguments: how they are set in a line. */
const twoArguments = new Set([
  'frac',
  'tfrac',
  'dfrac',
  'binom',
  'overset',
  'underset',
  'stackrel',
]);
/** What stands in braces behind it is all there is. */
const wrappers = new Set([
  'text',
  'mathrm',
  'mathbf',
  'mathbb',
  'mathcal',
  'mathit',
  'operatorname',
  'textbf',
  'boldsymbol',
  'bm',
  'underbrace',
  'overbrace',
  'hat',
  'bar',
  'tilde',
  'dot',
  'ddot',
  'vec',
  'overline',
  'underline',
  'widehat',
  'boxed',
  'sqrt',
]);
const accents: Record<string, string> = {
  hat: '\u0302',
  bar: '\u0304',
  tilde: '\u0303',
  dot: '\u0307',
  ddot: '\u0308',
  vec: '\u20d7',
  widehat: '\u0302',
  overline: '\u0304',
};
const boards: Record<string, string> = {R: 'ℝ', E: '𝔼', N: 'ℕ', Z: 'ℤ', C: 'ℂ', P: 'ℙ'};

class Reader {
  private readonly tokens: string[];
  private at = 0;

  constructor(tex: string) {
    this.tokens = tex.match(/\\(?:[a-zA-Z]+|[^a-zA-Z])|\s+|[^\\]/gu) ?? [];
  }

  /** All up to the closing brace, or to the end. */
  read(closing?: string): string {
    let text = '';
    while (this.at < this.tokens.length) {
      if (this.tokens[this.at] === closing) {
        this.at++;
        break;
      }
      text += this.next();
    }
    return text;
  }

  private skipSpace() {
    while (this.tokens[this.at]?.trim() === '') this.at++;
  }

  private argument(): string {
    this.skipSpace();
    return this.at < this.tokens.length ? this.next() : '';
  }

  private bracket(): string {
    if (this.tokens[this.at] !== '[') return '';
    this.at++;
    return this.read(']');
  }

  private next(): string {
    const token = this.tokens[this.at++];
    if (token === '{') return this.read('}');
    if (token === '^') return script(this.argument(), superscripts, '^');
    if (token === '_') return script(this.argument(), subscripts, '_');
    if (token === '&' || token === '}') return '';
    if (token === '~') return ' ';
    if (token === '-') return '−';
    return token.startsWith('\\')
      ? this.command(token.slice(1))
      : token.trim() === ''
        ? ' '
        : token;
  }

  private command(name: string): string {
    if (name in greek) return greek[name];
    if (name === 'begin' || name === 'end') {
      const environment = this.argument();
      return environment === 'array' && name === 'begin' ? (this.argument(), '') : '';
    }
    if (twoArguments.has(name)) return fraction(name, this.argument(), this.argument());
    if (name === 'sqrt') {
      this.bracket();
      return `√${grouped(this.argument())}`;
    }
    if (name === 'mathbb') {
      const letter = this.argument();
      return boards[letter] ?? letter;
    }
    if (wrappers.has(name)) {
      if (this.tokens[this.at] === '*') this.at++;
      const inner = this.argument();
      return inner + (name in accents && inner.length === 1 ? accents[name] : '');
    }
    if (name in signs) return name.startsWith('x') ? (this.argument(), signs[name]) : signs[name];
    if (name === '\\') return ' ';
    if (name.length === 1) return ',;:! '.includes(name) ? ' ' : name === '|' ? '‖' : name;
    if (/^(?:left|right|[bB]igg?[lrm]?|displaystyle|textstyle|limits|nolimits|not)$/.test(name))
      return '';
    return ` ${name}\uE002`;
  }
}

function script(text: string, table: Map<string, string>, mark: string): string {
  const letters = [...text.replace(/\s+/g, '')];
  if (letters.length === 0) return '';
  if (letters.every((one) => table.has(one))) return letters.map((one) => table.get(one)).join('');
  if (letters.join('') === 'ᵀ' || letters.join('') === '*' || letters.join('') === '′')
    return letters.join('');
  return letters.length === 1 ? mark + letters.join('') : `${mark}(${text.trim()})`;
}

function grouped(text: string): string {
  const inner = text.trim();
  return [...inner].length === 1 || /^[\p{L}\p{N}]+$/u.test(inner) || /^‖[^‖]*‖\S?$/u.test(inner)
    ? inner
    : `(${inner})`;
}

function fraction(name: string, first: string, second: string): string {
  if (name === 'overset' || name === 'underset' || name === 'stackrel') return second;
  return `${grouped(first)}/${grouped(second)}`;
}

/** A formula in one line of plain characters: `\lVert x \rVert_1 \le \sqrt n` → ‖x‖₁ ≤ √n. */
export function readableTex(tex: string): string {
  return new Reader(tex)
    .read()
    .replace(/\s+/g, ' ')
    .replace(/\uE000(.) ?| ?(.)\uE001/gu, '$1$2')
    .replace(/\uE002 ?(?=[(₀-₎ₐ-ₜᵢ_^])/gu, '')
    .replace(/\uE002/g, ' ')
    .replace(/∂ (?=\p{L})/gu, '∂')
    .replace(/\(∂(\p{L}\S{0,3})\)/gu, '∂$1')
    .replace(/\s+/g, ' ')
    .replace(/\( /g, '(')
    .replace(/ ([,.;:)])/g, '$1')
    .trim();
}
