import { figureMessages, type ManagerLanguage } from '../i18n/figures.ts';
import { contentPrefix } from '../model/coverage.ts';
import { computeMemberFigures, type MemberFigures } from '../model/member-figures.ts';
import type { Site } from '../model/site.ts';
import type { Cell, Column, Section, Tracer } from './report.ts';

/** Plans the table of what the members of the federation publish, and all of them together; nothing without members. */
export function planMembers(site: Site, { language, today, tracer }: Context): Section[] {
  const members = site.members ?? [];
  if (members.length === 0) return [];
  const words = figureMessages(language);
  const figures = computeMemberFigures(members, today, site.settings.languages);
  const folder = `${contentPrefix(site)}federation/`;
  const addRow = (what: string, where: string, counted: readonly MemberFigures[]): Cell[] => {
    const shown = showFigures(counted);
    const has = counted.flatMap(({ tours }) => tours.has);
    const lacks = counted.flatMap(({ tours }) => tours.lacks);
    const row = tracer.add({ what, shown, kind: 'computed', where, has, lacks });
    return [row, what, ...shown].map((text) => ({ text }));
  };
  const rows = figures.map((figure) =>
    addRow(figure.member.name, `${folder}${figure.member.id}.json`, [figure]),
  );
  const sum = addRow(words.membersAll, folder, figures);
  const columns: Column[] = [
    { name: words.row, weight: 6, isNumber: true },
    { name: words.member, weight: 30, isHeader: true },
    { name: words.memberEntries, weight: 10, isNumber: true },
    { name: words.memberTours, weight: 12, isNumber: true },
    { name: words.memberFresh, weight: 14, isNumber: true },
    { name: words.memberLanguages, weight: 28 },
  ];
  const table = { is: 'table' as const, caption: words.members, columns, rows: [...rows, sum] };
  return [{ id: 'members', title: words.members, note: words.membersNote, blocks: [table] }];
}

/** Writes the figures of some members, added up: entries, tours, fresh facts, approved languages. */
function showFigures(figures: readonly MemberFigures[]): string[] {
  const approved = Map.groupBy(
    figures.flatMap((figure) => figure.approved),
    ({ language }) => language,
  );
  return [
    String(figures.reduce((total, { entries }) => total + entries, 0)),
    part(figures.map(({ tours }) => tours)),
    part(figures.map(({ fresh }) => fresh)),
    [...approved].map(([language, all]) => `${language} ${part(all)}`).join(' · '),
  ];
}

function part(all: readonly { has: readonly string[]; lacks: readonly string[] }[]): string {
  const has = all.reduce((total, one) => total + one.has.length, 0);
  return `${has}/${all.reduce((total, one) => total + one.lacks.length, has)}`;
}

type Context = { language: ManagerLanguage; today: string; tracer: Tracer };
