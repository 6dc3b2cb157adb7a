import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { readDiagnosticPage } from '../../src/content/diagnostic-page-fs.ts';
import { formatHtml } from '../../src/content/report-html.ts';
import { readSourceLines } from '../../src/content/report-lines-fs.ts';
import { drawReportPictures, type ReportPicture } from '../../src/content/report-pictures-fs.ts';
import { findPrepared } from '../../src/media/prepared.ts';
import { LANGUAGES } from '../../src/model/languages.ts';
import { requestSegments } from '../../src/outputs/serve-rules.ts';
import { type EditorLanguage, editorLanguage } from '../lib/editor-language.ts';
import type { ContentState, FollowedContent } from './follow-content.ts';
import { describeState } from './report-state.ts';

/**
 * Shows at `/_check/` of the development server what the last check found, tells open pages when that changes, and
 * answers with it in place of every page as long as the content was never good enough to draw one.
 */
export function liveReport(content: FollowedContent): Plugin {
  return {
    name: 'diem-den-live-report',
    configureServer: (server) => {
      content.onChecked(() => server.ws.send('diem-den:checked', {}));
      server.middlewares.use(answerReport(content.state));
    },
  };
}

/** Puts a link with the number of faults on every page the development server draws; built pages know nothing of it. */
export function reportBadge(): AstroIntegration {
  return {
    name: 'diem-den-report-badge',
    hooks: {
      'astro:config:setup': ({ command, injectScript }) => {
        if (command === 'dev') injectScript('page', "import '/scripts/dev/badge-client.ts';");
      },
    },
  };
}

/** Answers the addresses of the report; everything else goes on to the next in line. */
export function answerReport(state: Readonly<ContentState>): Middleware {
  const known = new Map<string, ReportPicture>();
  return (request, response, next) => {
    const [path = '/', query = ''] = (request.url ?? '/').split('?', 2);
    const segments = requestSegments(path) ?? [];
    const language = chooseLanguage(request, query);
    if (segments[0] === '_check' && segments[1] === 'state.json') {
      return send(response, 'application/json', JSON.stringify(describeState(state, language)));
    }
    const isReport = segments[0] === '_check' && segments.length === 1;
    if (!isReport && (findPrepared() || !isPage(segments))) return next();
    if (!isReport) response.statusCode = 503; // there is no page yet; this is why
    writeReport(state, language, known).then(
      (html) => send(response, 'text/html; charset=utf-8', html),
      next,
    );
  };
}

async function writeReport(
  { diagnostics, failure }: ContentState,
  language: EditorLanguage,
  known: Map<string, ReportPicture>,
): Promise<string> {
  const cwd = process.cwd();
  return formatHtml(diagnostics, {
    language,
    linesOf: (path) => readSourceLines(cwd, path),
    explain: readDiagnosticPage,
    pictures: await drawReportPictures(diagnostics, { cwd, known }),
    live: { scripts: ['/scripts/dev/report-client.ts'], failure },
  });
}

/** What the editor chose, else what the machine or the browser speaks. */
function chooseLanguage(request: IncomingMessage, query: string): EditorLanguage {
  const chosen = new URLSearchParams(query).get('lang');
  if (chosen === 'vi' || chosen === 'en') return chosen;
  if (editorLanguage(process.env) === 'vi') return 'vi';
  return /^vi\b/i.test(request.headers['accept-language'] ?? '') ? 'vi' : 'en';
}

/** Addresses of visitors' pages. Tools of editors stand elsewhere and work while the content is broken. */
function isPage(segments: readonly string[]): boolean {
  const [first] = segments;
  if (/\.\w+$/.test(segments.at(-1) ?? '')) return false;
  return first === undefined || first === 'Q' || LANGUAGES.some((each) => each === first);
}

function send(response: ServerResponse, type: string, text: string): void {
  response.setHeader('content-type', type);
  response.setHeader('cache-control', 'no-store');
  response.end(text);
}

type Middleware = (
  request: IncomingMessage,
  response: ServerResponse,
  next: (problem?: unknown) => void,
) => void;
