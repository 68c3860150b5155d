import {expect, test} from '@playwright/test';
import {approach, items, openDemo, run, whole} from './support/demo';

test('moving a slider by keyboard reruns the demo and leaves the text alone', async ({page}) => {
  const demo = await openDemo(page);
  await approach(demo);
  const text = await whole(demo);
  const before = await items(demo, 'text').allInnerTexts();
  const slider = demo.getByRole('slider', {name: 'p', exact: true});
  await slider.focus();
  await page.keyboard.press('End');
  await expect.poll(() => items(demo, 'text').allInnerTexts()).not.toEqual(before);
  await expect(items(demo, 'check').first()).toBeVisible();
  expect(await whole(demo)).toBe(text);
  await expect(demo).toHaveAttribute('data-origin', 'author');
  await expect(demo.getByRole('spinbutton')).toHaveValue('16');
});

test('a value can be typed', async ({page}) => {
  const demo = await openDemo(page);
  await approach(demo);
  const before = await items(demo, 'text').allInnerTexts();
  await demo.getByRole('spinbutton', {name: /^p, as a number/}).fill('2');
  await expect.poll(() => items(demo, 'text').allInnerTexts()).not.toEqual(before);
  await expect(items(demo, 'text').first()).toContainText(/\b0\b/);
});

test('the latest value wins while a slider is dragged', async ({page}) => {
  const demo = await openDemo(page);
  await approach(demo);
  const texts = () => items(demo, 'text').allInnerTexts();
  const slider = demo.getByRole('slider', {name: 'p', exact: true});
  await slider.focus();
  const first = await texts();
  await page.keyboard.press('End');
  await expect.poll(texts).not.toEqual(first);
  const atEnd = await texts();
  await page.keyboard.press('Home');
  await expect.poll(texts).not.toEqual(atEnd);

  for (let i = 0; i < 12; i++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('End');
  await expect.poll(texts).toEqual(atEnd);
  await run(demo); // comes after all that were asked for before it
  expect(await texts()).toEqual(atEnd);
});

test('the numbers of a grid are fields of their own', async ({page}) => {
  const demo = await openDemo(page, 'foundations/norms/random-rounding');
  await approach(demo);
  const before = await items(demo, 'text').allInnerTexts();
  await demo.getByRole('group', {name: 'x'}).getByRole('spinbutton', {name: 'x 4'}).fill('0.7');
  await expect.poll(() => items(demo, 'text').allInnerTexts()).not.toEqual(before);
});

test('New seed draws other numbers, Reset the author’s again', async ({page}) => {
  const demo = await openDemo(page);
  await approach(demo);
  // The text alternative says where the points are.
  const drawing = () => items(demo, 'plot').getByRole('img').getAttribute('aria-label');
  const before = await drawing();
  await demo.getByRole('button', {name: 'New seed'}).click();
  await expect.poll(drawing).not.toBe(before);
  await demo.getByRole('button', {name: 'Reset', exact: true}).click();
  await expect.poll(drawing).toBe(before);
});

test('a picture redraws in place: its box never collapses', async ({page}) => {
  const demo = await openDemo(page);
  await approach(demo);
  const plot = items(demo, 'plot');
  const height = (await plot.boundingBox())?.height ?? 0;
  await plot.evaluate((e) => {
    const least = {height: Infinity};
    Object.assign(window, {least});
    new ResizeObserver(() => {
      least.height = Math.min(least.height, e.getBoundingClientRect().height);
    }).observe(e);
  });
  const slider = demo.getByRole('slider', {name: 'p', exact: true});
  await slider.focus();
  for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight');
  await expect(demo).toHaveAttribute('data-state', 'done');
  const least = await page.evaluate(
    () => (window as unknown as {least: {height: number}}).least.height,
  );
  expect(least).toBeGreaterThan(height - 2);
});
