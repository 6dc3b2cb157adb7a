import type { EntryEdit, Finding } from '../api.ts';
import type { Draft, EditorKind, EntryState, Files } from '../entry-state-fs.ts';
import type { Outcome } from '../saves-fs.ts';
import type { StagedScene } from '../stage-fs.ts';

/** Asks the development server about one entry. Every answer that is no success throws with the server's reason. */
export function createClient(kind: EditorKind, ref: string, token: string): Client {
  const ask = async (what: string, init: RequestInit = {}): Promise<Response> => {
    const headers = { 'x-editor-token': token };
    const response = await fetch(`/_edit/api/${kind}/${ref}/${what}`, { ...init, headers });
    if (response.ok) return response;
    const { reason } = await response.json().catch(() => ({ reason: response.statusText }));
    throw new Error(String(reason));
  };
  const post = async (what: string, body: unknown) =>
    (await ask(what, { method: 'POST', body: body instanceof Blob ? body : JSON.stringify(body) })).json();
  return {
    state: async () => (await ask('state')).json(),
    hashes: async () => (await ask('hashes')).json(),
    plan: (files, edits, defaultLanguage) => post('plan', { files, edits, defaultLanguage }),
    addPanorama: (file, ids) =>
      post(`panorama?${new URLSearchParams({ name: file.name, ids: ids.join(',') })}`, file),
    async picture(file, widthPx) {
      const found = await ask(`picture?${new URLSearchParams({ file, width: String(widthPx) })}`);
      return found.blob();
    },
    save: (files, base) => post('save', { files, base }),
    undoSave: () => post('undo', {}),
    check: () => post('check', {}),
  };
}

type Saved = Outcome & { saves: number };
/** Answers have the shapes that `api.ts` writes. */
export type Client = {
  state: () => Promise<EntryState & { saves: number }>;
  hashes: () => Promise<Pick<EntryState, 'hashes'> & { saves: number }>;
  plan: (
    files: Files,
    edits: readonly EntryEdit[],
    defaultLanguage: string,
  ) => Promise<Draft & { files: Files }>;
  addPanorama: (file: File, ids: readonly string[]) => Promise<{ scene?: StagedScene; findings: Finding[] }>;
  picture: (file: string, widthPx: number) => Promise<Blob>;
  /** `null` takes a file away. */
  save: (
    files: Readonly<Record<string, string | null>>,
    base: Readonly<Record<string, string>>,
  ) => Promise<Saved>;
  undoSave: () => Promise<Saved>;
  check: () => Promise<{ findings: Finding[] }>;
};
