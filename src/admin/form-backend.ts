import type { AdminRepository } from '../model/schemas/admin.ts';

/**
 * Says where the form saves. Without a repository only a folder of the editor's own machine is left: the program wants a
 * service all the same, so it gets a name that leads nowhere; the page hides the button to sign in there.
 */
export function formBackend(repository: AdminRepository | undefined): object {
  if (!repository) return { name: 'gitea', repo: 'local/content', app_id: 'none', auth_methods: ['token'] };
  const { service, name, branch, server, appId, signIn } = repository;
  return {
    name: service,
    repo: name,
    ...(branch !== undefined && { branch }),
    ...(server !== undefined && { api_root: `${server}${API_PATHS[service]}` }),
    ...(signIn === undefined ? server !== undefined && { base_url: server } : { base_url: signIn }),
    ...(appId !== undefined && { app_id: appId, ...(service === 'gitlab' && { auth_type: 'pkce' }) }),
    // GitHub gives a page without a server of its own no other way in than a token.
    ...(appId === undefined && signIn === undefined && { auth_methods: ['token'] }),
  };
}

/** Where each service answers programs, below its own address. */
const API_PATHS: Record<AdminRepository['service'], string> = {
  github: '/api/v3',
  gitlab: '/api/v4',
  gitea: '/api/v1',
};
