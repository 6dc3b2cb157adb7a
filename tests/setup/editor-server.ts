import { createServer, type RequestOptions, request, type Server } from 'node:http';
import { serveEditor } from '../../scripts/dev/tour-editor/editor-plugin.ts';

export const TOKEN = 'the-token';

/** Serves the editor of one place, `sites/hang`, on a port of its own. */
export async function startEditor(contentDir: string): Promise<EditorServer> {
  const middleware = serveEditor(contentDir, TOKEN);
  const server: Server = createServer((asked, response) => {
    middleware(asked, response, () => {
      response.statusCode = 404;
      response.end('left to Astro');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const ask: EditorServer['ask'] = (method, path, headers = {}, body = '') => {
    const host = `localhost:${port}`;
    return send({ host: '127.0.0.1', port, method, path, headers: { host, ...headers } }, body);
  };
  const post: EditorServer['post'] = (what, body) => {
    const sent = Buffer.isBuffer(body) ? body : JSON.stringify(body);
    return ask('POST', `/_edit/api/tour/sites/hang/${what}`, { 'x-editor-token': TOKEN }, sent);
  };
  return {
    ask,
    post,
    addPanorama: (name, bytes) => post(`panorama?${new URLSearchParams({ name })}`, bytes),
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** Sends any header a browser would send; fetch forbids some of them. */
function send(options: RequestOptions, body: string | Buffer): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        const isJson = String(response.headers['content-type']).startsWith('application/json');
        const { statusCode: status = 0, headers } = response;
        resolve({ status, headers, json: isJson ? JSON.parse(text) : {} });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

export type Answer = {
  status: number;
  headers: Partial<Record<string, string | string[]>>;
  /** Empty when the answer is something else. */
  json: Record<string, unknown>;
};
export type EditorServer = {
  ask: (
    method: string,
    path: string,
    headers?: Record<string, string>,
    body?: string | Buffer,
  ) => Promise<Answer>;
  /** Asks as the editor's own page does. */
  post: (what: string, body: unknown) => Promise<Answer>;
  addPanorama: (name: string, bytes: Buffer) => Promise<Answer>;
  stop: () => Promise<unknown>;
};
