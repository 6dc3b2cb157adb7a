import type { NewPlan } from '../../src/content/scaffold/new-plan.ts';
import { type Diagnostic, describe } from '../../src/model/diagnostics.ts';
import { formatPlateCode } from '../../src/model/plate-code.ts';
import type { EditorLanguage } from '../lib/editor-language.ts';

/** Says what was made, what the check finds in it, and what to do next. */
export function reportMade(plan: NewPlan, { language, isDry, wanted, address }: Made): string {
  const words = WORDS[language];
  const files = plan.files.flatMap(({ shown, before, after }) => {
    const verb = words[isDry ? 'would' : 'did'][before === undefined ? 'create' : 'change'];
    return [`${verb} ${shown}`, ...(isDry ? ['', ...addedLines(before, after), ''] : [])];
  });
  const steps = words.steps(wanted, { ...plan, address });
  return [
    ...(plan.code === undefined ? [] : [words.code(formatPlateCode(plan.code), plan.ref)]),
    ...(plan.earlierCodes?.length ? [words.earlier(plan.earlierCodes.map(formatPlateCode))] : []),
    ...files,
    ...(plan.leftOut?.length ? [words.leftOut(plan.leftOut)] : []),
    ...listFindings(plan.findings, language),
    ...(isDry ? [] : ['', words.next, ...steps.map((step, index) => `  ${index + 1}. ${step}`)]),
    '',
  ].join('\n');
}

/** The same for programs, as one line. The keys and their order are a public contract. */
export function toJson(plan: NewPlan, { language, isDry, address }: Made): string {
  const names = (isNew: boolean) =>
    plan.files.filter(({ before }) => (before === undefined) === isNew).map(({ shown }) => shown);
  const findings = plan.findings.map((finding) => {
    const { path, line, column, code, severity } = finding;
    return { path, line, column, code, severity, ...describe(finding, language) };
  });
  const made = { entry: plan.ref, created: names(true), changed: names(false), written: !isDry, address };
  return `${JSON.stringify({ ...made, ...(plan.code !== undefined && { code: plan.code }), findings })}\n`;
}

/** The check says it at length; here a line each is enough. */
function listFindings(findings: readonly Diagnostic[], language: EditorLanguage): string[] {
  const words = WORDS[language];
  const worth = findings.filter(({ severity }) => severity !== 'note');
  if (worth.length === 0) return [];
  const lines = worth.slice(0, MOST_FINDINGS).map((finding) => {
    const { message, hint } = describe(finding, language);
    return `  ${finding.path}:${finding.line}  ${message}. ${hint}`;
  });
  const more = worth.length > lines.length ? [`  ${words.more(worth.length - lines.length)}`] : [];
  return ['', words.findings, ...lines, ...more];
}

/** More would hide the next step. */
const MOST_FINDINGS = 5;

/** What a file gains: all of a new one, else the lines that were not there. */
function addedLines(before: string | undefined, after: string): string[] {
  const known = new Set(before?.split('\n'));
  const lines = after.trimEnd().split('\n');
  return (before === undefined ? lines : lines.filter((line) => !known.has(line))).map((line) => `  ${line}`);
}

const WORDS: Record<EditorLanguage, MadeWords> = {
  en: {
    did: { create: 'Made', change: 'Changed' },
    would: { create: 'Would make', change: 'Would change' },
    code: (code, ref) => `New code ${code} for ${ref}. It is never changed and never used again.`,
    earlier: (codes) => `The entry has already: ${codes.join(', ')}.`,
    leftOut: (files) => `Left out, because they are no whole panoramas: ${files.join(', ')}.`,
    findings: 'What is still missing:',
    more: (count) => `and ${count} more`,
    next: 'Next:',
    steps: (wanted, { files, ref, address }) => {
      const file = files[0]?.shown ?? '';
      const look = `npm run dev, then open http://localhost:4321${address}`;
      if (wanted === 'plate') return ['npm run check', look];
      if (wanted === 'tour')
        return [
          `npm run dev, then place ways and hotspots in the tour editor: ${editorOf(ref)}`,
          'npm run check',
        ];
      if (wanted === 'translation')
        return [`Open ${file} and translate.`, 'npm run check', look, stampOf(ref, file)];
      return [`Open ${file} and write what is known.`, 'npm run check', look];
    },
  },
  vi: {
    did: { create: 'Đã tạo', change: 'Đã thêm vào' },
    would: { create: 'Sẽ tạo', change: 'Sẽ thêm vào' },
    code: (code, ref) => `Mã mới ${code} cho ${ref}. Mã này không bao giờ đổi và không bao giờ dùng lại.`,
    earlier: (codes) => `Bài này đã có mã: ${codes.join(', ')}.`,
    leftOut: (files) => `Bỏ qua vì không phải ảnh 360° trọn vẹn: ${files.join(', ')}.`,
    findings: 'Còn thiếu:',
    more: (count) => `và ${count} nhận xét nữa`,
    next: 'Việc tiếp theo:',
    steps: (wanted, { files, ref, address }) => {
      const file = files[0]?.shown ?? '';
      const check = 'npm run check -- --lang vi';
      const look = `npm run dev, rồi mở http://localhost:4321${address}`;
      if (wanted === 'plate') return [check, look];
      if (wanted === 'tour')
        return [`npm run dev, rồi đặt lối đi và điểm chú thích trong trình sửa: ${editorOf(ref)}`, check];
      if (wanted === 'translation') return [`Mở ${file} và dịch.`, check, look, stampOf(ref, file)];
      return [`Mở ${file} và viết những gì đã biết.`, check, look];
    },
  },
};

/** Once it fits the original, a translation is stamped, so that later changes of the original are noticed. */
function stampOf(ref: string, file: string): string {
  const language = /index\.([a-z]+)\.md$/.exec(file)?.[1] ?? '';
  return `npm run translations -- stamp --locale ${language} ${ref}`;
}

function editorOf(ref: string): string {
  return `http://localhost:4321/_edit/tour/${ref}/`;
}

export type Made = { language: EditorLanguage; isDry: boolean; wanted: string; address: string };
type Verbs = { create: string; change: string };
type MadeWords = {
  did: Verbs;
  would: Verbs;
  code: (code: string, ref: string) => string;
  earlier: (codes: readonly string[]) => string;
  leftOut: (files: readonly string[]) => string;
  findings: string;
  more: (count: number) => string;
  next: string;
  steps: (wanted: string, made: NewPlan & { address: string }) => string[];
};
