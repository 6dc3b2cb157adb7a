import type { APIRoute } from 'astro';
import { getPrepared } from '../../../media/prepared.ts';
import { buildHelpFile } from '../../_view/help.ts';
import { languageOf, languagePaths } from '../../_view/paths.ts';

export const getStaticPaths = languagePaths;

/** Everything the help may answer in one language; documented in `docs/reference/open-data.md`. */
export const GET: APIRoute = ({ params }) => {
  const file = buildHelpFile(getPrepared().site, languageOf(params.lang));
  return new Response(JSON.stringify(file), { headers: { 'content-type': 'application/json' } });
};
