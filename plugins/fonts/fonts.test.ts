import {expect, test} from 'vitest';
import fonts, {keepWoff2} from '.';

test('of three formats woff2 is kept', () => {
  const src =
    'url(a.woff2) format("woff2"),url(a.woff) format("woff"),url(a.ttf) format("truetype")';
  expect(keepWoff2(src)).toBe('url(a.woff2) format("woff2")');
});

test('a font without woff2 is left as it is', () => {
  expect(keepWoff2('url(a.ttf) format("truetype")')).toBe('url(a.ttf) format("truetype")');
});

test('a site at another path does not take stylesheets from the cache of the first', () => {
  const versionAt = (baseUrl: string) => {
    const rule = {test: /\.woff2$/, use: [{options: {limit: 10_000}}]};
    const config = {module: {rules: [rule]}, experiments: {cache: {version: '1'}}};
    const configure = fonts({baseUrl}).configureWebpack as (config: object) => object;
    configure(config);
    return config.experiments.cache.version;
  };
  expect(versionAt('/')).toBe(versionAt('/'));
  expect(versionAt('/sub/path/')).not.toBe(versionAt('/'));
});
