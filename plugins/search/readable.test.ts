import {expect, test} from 'vitest';
import {readableTex} from './readable';

test.each([
  ['\\lVert x \\rVert_1 \\le \\sqrt n\\, \\lVert x \\rVert_2', '‖x‖₁ ≤ √n ‖x‖₂'],
  ['\\frac{\\partial L}{\\partial w_j} = \\delta\\, a_j .', '∂L/∂wⱼ = δ aⱼ.'],
  ['\\sigma_1^2', 'σ₁²'],
  ['e^{-z/T}', 'e^(−z/T)'],
  ['\\max(0, z)', 'max(0, z)'],
  ['\\mathbb{R}^n', 'ℝⁿ'],
  ['\\operatorname{Var}(x)', 'Var(x)'],
  ['x \\text{ if } y', 'x if y'],
  ['\\begin{aligned} a &= b \\\\ &= c \\end{aligned}', 'a = b = c'],
])('%s', (tex, readable) => {
  expect(readableTex(tex)).toBe(readable);
});

test('what is not closed does not hang', () => {
  expect(readableTex('\\frac{a')).toContain('a');
  expect(readableTex('x^')).toBe('x');
});
