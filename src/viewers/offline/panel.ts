import { type PackSummary, packIndexAddress, readPackIndex } from '../../model/offline-pack.ts';
import { countMissing, download, findPart, proveReadable, remove } from './download.ts';
import { type FaultReason, fetchPack, MARK, PackFault } from './fetch-file.ts';
import { type ButtonName, describeState, type PackState } from './state.ts';
import { readList, savedKey } from './store.ts';
import { askToStay, canKeep, describeTrust, findApp } from './trust.ts';
import { readWords, type Words } from './words.ts';
import { waitForWorker } from './worker-ready.ts';

/** How long "press again to delete" waits. */
const SURE_MS = 5000;

/** Brings a block to life: looks what is on the device, then obeys its buttons. */
export function mountPanel(root: HTMLElement): MountedPanel {
  const words = readWords();
  const id = root.dataset.pack ?? '';
  const listening = new AbortController();
  const { signal } = listening;
  let state: PackState = { kind: 'unknown' };
  let running: AbortController | undefined;

  const show = (next: PackState) => {
    state = next;
    render(root, state, words);
  };
  const look = async (fault?: FaultReason) => {
    if (!(await canKeep())) return show({ kind: 'unable' });
    show(await findState(id, words, fault));
    // What is downloaded inside another app is of no use outside it: that must be known before.
    const isTold = state.kind === 'kept' || findApp(navigator.userAgent) !== undefined;
    part(root, 'trust').textContent = isTold ? await describeTrust(words.messages) : '';
  };
  const run = async (work: (stop: AbortSignal) => Promise<unknown>) => {
    if (running) return;
    running = new AbortController();
    const fault = await work(running.signal).then(
      () => undefined,
      (error: unknown) => reasonOf(error),
    );
    running = undefined;
    await look(fault);
    if (fault === undefined) dispatchEvent(new Event('diemden:packs'));
  };
  const get = () =>
    run(async (stop) => {
      show({ kind: 'loading', doneBytes: 0, allBytes: 1 });
      if (!(await waitForWorker())) throw new PackFault('none', id);
      void askToStay();
      const onProgress = (doneBytes: number, allBytes: number) =>
        show({ kind: 'loading', doneBytes, allBytes });
      return download(id, { signal: stop, onProgress });
    });
  const actions: Record<ButtonName, () => unknown> = {
    get,
    pause: () => running?.abort(),
    discard: () => run(() => remove(id)),
    check: () => run(() => testAgain(id, () => show({ kind: 'loading', doneBytes: 1, allBytes: 1 }))),
    remove: () => ask(part(root, 'remove'), words.messages, () => run(() => remove(id))),
  };
  for (const [name, action] of Object.entries(actions))
    part(root, name).addEventListener('click', action, { signal });
  addEventListener('online', () => state.kind === 'paused' && state.fault === 'network' && get(), { signal });
  addEventListener('diemden:packs', () => !running && look(), { signal });
  void look();
  return {
    destroy() {
      listening.abort();
      running?.abort();
    },
  };
}

async function findState(id: string, words: Words, fault: FaultReason | undefined): Promise<PackState> {
  const [saved, begun, offer] = await Promise.all([
    readList(savedKey(id)),
    findPart(id),
    findOffer(id, words),
  ]);
  if (saved) {
    const { pack, savedAt } = saved;
    const missingBytes = offer && (offer.rev === pack.rev ? 'none' : await countNews(id));
    return { kind: 'kept', bytes: pack.bytes, count: pack.files.length, savedAt, missingBytes, fault };
  }
  if (begun) {
    const allBytes = begun.pack.bytes;
    return { kind: 'paused', doneBytes: allBytes - (await countMissing(begun.pack)), allBytes, fault };
  }
  return offer ? { kind: 'offered', bytes: offer.bytes, fault } : { kind: 'unreachable' };
}

async function countNews(id: string): Promise<number | undefined> {
  try {
    return await countMissing(await fetchPack(id));
  } catch {
    return undefined; // what is kept works; that there is news can wait
  }
}

let offers: Promise<PackSummary[]> | undefined;

/** The list of all packs, asked for once; nothing without network. */
async function findOffer(id: string, { language }: Words): Promise<PackSummary | undefined> {
  offers ??= fetch(packIndexAddress(language), { cache: 'no-cache', headers: { [MARK]: 'net' } }).then(
    async (response) => readPackIndex(await response.text()),
  );
  try {
    return (await offers).find((offer) => offer.id === id);
  } catch {
    offers = undefined;
    return undefined;
  }
}

async function testAgain(id: string, onStart: () => void): Promise<void> {
  const saved = await readList(savedKey(id));
  onStart();
  if (saved) await proveReadable(saved.key, saved.pack);
}

function render(root: HTMLElement, state: PackState, { messages, format }: Words): void {
  const shown = describeState(state, messages, format);
  const hadFocus = root.contains(document.activeElement);
  const status = part(root, 'status');
  if (status.textContent !== shown.text) status.textContent = shown.text;
  part(root, 'note').textContent = shown.note;
  root.toggleAttribute('data-kept', shown.isKept === true);
  root.dataset.state = state.kind;
  const bar = part(root, 'bar');
  bar.hidden = shown.progress === undefined;
  if (bar instanceof HTMLProgressElement) bar.value = shown.progress ?? 0;
  for (const button of root.querySelectorAll<HTMLButtonElement>('button[data-take]')) {
    const name = button.dataset.take as ButtonName; // the component's own names
    button.hidden = !shown.buttons.includes(name);
    const label = shown.labels[name];
    if (label !== undefined && button.textContent !== label) button.textContent = label;
  }
  // A button that went away must not take the keyboard's place with it.
  if (hadFocus && !root.contains(document.activeElement)) status.focus();
}

/** Asks once more in the button itself. */
function ask(button: HTMLElement, { remove: label, removeSure }: Words['messages'], run: () => void): void {
  if (button.dataset.sure !== undefined) {
    delete button.dataset.sure;
    button.textContent = label;
    run();
    return;
  }
  button.dataset.sure = '';
  button.textContent = removeSure;
  setTimeout(() => {
    delete button.dataset.sure;
    button.textContent = label;
  }, SURE_MS);
}

function part(root: HTMLElement, name: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(`[data-take="${name}"]`);
  if (!found) throw new Error(`expected a part "${name}"`);
  return found;
}

function reasonOf(error: unknown): FaultReason {
  if (error instanceof PackFault) return error.reason;
  return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'unreadable';
}

export type MountedPanel = { destroy: () => void };
