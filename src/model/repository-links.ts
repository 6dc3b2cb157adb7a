import { contentPrefix } from './coverage.ts';
import type { AdminRepository } from './schemas/admin.ts';
import type { Site } from './site.ts';

/**
 * Gives the address of a file of the content in the repository that the settings name, so that whoever reads a list of things
 * to do can open it; undefined without a repository.
 *
 * @param path relative to the working directory, as places of entries are
 */
export function linkToFile(site: Site, path: string): string | undefined {
  const { admin } = site.settings;
  const repository = admin === false ? undefined : admin?.repository;
  if (admin === false || !repository) return undefined;
  const inside = path.slice(contentPrefix(site).length);
  const folder = admin?.folder ?? 'content';
  const where = `${folder}/${inside}`.split('/').map(encodeURIComponent).join('/');
  return `${rootOf(repository)}/${viewOf(repository)}/${where}`;
}

function rootOf({ service, server, name }: AdminRepository): string {
  return `${server ?? SERVERS[service]}/${name}`;
}

/** Branch names may hold slashes, which stay as they are. Gitea has no name for "the main branch"; most call it main. */
function viewOf({ service, branch }: AdminRepository): string {
  if (service === 'gitea') return `src/branch/${branch ?? 'main'}`;
  return service === 'gitlab' ? `-/blob/${branch ?? 'HEAD'}` : `blob/${branch ?? 'HEAD'}`;
}

const SERVERS: Record<AdminRepository['service'], string> = {
  github: 'https://github.com',
  gitlab: 'https://gitlab.com',
  gitea: 'https://gitea.com',
};
