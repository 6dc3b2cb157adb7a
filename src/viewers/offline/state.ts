import type { OfflineMessages } from '../../i18n/offline-vi.ts';
import { fillMessage } from '../../i18n/tour.ts';
import type { FaultReason } from './fetch-file.ts';

/** Works out what a block says and offers in a state. Sizes and days are written by `format`. */
export function describeState(state: PackState, messages: OfflineMessages, format: Format): Shown {
  switch (state.kind) {
    case 'unknown':
      return { text: messages.looking, note: '', buttons: [], labels: {} };
    case 'offered':
      return {
        text: fault(state.fault, messages),
        note: fillMessage(messages.offer, { size: format.size(state.bytes) }),
        buttons: ['get'],
        labels: { get: fillMessage(messages.get, { size: format.size(state.bytes) }) },
      };
    case 'loading': {
      const sizes = { done: format.size(state.doneBytes), all: format.size(state.allBytes) };
      const isAll = state.doneBytes >= state.allBytes;
      return {
        text: isAll ? messages.checking : fillMessage(messages.loading, sizes),
        note: '',
        buttons: isAll ? [] : ['pause'],
        labels: {},
        progress: state.doneBytes / Math.max(1, state.allBytes),
      };
    }
    case 'paused': {
      const sizes = { done: format.size(state.doneBytes), all: format.size(state.allBytes) };
      return {
        text: fault(state.fault, messages),
        note: fillMessage(messages.paused, sizes),
        buttons: ['get', 'discard'],
        labels: {
          get: fillMessage(messages.resume, { size: format.size(state.allBytes - state.doneBytes) }),
        },
        progress: state.doneBytes / Math.max(1, state.allBytes),
      };
    }
    case 'kept':
      return describeKept(state, messages, format);
    case 'unable':
      return { text: messages.fault_none, note: '', buttons: [], labels: {} };
    case 'unreachable':
      return { text: messages.nowOffline, note: '', buttons: [], labels: {} };
  }
}

function describeKept(state: KeptState, messages: OfflineMessages, format: Format): Shown {
  const { count, bytes, savedAt, missingBytes } = state;
  const sizes = { count: String(count), size: format.size(bytes), date: format.day(savedAt) };
  const note = fillMessage(messages.keptNote, sizes);
  const hasNewer = missingBytes !== undefined && missingBytes !== 'none';
  const size = hasNewer ? format.size(missingBytes) : '';
  const more = hasNewer
    ? fillMessage(messages.stale, { size })
    : missingBytes === 'none'
      ? messages.newest
      : '';
  return {
    text: [messages.kept, fault(state.fault, messages)].filter(Boolean).join('. '),
    note: [note, more].filter(Boolean).join(' '),
    buttons: hasNewer ? ['get', 'check', 'remove'] : ['check', 'remove'],
    labels: hasNewer ? { get: fillMessage(messages.update, { size }) } : {},
    isKept: true,
  };
}

function fault(reason: FaultReason | undefined, messages: OfflineMessages): string {
  return reason === undefined || reason === 'stopped' ? '' : messages[`fault_${reason}`];
}

export type ButtonName = 'get' | 'pause' | 'discard' | 'check' | 'remove';

/** Where a pack stands on this device. Sizes in bytes. */
export type PackState =
  | { kind: 'unknown' }
  | { kind: 'unable' }
  | { kind: 'unreachable' }
  | { kind: 'offered'; bytes: number; fault?: FaultReason | undefined }
  | { kind: 'loading'; doneBytes: number; allBytes: number }
  | { kind: 'paused'; doneBytes: number; allBytes: number; fault?: FaultReason | undefined }
  | KeptState;

type KeptState = {
  kind: 'kept';
  bytes: number;
  count: number;
  /** ISO time. */
  savedAt: string;
  /** What a newer version would move; `none` when this is the newest; nothing when that is not known. */
  missingBytes?: number | 'none' | undefined;
  fault?: FaultReason | undefined;
};

export type Shown = {
  text: string;
  note: string;
  buttons: ButtonName[];
  labels: Partial<Record<ButtonName, string>>;
  /** 0 to 1. */
  progress?: number;
  isKept?: boolean;
};

export type Format = { size: (bytes: number) => string; day: (iso: string) => string };
