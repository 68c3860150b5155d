/**
 * Where this copy of the site lives. Change the defaults, or set the environment variables, when
 * it is hosted elsewhere; nothing else in the project knows an address.
 */
export interface SiteAddress {
  /** Origin without a trailing slash: `https://example.org`. */
  url: string;
  /** Path below the origin, with a slash at both ends: `/`, `/deep-learning/`. */
  baseUrl: string;
  /** `https://github.com/owner/name`; without it the site shows no link to its source. */
  repository?: string;
  /** The branch that "edit this page" opens. */
  branch: string;
}

/** Reads the address from the environment: `SITE_URL`, `BASE_URL`, `REPOSITORY`, `BRANCH`. */
export function siteAddress(env: Record<string, string | undefined>): SiteAddress {
  return {
    url: origin(env.SITE_URL || 'http://localhost:3000'),
    baseUrl: slashed(env.BASE_URL || '/'),
    repository: env.REPOSITORY ? repositoryUrl(env.REPOSITORY) : undefined,
    branch: env.BRANCH || 'main',
  };
}

function origin(url: string): string {
  if (!/^https?:\/\/[^/]+\/?$/.test(url)) {
    throw new Error(
      `SITE_URL must be an origin such as "https://example.org", not "${url}"; a path belongs into BASE_URL.`,
    );
  }
  return url.replace(/\/$/, '');
}

function slashed(path: string): string {
  if (/[?#\s]|:\/\//.test(path)) {
    throw new Error(`BASE_URL must be a path such as "/name/", not "${path}".`);
  }
  return `/${path}/`.replace(/\/{2,}/g, '/');
}

/** `owner/name` is short for the address on GitHub. */
function repositoryUrl(repository: string): string {
  if (/^[\w.-]+\/[\w.-]+$/.test(repository)) return `https://github.com/${repository}`;
  if (/^https:\/\/\S+$/.test(repository)) return repository.replace(/(\.git)?\/?$/, '');
  throw new Error(`REPOSITORY must be "owner/name" or an https address, not "${repository}".`);
}

/** The address of this build. */
export const site: SiteAddress = siteAddress(process.env);
