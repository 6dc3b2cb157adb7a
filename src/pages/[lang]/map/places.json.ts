import type { APIRoute } from 'astro';
import { getPrepared } from '../../../media/prepared.ts';
import { packOverviewPlaces } from '../../_view/map.ts';
import { languageOf, languagePaths } from '../../_view/paths.ts';

/** Only sites with more places than a page can carry need the file. */
export function getStaticPaths(): ReturnType<typeof languagePaths> {
  return languagePaths().filter(
    ({ props }) => packOverviewPlaces(getPrepared(), props.language) !== undefined,
  );
}

/** All places of the overview map in one language, packed; what the map fetches when it is opened. */
export const GET: APIRoute = ({ params }) => {
  const packed = packOverviewPlaces(getPrepared(), languageOf(params.lang));
  return new Response(JSON.stringify(packed), { headers: { 'content-type': 'application/json' } });
};
