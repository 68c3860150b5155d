/** Greek letters: sign, name, and what it is called in Chinese (names of one character are words, too). */
const greek: [letter: string, name: string, chinese?: string[]][] = [
  ['α', 'alpha', ['阿尔法', '阿爾法']],
  ['β', 'beta', ['贝塔', '贝它']],
  ['γ', 'gamma', ['伽马', '伽玛', '伽馬']],
  ['δ', 'delta', ['德尔塔', '德耳塔']],
  ['ε', 'epsilon', ['艾普西龙', '伊普西龙', '艾普西隆', '伊普西隆']],
  ['ζ', 'zeta', ['泽塔', '截塔']],
  ['η', 'eta', ['伊塔', '艾塔']],
  ['θ', 'theta', ['西塔', '希塔']],
  ['ι', 'iota', ['约塔']],
  ['κ', 'kappa', ['卡帕', '卡巴']],
  ['λ', 'lambda', ['拉姆达', '兰姆达', '兰布达', '朗姆达', '拉姆塔']],
  ['μ', 'mu', ['缪']],
  ['ν', 'nu'],
  ['ξ', 'xi', ['克西', '克赛']],
  ['ο', 'omicron', ['奥密克戎', '奥米克戎']],
  ['π', 'pi'],
  ['ρ', 'rho'],
  ['σ', 'sigma', ['西格玛', '西格马']],
  ['τ', 'tau'],
  ['υ', 'upsilon', ['宇普西龙']],
  ['φ', 'phi', ['斐']],
  ['χ', 'chi'],
  ['ψ', 'psi', ['普西', '普赛']],
  ['ω', 'omega', ['欧米伽', '欧米茄', '奥米伽']],
];

/** Other signs, and the word that stands for each. */
const signs: [sign: string, name: string, chinese?: string[]][] = [
  ['∇', 'nabla', ['纳布拉', '那勃勒']],
  ['∂', 'partial'],
  ['∑', 'sum'],
  ['∏', 'prod'],
  ['∫', 'int'],
  ['∞', 'inf'],
  ['√', 'sqrt'],
  ['ς', 'sigma'],
  ['ℓ', 'ell'],
];

/** Names of Greek letters. */
export const letterNames = new Set(greek.map(([, name]) => name));

/** Commands of TeX whose name or meaning is a word that people type. */
export const commandWords: Record<string, string> = {
  nabla: 'nabla gradient 梯度',
  partial: 'partial',
  varepsilon: 'epsilon',
  vartheta: 'theta',
  varphi: 'phi',
  varrho: 'rho',
  varsigma: 'sigma',
  infty: 'inf infinity 无穷',
  sqrt: 'sqrt root',
  sum: 'sum',
  prod: 'product',
  int: 'integral 积分',
  odot: 'hadamard elementwise 逐元素',
  otimes: 'kronecker',
  inner: 'inner',
};

const nameOf = new Map([...greek, ...signs].map(([sign, name]) => [sign, name]));
const chineseNames = [...greek, ...signs]
  .flatMap(([, name, chinese = []]) => chinese.map((word) => [word, name] as const))
  .sort(([a], [b]) => b.length - a.length);

/** `λ`, and `∇`, as words. */
export function signName(sign: string): string | undefined {
  return nameOf.get(sign);
}

/** A sign's name at this place of a text, with how long it is: 拉姆达. */
export function chineseName(text: string, at: number): {name: string; length: number} | undefined {
  const found = chineseNames.find(([word]) => text.startsWith(word, at));
  return found && {name: found[1], length: found[0].length};
}
