import {expect, test} from 'vitest';
import {mathHtml, mathRuns, mathSvg, textWidth} from './text';

const symbols = (text: string) =>
  mathRuns(text)
    .filter((run) => run.math)
    .map((run) => run.text);

test('single letters are symbols, letters of words are not', () => {
  expect(symbols('λ = 0')).toEqual(['λ']);
  expect(symbols('f(w)')).toEqual(['f', 'w']);
  expect(symbols('loss L')).toEqual(['L']);
  expect(symbols('training loss')).toEqual([]);
  expect(symbols('w₁')).toEqual(['w']);
  expect(symbols('aᵀ wⱼ')).toEqual(['a', 'w']);
});

test('names with digits and the article of a sentence stay upright', () => {
  expect(symbols('L1')).toEqual([]);
  expect(symbols('3d')).toEqual([]);
  expect(symbols('a field of arrows')).toEqual([]);
  expect(symbols('a')).toEqual(['a']);
});

test('markup of an author is shown, not obeyed', () => {
  expect(mathHtml('<b> & "x"')).toBe(
    '&lt;<i class="plot-math">b</i>&gt; &amp; &quot;<i class="plot-math">x</i>&quot;',
  );
});

test('a Chinese character is as wide as its size', () => {
  expect(textWidth('损失', 12)).toBe(24);
});

test('scripts are lowered and raised, and the line goes on where it was', () => {
  expect(mathHtml('‖A‖_F')).toBe(
    '‖<i class="plot-math">A</i>‖<sub><i class="plot-math">F</i></sub>',
  );
  expect(mathHtml('n^(1/p) + x_{ij}')).toContain(
    '<sup>1/</sup><sup><i class="plot-math">p</i></sup> + ',
  );
  const shifts = [...mathSvg('w_1 + b^2 = 0').matchAll(/dy="([^"]+)em"/g)].map((m) => Number(m[1]));
  const sizes = [0.75, 1, 0.75, 1];
  expect(shifts).toHaveLength(4);
  expect(shifts.reduce((sum, dy, i) => sum + dy * sizes[i], 0)).toBeCloseTo(0, 1);
});

test('names with underscores and plain powers of a sentence stay as they are', () => {
  expect(mathHtml('n_estimators')).toBe('n_estimators');
  expect(mathHtml('a ^ b')).not.toContain('sup');
});
