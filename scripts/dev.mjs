import {install} from './lib/install.mjs';
import {programs} from './lib/paths.mjs';
import {runMain, runNode} from './lib/run.mjs';

/** `npm run dev`: the authors' server with hot reload, one language at a time (`-- --locale zh-Hans`). */
await runMain(async () => {
  await install();
  const port = process.env.PORT ? ['--port', process.env.PORT] : [];
  return runNode(programs.docusaurus, ['start', '--no-open', ...port, ...process.argv.slice(2)]);
});
