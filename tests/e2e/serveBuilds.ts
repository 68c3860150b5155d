import {existsSync} from 'node:fs';
import path from 'node:path';
import {serve} from '../../scripts/lib/serve.mjs';
import {builds} from '../builds';
import {hostingPolicy} from './support/hostingPolicy';

/**
 * Serves the builds that browser tests look at, each at a free port, and tells the tests where, in the
 * variable of the build; the site once more under the strictest policy that a host may send, in
 * `STRICT_ORIGIN`. The small site is under that policy whenever it is looked at.
 */
export default async function serveBuilds() {
  const isThere = ({folder}: {folder: string}) => existsSync(path.join(folder, 'index.html'));
  for (const {folder} of Object.values(builds)) {
    if (isThere({folder})) continue;
    const made = folder === builds.site.folder ? 'build' : 'rebuild';
    console.log(`There is no ${folder}, so its tests fail: "npm test -- ${made}" makes it.`);
  }
  const strict = {'content-security-policy': hostingPolicy()};
  const served = [
    builds.site,
    {...builds.site, variable: 'STRICT_ORIGIN', headers: strict},
    {...builds.small, headers: strict},
    builds.nested,
    builds.development,
  ];
  const servers = await Promise.all(
    served.filter(isThere).map(async ({variable, ...build}) => {
      const server = await serve(build);
      process.env[variable] = server.origin;
      return server;
    }),
  );
  return () => Promise.all(servers.map((server) => server.close()));
}
