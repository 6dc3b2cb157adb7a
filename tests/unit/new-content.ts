import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadContent } from '../../src/content/load-fs.ts';
import { readSite } from '../../src/content/read-site-fs.ts';
import type { NewContext, NewPlan, NewResult } from '../../src/content/scaffold/new-plan.ts';
import { writeNew } from '../../src/content/scaffold/write-new-fs.ts';

export const TODAY = '2026-11-22';

const SITE = `baseUrl: https://example.vn
defaultLanguage: vi
languages: [vi, en, ko]
owner: Xã Bình Lư
colours: { brand: "#0b5d3b", accent: "#a83a1e" }
words:
  vi: { name: Bình Lư, description: Du lịch Bình Lư. }
  en: { name: Binh Lu, description: Travel in Bình Lư. }
  ko: { name: 빈르, description: 빈르 여행. }
`;
const DESTINATION = '---\ntitle: Bình Lư\n---\n';
const SITE_ENTRY = `---
title: Động Tiên Sơn
summary: Hang đá vôi bên quốc lộ.
highlights: [Suối ngầm, Thạch nhũ]
kind: cave
---
Bài viết.
`;

/** Makes a small content folder and gives what a plan needs of it. */
export function makeContent(files: Record<string, string | Buffer> = {}): Workplace {
  const cwd = mkdtempSync(join(tmpdir(), 'new-'));
  const all = {
    'site.yml': SITE,
    'destinations/binh-lu/index.md': DESTINATION,
    'sites/dong-tien-son/index.md': SITE_ENTRY,
    ...files,
  };
  for (const [name, text] of Object.entries(all)) {
    const path = join(cwd, 'content', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  const read = (name: string) => readFileSync(join(cwd, 'content', name), 'utf8');
  const plan = (language: 'en' | 'vi' = 'vi'): NewContext => {
    const { draft } = readSite(join(cwd, 'content'), cwd);
    return { draft, shownRoot: 'content', today: TODAY, language };
  };
  return {
    cwd,
    read,
    context: plan,
    copy: (from, to) => cpSync(from, join(cwd, 'content', to), { recursive: true }),
    write: (made) => writeNew(made.files, cwd),
    check: async () => (await loadContent('content', { cwd, today: TODAY })).diagnostics,
    remove: () => rmSync(cwd, { recursive: true, force: true }),
  };
}

/** The plan of a result that must have one. */
export function planOf({ plan, fault }: NewResult): NewPlan {
  if (!plan) throw new Error(`expected a plan, got ${JSON.stringify(fault)}`);
  return plan;
}

export type Workplace = {
  cwd: string;
  /** Reads a file under `content/`. */
  read: (name: string) => string;
  context: (language?: 'en' | 'vi') => NewContext;
  copy: (from: string, to: string) => void;
  write: (plan: NewPlan) => void;
  check: () => ReturnType<typeof loadContent> extends Promise<{ diagnostics: infer D }> ? Promise<D> : never;
  remove: () => void;
};
