import type { AdminRepository } from './schemas/admin.ts';

/** Lists the origins the form talks to because of the repository: its programs' entrance and its pictures of people. */
export function listRepositoryOrigins(repository: AdminRepository | undefined): RepositoryOrigins {
  if (!repository) return { connect: [], images: [] };
  const { service, server } = repository;
  if (server !== undefined) return { connect: [new URL(server).origin], images: [new URL(server).origin] };
  return ORIGINS[service];
}

const ORIGINS: Record<AdminRepository['service'], RepositoryOrigins> = {
  // The program shows whether GitHub itself reports trouble.
  github: {
    connect: ['https://api.github.com', 'https://www.githubstatus.com'],
    images: ['https://avatars.githubusercontent.com'],
  },
  gitlab: { connect: ['https://gitlab.com'], images: ['https://gitlab.com', 'https://secure.gravatar.com'] },
  gitea: { connect: ['https://gitea.com'], images: ['https://gitea.com'] },
};

type RepositoryOrigins = { connect: readonly string[]; images: readonly string[] };
