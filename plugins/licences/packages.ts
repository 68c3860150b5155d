import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {escapeText} from '../../draw/text';

/** A package of which the site contains something, and under which terms. */
export interface UsedPackage {
  name: string;
  version: string;
  licence: string;
  /** Of its authors: the licence as they wrote it, or who they are where they wrote none. */
  text: string;
}

/** Of a package that names no licence. */
export const unstated = 'not stated';

const between = `${path.sep}node_modules${path.sep}`;

/** The folder of the package that a file belongs to; undefined for a file of our own. */
export function packageFolder(file: string): string | undefined {
  const at = file.lastIndexOf(between);
  if (at < 0) return undefined;
  const [first, second] = file.slice(at + between.length).split(path.sep);
  const name = first.startsWith('@') ? path.join(first, second ?? '') : first;
  return path.join(file.slice(0, at), 'node_modules', name);
}

interface PackageJson {
  name?: string;
  version?: string;
  license?: string | {type?: string};
  author?: string | {name?: string};
}

function readPackage(folder: string): UsedPackage | undefined {
  const file = path.join(folder, 'package.json');
  if (!existsSync(file)) return undefined;
  const {name, version, license, author} = JSON.parse(readFileSync(file, 'utf8')) as PackageJson;
  if (!name || !version) return undefined;
  const licence = typeof license === 'object' ? license.type : license;
  const texts = readdirSync(folder)
    .filter((entry) => /^(?:licen[cs]e|copying|notice)(?:[.-]|$)/i.test(entry))
    .map((entry) => readFileSync(path.join(folder, entry), 'utf8').trim());
  const by = typeof author === 'object' ? author.name : author;
  // A test of the built site notices who says nothing of it.
  const terms = licence ?? unstated;
  return {name, version, licence: terms, text: texts.join('\n\n') || `${terms}, by ${by ?? name}`};
}

/** The packages that files of a bundle come from, by name, each version once. */
export function usedPackages(files: Iterable<string>): UsedPackage[] {
  const folders = new Set([...files].flatMap((file) => packageFolder(file) ?? []));
  const packages = new Map<string, UsedPackage>();
  for (const folder of folders) {
    const found = readPackage(folder);
    if (found) packages.set(`${found.name} ${found.version}`, found);
  }
  return [...packages.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** The notices of all of them, as their licences ask for. */
export function noticeText(packages: UsedPackage[]): string {
  return packages
    .map(
      ({name, version, licence, text}) =>
        `${name} ${version}\n${licence}\n${'-'.repeat(72)}\n${text}\n`,
    )
    .join(`\n${'='.repeat(72)}\n`);
}

/** The list of them, for the page. */
export function listHtml(packages: UsedPackage[]): string {
  const items = packages.map(
    ({name, version, licence}) =>
      `<li translate="no">${escapeText(`${name} ${version}: ${licence}`)}</li>`,
  );
  return `<ul>${items.join('')}</ul>`;
}
