import { z } from 'zod';
import { httpsUrlSchema } from './common.ts';

/** Where the form at `/admin/` saves when it is not opened on the editor's own machine. */
const repositorySchema = z.strictObject({
  service: z
    .enum(['github', 'gitlab', 'gitea'])
    .describe('What runs the repository. gitea also stands for Forgejo and Codeberg.'),
  name: z
    .string()
    .regex(/^[\w.-]+(?:\/[\w.-]+)+$/)
    .meta({ expected: 'owner/repository', expectedVi: 'chủ-kho/tên-kho' })
    .describe('Owner and name, for example so-du-lich/diem-den.'),
  branch: z.string().min(1).optional().describe('Branch that is edited; the main one when left out.'),
  server: httpsUrlSchema
    .optional()
    .describe(
      'Address of your own server, without a slash at the end. Leave out for github.com, gitlab.com, gitea.com.',
    ),
  appId: z
    .string()
    .min(1)
    .optional()
    .describe(
      'Id of the application registered with GitLab or Gitea, so that editors sign in with their password.',
    ),
  signIn: httpsUrlSchema
    .optional()
    .describe('Address of your own sign-in helper for GitHub. Without it editors sign in with a token.'),
});

/** `admin` of `content/site.yml`. */
export const adminSchema = z
  .union([
    z.literal(false),
    z.strictObject({
      folder: z
        .string()
        .regex(/^[\w.-]+(?:\/[\w.-]+)*$/)
        .meta({ expected: 'a folder of the repository', expectedVi: 'một thư mục trong kho' })
        .optional()
        .describe('Folder of the content in the repository; content when left out.'),
      repository: repositorySchema
        .optional()
        .describe(
          'Repository the form saves to. Without it the form edits a folder on your own machine only.',
        ),
    }),
  ])
  .describe('The form for editors at /admin/. false leaves it out of the site.');

export type AdminRepository = z.infer<typeof repositorySchema>;
