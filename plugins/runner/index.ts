import {cpSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {buildRunner, type RunnerFiles} from './buildRunner';

const place = 'assets/runner';

/**
 * Builds the runner, puts its files under `<baseUrl>assets/runner/` and tells the page where they are
 * (`usePluginData('runner')`, a few strings).
 */
export default function runnerPlugin(context: LoadContext): Plugin<RunnerFiles> {
  const {siteDir, baseUrl, generatedFilesDir} = context;
  const folder = join(generatedFilesDir, 'runner-files');
  const urlOf = (file: string) => `${baseUrl}${place}/${file}`;
  return {
    name: 'runner',
    getPathsToWatch: () => ['lab', 'runner'].map((name) => join(siteDir, name, '**/*.ts')),
    loadContent() {
      rmSync(folder, {recursive: true, force: true});
      return buildRunner(siteDir, folder);
    },
    contentLoaded({content, actions}) {
      const packs = Object.entries(content.packs).map(([name, {file, needs}]) => [
        name,
        {url: urlOf(file), needs},
      ]);
      actions.setGlobalData({
        bundleUrl: urlOf(content.bundle),
        packs: Object.fromEntries(packs) as Record<string, {url: string; needs: string[]}>,
      });
    },
    configureWebpack() {
      // Only the development server looks at this; the type of webpack's own options lacks it.
      const served = [{directory: folder, publicPath: `${baseUrl}${place}`, watch: false}];
      const options: {devtool?: undefined; devServer: object} = {
        devServer: {static: served},
      };
      return options;
    },
    postBuild({outDir}) {
      cpSync(folder, join(outDir, place), {recursive: true});
      return Promise.resolve();
    },
  };
}
