/** Styles of the report page. The page's policy allows exactly this text, so nothing is put into it. */
export const REPORT_STYLE = `
:root {
  color-scheme: light dark;
  --surface: #fdfaf4; --card: #fff; --sunken: #f3ede0; --ink: #16241f; --soft: #4a5a53; --line: #d5cbb6; --link: #0b5d4a;
  --error: #a3240d; --warning: #7a5000; --note: #1b4f9c; --well: #0b5d4a; --mark: #ffd9cf; --mark-warning: #ffe9b3; --mark-note: #d6e5ff;
  --on-severity: #fff; --focus: #1257c4;
}
@media (prefers-color-scheme: dark) {
  :root {
    --surface: #0d1613; --card: #14211c; --sunken: #1e2f28; --ink: #f1ece0; --soft: #b4beb6; --line: #30443b; --link: #6fcfb2;
    --error: #ff9a80; --warning: #f0c35a; --note: #9cc3ff; --well: #6fcfb2; --mark: #6b2415; --mark-warning: #57430f; --mark-note: #1d3d6e;
    --on-severity: #0d1613; --focus: #8ab8ff;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-block: 1rem; -webkit-text-size-adjust: 100%; }
body {
  margin: 0 auto; padding: clamp(1rem, 3vw, 2.5rem); max-inline-size: 76rem; background: var(--surface); color: var(--ink);
  font: 1.0625rem/1.6 "Be Vietnam Pro", "Source Sans 3", system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif;
}
a { color: var(--link); text-underline-offset: 0.2em; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
h1, h2, h3, p, ol { margin: 0; }
ol { padding: 0; list-style: none; }
code, pre { font-family: ui-monospace, "Cascadia Mono", "SF Mono", Menlo, Consolas, "Noto Sans Mono", monospace; font-size: 0.9em; }
h1 { font-size: clamp(1.8rem, 1.3rem + 2vw, 2.6rem); line-height: 1.3; }
.head { border-inline-start: 0.5rem solid var(--state); padding-inline-start: 1rem; margin-block-end: 1.5rem; }
.errors { --state: var(--error); } .warnings { --state: var(--warning); } .notes { --state: var(--note); } .well { --state: var(--well); }
.kicker { color: var(--soft); font-weight: 600; }
.tally { font-size: 1.2rem; font-weight: 600; color: var(--state); }
.well h1::before { content: "✓ " / ""; color: var(--well); }
.tools { color: var(--soft); }
.failure { margin-block: 0.5rem; padding: 0.75rem 1rem; border: 2px solid var(--error); border-radius: 0.5rem; overflow-wrap: anywhere; }
.filter { display: flex; flex-wrap: wrap; gap: 0.5rem; border: 0; margin: 0 0 1.5rem; padding: 0; }
.filter legend { float: inline-start; padding: 0.5rem 0.5rem 0.5rem 0; font-weight: 600; }
.filter label {
  display: flex; align-items: center; gap: 0.5rem; min-block-size: 2.75rem; padding: 0.25rem 0.9rem; border: 2px solid var(--tone);
  border-radius: 2rem; cursor: pointer; background: var(--card);
}
.filter input { inline-size: 1.2rem; block-size: 1.2rem; margin: 0; accent-color: var(--tone); }
.filter span, summary span { color: var(--soft); font-variant-numeric: tabular-nums; }
.error { --tone: var(--error); --marked: var(--mark); --sign: "✕"; } .warning { --tone: var(--warning); --marked: var(--mark-warning); --sign: "!"; }
.note { --tone: var(--note); --marked: var(--mark-note); --sign: "i"; }
nav { margin-block-end: 1.5rem; }
summary { cursor: pointer; font-weight: 600; padding-block: 0.5rem; }
nav ol { max-block-size: 40vh; overflow: auto; border-block: 1px solid var(--line); padding-block: 0.25rem; }
nav li { display: flex; justify-content: space-between; gap: 0.5rem; overflow-wrap: anywhere; }
nav li a { flex: 1; padding-block: 0.3rem; line-height: 1.4; text-decoration: none; }
nav li a:hover { text-decoration: underline; }
.count { align-self: start; margin-block-start: 0.3rem; min-inline-size: 1.9em; padding-inline: 0.4em; border-radius: 1em; text-align: center; font-size: 0.85rem; font-weight: 600; color: var(--on-severity); background: var(--note); }
.has-warning .count { background: var(--warning); }
.has-error .count { background: var(--error); }
.show-all { display: none; padding-block: 0.75rem; font-weight: 600; }
body:has(.file:target) .show-all { display: block; }
main:has(.file:target) .file:not(:target) { display: none; }
.file { margin-block-end: 2.5rem; }
.file > h2 { font-size: 1.1rem; line-height: 1.5; overflow-wrap: anywhere; margin-block-end: 0.75rem; }
.finding {
  display: flex; gap: 1rem; justify-content: space-between; align-items: start; background: var(--card); border: 1px solid var(--line);
  border-inline-start: 0.3rem solid var(--tone); border-radius: 0.4rem; padding: 0.9rem 1.1rem; margin-block-end: 0.75rem;
}
.text { flex: 1; min-inline-size: 0; }
.where { display: flex; flex-wrap: wrap; align-items: center; gap: 0.25rem 0.75rem; font-size: 0.9rem; color: var(--soft); }
.where a { font-family: ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; padding-block: 0.2rem; }
.severity { color: var(--tone); text-transform: uppercase; letter-spacing: 0.03em; }
.severity::before {
  content: var(--sign) / ""; display: inline-block; inline-size: 1.5em; margin-inline-end: 0.45em; border-radius: 50%; line-height: 1.5em; text-align: center;
  background: var(--tone); color: var(--on-severity); font-weight: 700; text-transform: none; letter-spacing: 0;
}
.message { font-weight: 600; overflow-wrap: anywhere; margin-block: 0.3rem; }
.hint { overflow-wrap: anywhere; }
pre { display: flex; gap: 1rem; margin: 0.5rem 0; padding: 0.6rem 0.9rem; background: var(--sunken); border-radius: 0.3rem; line-height: 1.7; }
pre code { white-space: pre-wrap; overflow-wrap: anywhere; min-inline-size: 0; font-size: inherit; }
.number { color: var(--soft); user-select: none; }
mark { background: var(--marked); color: inherit; border-block-end: 3px solid var(--tone); padding-block: 0.1em; }
.finding img { flex: none; max-inline-size: 180px; block-size: auto; border-radius: 0.3rem; border: 1px solid var(--line); background: var(--sunken); }
.broken { flex: none; inline-size: 180px; padding: 1.2rem 0.75rem; text-align: center; border: 2px dashed var(--line); border-radius: 0.3rem; color: var(--soft); font-size: 0.95rem; }
.hidden-note { display: none; padding-block: 2rem; color: var(--soft); }
body:has(.filter):not(:has(.filter input:checked)) .hidden-note { display: block; }
body:has(#show-error:not(:checked)) .finding.error, body:has(#show-warning:not(:checked)) .finding.warning,
body:has(#show-note:not(:checked)) .finding.note { display: none; }
body:has(#show-error:not(:checked)) .by-file:not(.has-warning, .has-note),
body:has(#show-warning:not(:checked)) .by-file:not(.has-error, .has-note),
body:has(#show-note:not(:checked)) .by-file:not(.has-error, .has-warning),
body:has(#show-error:not(:checked)):has(#show-warning:not(:checked)) .by-file:not(.has-note),
body:has(#show-error:not(:checked)):has(#show-note:not(:checked)) .by-file:not(.has-warning),
body:has(#show-warning:not(:checked)):has(#show-note:not(:checked)) .by-file:not(.has-error),
body:has(#show-error:not(:checked)):has(#show-warning:not(:checked)):has(#show-note:not(:checked)) .by-file { display: none; }
.explained { border-block-start: 1px solid var(--line); padding-block-start: 1.5rem; }
.explained h2 { font-size: 1.3rem; }
.explained section { padding: 0.75rem; margin-block: 0.5rem; border-radius: 0.4rem; overflow-wrap: anywhere; }
.explained section:target { background: var(--card); outline: 2px solid var(--link); }
footer { margin-block-start: 2rem; padding-block-start: 1rem; border-block-start: 1px solid var(--line); color: var(--soft); font-size: 0.95rem; }
@media (min-width: 64rem) {
  .columns { display: grid; grid-template-columns: 17rem minmax(0, 1fr); gap: 2.5rem; align-items: start; }
  nav { position: sticky; inset-block-start: 1rem; }
  nav ol { max-block-size: calc(100vh - 8rem); }
}
@media (max-width: 40rem) {
  .finding { flex-direction: column; align-items: stretch; padding: 0.8rem; }
  .finding img, .broken { align-self: start; }
  nav ol { max-block-size: 13rem; }
  .filter legend { inline-size: 100%; padding-block: 0; }
}
@media print {
  :root { --surface: #fff; --card: #fff; --sunken: #f4f4f4; --ink: #000; --soft: #333; --line: #999; --link: #000; --error: #a3240d; --warning: #7a5000; --note: #1b4f9c; --mark: #ffd9cf; --mark-warning: #ffe9b3; --mark-note: #d6e5ff; --on-severity: #fff; }
  body { max-inline-size: none; padding: 0; font-size: 10pt; }
  nav, .filter, .tools, footer a { display: none; }
  .columns { display: block; }
  .finding, .explained section { break-inside: avoid; }
  .file > h2 { break-after: avoid; }
  mark, .severity::before, .count { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
