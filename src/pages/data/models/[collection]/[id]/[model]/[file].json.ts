import type { APIRoute } from 'astro';
import { getPrepared } from '../../../../../../media/prepared.ts';
import { listModelDocuments, type ModelDocument } from '../../../../../_view/model-documents.ts';

export const getStaticPaths = () =>
  listModelDocuments(getPrepared()).map((document) => ({ params: document.params, props: { document } }));

/** A model with its pins and views for other programs; documented in `docs/reference/open-data.md`. */
export const GET: APIRoute<{ document: ModelDocument }> = ({ props }) =>
  new Response(`${JSON.stringify(props.document.write(), null, 1)}\n`, {
    headers: { 'content-type': 'application/json' },
  });
