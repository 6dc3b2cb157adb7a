import { byteRange } from '../../model/byte-range.ts';

/**
 * Cuts out of a whole answer the part a request asks for: players and the 360° viewer ask for parts, and browsers keep
 * only whole files. Several ranges at once get the whole, as the standard allows.
 */
export async function cutRange(whole: Response, range: string | null): Promise<Response> {
  if (range === null) return whole;
  const bytes = await whole.clone().arrayBuffer();
  const cut = byteRange(range, bytes.byteLength);
  if (cut === undefined) return whole;
  const headers = new Headers(whole.headers);
  if (cut === 'unsatisfiable') {
    headers.set('Content-Range', `bytes */${bytes.byteLength}`);
    headers.delete('Content-Length');
    return new Response(null, { status: 416, headers });
  }
  const { start, end } = cut;
  headers.set('Content-Range', `bytes ${start}-${end}/${bytes.byteLength}`);
  headers.set('Content-Length', String(end - start + 1));
  return new Response(bytes.slice(start, end + 1), { status: 206, statusText: 'Partial Content', headers });
}
