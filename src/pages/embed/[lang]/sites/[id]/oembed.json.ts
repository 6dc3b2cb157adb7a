import type { APIRoute } from 'astro';
import { getPrepared } from '../../../../../media/prepared.ts';
import { planOEmbed } from '../../../../_view/embed.ts';
import { type EntryPath, tourPaths } from '../../../../_view/paths.ts';

export const getStaticPaths = () => tourPaths();

/** What another website reads to show the tour; see https://oembed.com/. */
export const GET: APIRoute<EntryPath<'sites'>['props']> = ({ props: { entry, language } }) =>
  new Response(`${JSON.stringify(planOEmbed(getPrepared(), entry, language))}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
