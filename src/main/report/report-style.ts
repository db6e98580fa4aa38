/** The report's one style sheet: the app's calm tokens in their light theme, A4, and readable in grey. */
export const reportStyle = `
:root { color-scheme: light; --ink: #1b2330; --ink-2: #465162; --ink-3: #636d80; --line: #dcdfe5;
  --band80: #c9d8f7; --band50: #7396e3; }
* { box-sizing: border-box; }
html { background: #faf9f6; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
body { margin: 0 auto; padding: 40px 32px 56px; max-width: 940px; color: var(--ink);
  font: 15px/1.5 system-ui, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif;
  font-variant-numeric: tabular-nums; }
p { margin: 0; max-width: 72ch; }
.where { color: var(--ink-2); font-size: 13px; }
.where b { color: var(--ink); font-weight: 600; }
h1 { font-size: 24px; line-height: 1.35; font-weight: 600; letter-spacing: -.012em; margin: 20px 0 4px; max-width: 40ch; text-wrap: balance; }
.lead { color: var(--ink-2); }
h2 { font-size: 15px; font-weight: 600; margin: 32px 0 8px; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: start; font-size: 15px; font-weight: 600; padding: 0 0 4px; }
th { font-weight: 400; text-align: start; }
thead th { color: var(--ink-3); font-size: 12px; vertical-align: bottom; }
.chart { margin-top: 28px; table-layout: fixed; }
.chart caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.chart thead th { padding: 0; }
.chart thead th:first-child { width: 30%; }
.chart thead th.range { width: 13%; }
.chart tr { break-inside: avoid; }
.chart tbody th { padding: 2px 12px 2px 0; line-height: 1.25; overflow-wrap: anywhere; }
.chart tbody td { padding: 0; height: 32px; }
.chart td.drawing { position: relative; }
.chart td.drawing > svg { position: absolute; inset: 0; }
.chart svg { display: block; overflow: visible; }
.chart .range { text-align: end; }
.chart td.range { color: var(--ink-2); white-space: nowrap; }
.chart td.none { white-space: normal; font-size: 12px; line-height: 1.2; color: var(--ink-3); }
.chart .group th { padding: 14px 0 4px; font-size: 13px; break-after: avoid; }
.chart tbody tr + tr { border-top: 1px solid #eceef1; }
.chart .group + tr { border-top: 0; }
.tag { border-radius: 999px; padding: 2px 10px; font-weight: 600; white-space: nowrap; }
.support { color: #8a5200; background: #fdf1dc; }
.on-course { color: #0d6457; background: #e1f3ee; }
.stretch { color: #5a3fae; background: #efeafc; }
.unknown { color: var(--ink-2); background: #eef0f3; }
.count { color: var(--ink-3); }
.grid { stroke: #e9ebef; stroke-width: 1; }
.pass { stroke: var(--ink-3); stroke-width: 1.25; stroke-dasharray: 3 4; }
.band80 { fill: var(--band80); }
.band50 { fill: var(--band50); }
.middle { stroke: var(--ink); stroke-width: 2; }
.known { fill: #fff; stroke: var(--ink); stroke-width: 1.5; }
.tick, .passlabel { font-size: 12px; fill: var(--ink-3); }
.passlabel { fill: var(--ink-2); }
.key { color: var(--ink-2); font-size: 13px; margin-top: 16px; }
.figures { margin-top: 36px; font-size: 13px; break-before: auto; }
.figures th, .figures td { padding: 5px 12px 5px 0; vertical-align: top; border-bottom: 1px solid var(--line); }
.figures th:last-child, .figures td:last-child { padding-inline-end: 0; }
.figures .n { text-align: end; }
.figures td.n { white-space: nowrap; }
.figures thead th { width: 7%; }
.figures tbody th { overflow-wrap: anywhere; }
.figures thead th:first-child { width: 22%; }
.figures thead .why { width: 44%; }
.figures .why { color: var(--ink-2); }
.figures .group th { padding-top: 14px; font-weight: 600; break-after: avoid; }
.figures tr { break-inside: avoid; }
.sure { break-inside: avoid; }
.sure p { margin-bottom: 6px; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 20px; margin: 0; font-size: 13px; break-inside: avoid; }
dt { color: var(--ink-3); }
dd { margin: 0; overflow-wrap: anywhere; }
footer { margin-top: 28px; padding-top: 12px; border-top: 1px solid var(--line); color: var(--ink-3); font-size: 12px; }
@page { size: A4; margin: 16mm 15mm 18mm;
  @bottom-right { content: counter(page) " / " counter(pages); font: 9pt system-ui, sans-serif; color: #636d80; } }
@media print {
  html { background: #fff; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  .figures { break-before: page; margin-top: 0; }
  dl, .where, .key { font-size: 9pt; }
  .figures { font-size: 8.5pt; line-height: 1.35; }
  .figures th, .figures td { padding: 3px 8px 3px 0; }
  h2 { break-after: avoid; }
}
@media print and (monochrome) { :root { --band80: #d4d4d4; --band50: #8c8c8c; } }
`;
