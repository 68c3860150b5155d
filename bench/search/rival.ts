import {mkdirSync, symlinkSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import type {SearchEntry} from '../../model/search';
import {programs, root} from '../../scripts/lib/paths.mjs';
import {capture} from '../../scripts/lib/run.mjs';

/** Builds a site of these pages with the other search; answers with its folder. */
export async function buildRival(folder: string, entries: SearchEntry[]): Promise<string> {
  mkdirSync(path.join(folder, 'docs'), {recursive: true});
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  writeFileSync(path.join(folder, 'docusaurus.config.js'), configuration);
  writeFileSync(path.join(folder, 'package.json'), '{}');
  const pages = new Map<string, SearchEntry[]>();
  for (const entry of entries) pages.set(entry.path, [...(pages.get(entry.path) ?? []), entry]);
  for (const [name, own] of pages) {
    writeFileSync(path.join(folder, 'docs', `${name.replaceAll('/', '')}.md`), markdown(own));
  }
  const {code, output} = await capture(process.execPath, [programs.docusaurus, 'build', folder]);
  if (code !== 0) throw new Error(output);
  return path.join(folder, 'build');
}

const configuration = `module.exports = {
  title: 'Search',
  url: 'http://localhost:3000',
  baseUrl: '/',
  trailingSlash: true,
  onBrokenLinks: 'ignore',
  markdown: {format: 'md'},
  future: {v4: true, faster: true},
  plugins: [['@docusaurus/plugin-content-docs', {routeBasePath: '/', sidebarPath: undefined}]],
  themes: [
    '@docusaurus/theme-classic',
    ['@easyops-cn/docusaurus-search-local', {hashed: 'filename', docsRouteBasePath: '/', indexBlog: false, indexPages: false}],
  ],
};
`;

function markdown(entries: SearchEntry[]): string {
  const [{page}] = entries;
  const parts = entries.flatMap(({question, units}) => [
    ...(question ? [`## ${plain(question)}`] : []),
    ...units.flatMap(({kind, title, text}) => [
      kind === 'question' || kind === 'section' ? '' : plain(title),
      plain(text ?? ''),
    ]),
  ]);
  return [`---\ntitle: ${JSON.stringify(page)}\n---`, ...parts.filter(Boolean)].join('\n\n');
}

const plain = (text: string) => text.replace(/[\\`*_{}[\]<>#|]/g, ' ');
