import {existsSync} from 'node:fs';
import path from 'node:path';
import {serve} from '../../scripts/lib/serve.mjs';
import {builds} from '../builds';
import {hostingPolicy} from './support/hostingPolicy';

/**
 * Serves the builds that browser tests look at, each at a free port, and tells the tests where: the
 * site itself in `SITE_ORIGIN`, once more under the strictest policy that a host may send in
 * `STRICT_ORIGIN`, the other builds in a variable of their own when they are there.
 */
export default async function serveBuilds() {
  const isThere = ({folder}: {folder: string}) => existsSync(path.join(folder, 'index.html'));
  const needed = process.env.EVERY_BUILD ? Object.values(builds) : [builds.site];
  const missing = needed.find((build) => !isThere(build));
  if (missing) {
    throw new Error(
      `There is no ${missing.folder} to test: run "npm test -- build rebuild" first.`,
    );
  }
  const servers = await Promise.all(
    Object.values(builds)
      .filter(isThere)
      .map(async ({folder, baseUrl, variable}) => {
        const server = await serve({folder, baseUrl});
        process.env[variable] = server.origin;
        return server;
      }),
  );

  const strict = await serve({
    folder: builds.site.folder,
    baseUrl: builds.site.baseUrl,
    headers: {'content-security-policy': hostingPolicy()},
  });
  process.env.STRICT_ORIGIN = strict.origin;
  servers.push(strict);
  return () => Promise.all(servers.map((server) => server.close()));
}
