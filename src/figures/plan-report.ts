import { figureMessages, type ManagerLanguage } from '../i18n/figures.ts';
import { type Period, reportDueOn } from '../model/period.ts';
import type { Site } from '../model/site.ts';
import { planComputed } from './computed-section.ts';
import { planDeclared } from './declared-section.ts';
import { formatDay, formatPeriodName } from './format-figure.ts';
import { planMembers } from './member-section.ts';
import { type NumberedSource, type Report, Tracer } from './report.ts';

/**
 * Plans the report of a period, or with no period the overview of everything. Every row of figures gets a number that its
 * trace carries too; sources are numbered in the order they are met.
 *
 * @param options `today`: YYYY-MM-DD, the day to judge freshness, licences and notices by
 */
export function planReport(site: Site, options: ReportOptions): Report {
  const { language, period, today } = options;
  const words = figureMessages(language);
  const tracer = new Tracer();
  const declared = planDeclared(site, { language, period, tracer });
  const computed = planComputed(site, { language, today, tracer });
  const members = planMembers(site, { language, today, tracer });
  const on = `${words.on} ${formatDay(today, language)}`;
  return {
    language,
    title: period ? words.reportTitle : words.title,
    lead: period
      ? [
          `${words.owner}: ${site.settings.owner}`,
          `${words.period}: ${formatPeriodName(period, language)}`,
          words.due.replace('{day}', formatDay(reportDueOn(period), language)),
          `${on}.`,
          words.lead,
        ]
      : [words.lead, `${on} (${words.onContent}).`],
    sections: [...declared, ...computed, ...members],
    sources: listSources(site, tracer, language),
    trace: tracer.trace,
  };
}

function listSources(site: Site, tracer: Tracer, language: ManagerLanguage): NumberedSource[] {
  return tracer.listSources().map((id, index) => {
    const source = site.kpi?.sources.get(id);
    if (!source) throw new Error(`expected the check to refuse the source ${id}`);
    const { title, publisher, date, url, place } = source;
    const parts = [title, publisher, formatDay(date, language)].filter(Boolean);
    return { number: index + 1, text: parts.join('. '), url, place: `${place.path}:${place.line}` };
  });
}

export type ReportOptions = { language: ManagerLanguage; period: Period | undefined; today: string };
