import {readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, test} from 'vitest';

const css = readFileSync(path.join(__dirname, 'plot.css'), 'utf8');

/** The colours of a theme, by name. */
function coloursOf(selector: string): Record<string, string> {
  const from = css.indexOf(`${selector} {`);
  const block = css.slice(from, css.indexOf('}', from));
  return Object.fromEntries(
    [...block.matchAll(/--plot-([\w-]+):[^#;]*(#[0-9a-f]{6})/g)].map((m) => [m[1], m[2]]),
  );
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5]
    .map((i) => parseInt(hex.slice(i, i + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [hi, lo] = [luminance(a), luminance(b)].sort((p, q) => q - p);
  return (hi + 0.05) / (lo + 0.05);
}

describe.each([
  ['light', '\n.plot', ['#fdfcf9', '#f5f3ed', '#fffefc']],
  ['dark', "[data-theme='dark'] .plot", ['#16181b', '#1d2024', '#202429']],
])('on %s surfaces', (_, selector, papers) => {
  const colours = coloursOf(selector);

  test('texts and all eight tones hold 4.5 : 1', () => {
    for (const name of ['ink', 'muted', ...Array(8).keys()]) {
      for (const paper of papers) {
        expect(contrast(colours[name], paper), `${name} on ${paper}`).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  test('the grid is there, and much quieter than what it carries', () => {
    for (const paper of papers) expect(contrast(colours.grid, paper)).toBeLessThan(1.5);
    expect(contrast(colours.grid, papers[0])).toBeGreaterThan(1.08);
  });
});
