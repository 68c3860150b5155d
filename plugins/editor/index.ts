import {join} from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import type {LabExport} from '../../model/lab';
import {describeLab} from '../lab/describeLab';

/**
 * Brings the reference of lab to the editor, and tells the bundler what it has to know of Sandpack and of
 * all that is loaded only when it is needed.
 */
export default function editorPlugin({siteDir}: LoadContext): Plugin<LabExport[]> {
  return {
    name: 'editor',
    getPathsToWatch: () => [join(siteDir, 'lab/**/*.ts')],
    // Examples are for the page of lab.
    loadContent: () => describeLab(siteDir).map(({example: _, ...entry}) => entry),
    async contentLoaded({content, actions}) {
      // src/components/Demo/Editor imports it by this name.
      await actions.createData('lab.json', content);
    },
    configureWebpack(config, isServer, {currentBundler}) {
      const {DefinePlugin} = currentBundler.instance;
      // The build of Sandpack without styles was published with this left in.
      const version = {'process.env.SANDPACK_CLIENT_VERSION': JSON.stringify('')};
      const plugins = [new DefinePlugin(version)];
      if (isServer) return {plugins};
      // Docusaurus puts into one common chunk what half of the pages share. On a site of three pages
      // half is 1.5, which the bundler takes for 1: editor and drawing would come with every page.
      const common = {minChunks: atLeastTwo(config.optimization?.splitChunks)};
      return {plugins, optimization: {splitChunks: {cacheGroups: {common}}}};
    },
  };
}

function atLeastTwo(splitChunks: unknown): number {
  const set = minChunksOf(splitChunks);
  return Math.max(2, Math.ceil(set ?? 2));
}

function minChunksOf(
  value: unknown,
  path = ['cacheGroups', 'common', 'minChunks'],
): number | undefined {
  if (typeof value === 'number') return value;
  const [key, ...rest] = path;
  if (typeof value !== 'object' || value === null || key === undefined) return undefined;
  return minChunksOf(Reflect.get(value, key), rest);
}
