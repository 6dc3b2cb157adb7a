import { QUIET_ZONE, qrMatrix } from '../model/qr-matrix.ts';
import type { DisplayList, SignLogo } from './display-list.ts';
import type { Faces } from './faces.ts';
import { FORMATS, MIN_MODULE_MM, READING_RATIO, turnFormat } from './formats.ts';
import { layOutSign } from './lay-out-sign.ts';
import { listMissing } from './list-characters.ts';
import type { SignJob } from './plan-signs.ts';
import type { SignProblem } from './sign-faults.ts';

/** Lays out signs. Those that must not be printed come back as problems instead, all of them at once. */
export function drawSigns(
  jobs: readonly SignJob[],
  faces: Faces,
  logo?: SignLogo,
): { drawn: DrawnSign[]; problems: SignProblem[] } {
  const problems: SignProblem[] = [];
  const drawn: DrawnSign[] = [];
  for (const job of jobs) {
    const format = job.isTurned ? turnFormat(FORMATS[job.format]) : FORMATS[job.format];
    const { list, faults } = layOutSign(faces, job.content, format, logo);
    const found: SignProblem[] = [
      ...faults.map((fault) => ({ is: 'room', job, fault }) as const),
      ...listGlyphProblems(job, faces),
      ...listModuleProblems(job),
    ];
    if (found.length > 0) problems.push(...found);
    else drawn.push({ job, list });
  }
  return { drawn, problems };
}

function listGlyphProblems(job: SignJob, faces: Faces): SignProblem[] {
  const { main, others, place, siteName, stop } = job.content;
  const texts = [
    {
      language: main.language,
      text: [main.title, place, siteName, stop?.route ?? '', stop?.next ?? ''].join(''),
    },
    ...others.map(({ language, title }) => ({ language, text: title ?? '' })),
  ];
  return texts.flatMap(({ language, text }) => {
    const characters = listMissing(faces, language, text);
    return characters.length > 0 ? [{ is: 'glyph', job, language, characters } as const] : [];
  });
}

/** A module must survive printing and dirt, and the whole symbol must be read from where people stand. */
function listModuleProblems(job: SignJob): SignProblem[] {
  const { codeMm, readFromM } = FORMATS[job.format];
  const modules = qrMatrix(job.content.payload).length;
  const moduleMm = codeMm / modules;
  const neededMm = Math.max(MIN_MODULE_MM, (readFromM * 1000) / READING_RATIO / (modules + 2 * QUIET_ZONE));
  return moduleMm + 1e-9 >= neededMm ? [] : [{ is: 'module', job, moduleMm, neededMm }];
}

export type DrawnSign = { job: SignJob; list: DisplayList };
