import type { APIRoute } from 'astro';
import { getPrepared } from '../../../media/prepared.ts';
import { languageOf, languagePaths } from '../../_view/paths.ts';
import { buildTripData } from '../../_view/trip.ts';

export const getStaticPaths = languagePaths;

/** Every place a trip can have, in one language; what the trip's page fetches. */
export const GET: APIRoute = ({ params }) => {
  const data = buildTripData(getPrepared().site, languageOf(params.lang));
  return new Response(JSON.stringify(data), { headers: { 'content-type': 'application/json' } });
};
