import {JSDOM} from 'jsdom';
import {expect, test} from 'vitest';
import {finish} from './finish';

function finished(content: string): Element {
  const {document} = new JSDOM(`<svg>${content}</svg>`).window;
  const svg = document.querySelector('svg')!;
  finish(svg, 'demo');
  return svg;
}

test('half a pixel, by which Plot moves groups on some screens, is taken back', () => {
  const whole = finished(
    '<g transform="translate(0,6)"></g><g></g><g transform="translate(-7,0)"></g>',
  );
  const half = finished(
    '<g transform="translate(0.5,6.5)"></g><g transform="translate(0.5,0.5)"></g><g transform="translate(-6.5,0.5)"></g>',
  );
  expect(half.innerHTML).toBe(whole.innerHTML);
});

test('paths that differ only in where they lie become one', () => {
  const svg = finished('<g stroke="red"><path d="M0,0L1,1"></path><path d="M2,2L3,3"></path></g>');
  expect(svg.innerHTML).toBe('<g stroke="red"><path d="M0,0L1,1M2,2L3,3"></path></g>');
  const apart = '<g><path d="M0,0L1,1" fill="red"></path><path d="M2,2L3,3"></path></g>';
  expect(finished(apart).innerHTML).toBe(apart);
});

test('points on a straight way are left out, corners and gaps stay', () => {
  const ramp = Array.from({length: 20}, (_, i) => `${i * 5},${i < 10 ? 0 : (i - 9) * 7}`).join('L');
  const svg = finished(`<path d="M${ramp}M200,5L201,6Z"></path>`);
  expect(svg.querySelector('path')?.getAttribute('d')).toBe('M0,0L45,0L95,70M200,5L201,6Z');
});

test('ids and what refers to them are renamed together', () => {
  const svg = finished(
    '<clipPath id="plot-clip-7"></clipPath><g clip-path="url(#plot-clip-7)"></g>',
  );
  expect(svg.querySelector('[id]')?.id).toBe('demo-1');
  expect(svg.querySelector('g')?.getAttribute('clip-path')).toBe('url(#demo-1)');
});

test('coordinates are rounded, texts are not', () => {
  const svg = finished('<text x="1.23456">1.23456</text>');
  expect(svg.innerHTML).toBe('<text x="1.2">1.23456</text>');
});
