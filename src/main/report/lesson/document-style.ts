/** The style sheet of lessons and worksheets: A4, calm, readable in grey, maths in line with the text. */

const cssText = (text: string): string => text.replaceAll(/[^\p{L}\p{N} .,:·/()-]/gu, ' ');

/** `draft`: the mark at the head of every page; empty where there is none. */
export const documentStyle = (footer: string, draft: string): string => `
:root { color-scheme: light; --ink: #1b2330; --ink-2: #465162; --ink-3: #636d80; --line: #dcdfe5; }
* { box-sizing: border-box; }
html { background: #faf9f6; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
body { margin: 0 auto; padding: 40px 32px 56px; max-width: 860px; color: var(--ink);
  font: 15px/1.5 system-ui, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif; }
p { margin: 0; }
h1 { font-size: 24px; line-height: 1.3; font-weight: 600; letter-spacing: -.012em; margin: 0 0 4px; }
h2 { font-size: 17px; font-weight: 600; margin: 28px 0 8px; padding-top: 10px; border-top: 1px solid var(--line); break-after: avoid; }
h3 { font-size: 15px; font-weight: 600; margin: 18px 0 6px; break-after: avoid; }
.aside { color: var(--ink-2); font-weight: 400; font-size: 13px; margin-inline-start: 8px; }
.quiet { color: var(--ink-2); }
p.quiet { font-size: 13px; margin: 4px 0; }
p.lead { color: var(--ink-2); margin-bottom: 8px; }
ul { margin: 4px 0; padding-inline-start: 20px; }
li { margin: 2px 0; }
dl { display: grid; grid-template-columns: 120px 1fr; gap: 4px 16px; margin: 8px 0; }
dt { color: var(--ink-3); font-size: 13px; padding-top: 1px; }
dd { margin: 0; }
table { border-collapse: collapse; }
.plan { width: 100%; font-size: 13px; margin: 8px 0; }
.plan th { text-align: start; font-weight: 400; color: var(--ink-3); font-size: 12px; }
.plan th, .plan td { padding: 4px 12px 4px 0; border-bottom: 1px solid var(--line); vertical-align: top; }
.data { margin: 6px 0; }
.data th, .data td { border: 1px solid var(--line); padding: 3px 10px; font-weight: 400; }
.move { display: grid; grid-template-columns: 68px 1fr; gap: 12px; margin: 8px 0; break-inside: avoid; }
.label { color: var(--ink-3); font-size: 12px; padding-top: 3px; }
.hear { color: var(--ink-2); margin-top: 2px; }
.hear b { font-weight: 600; font-size: 12px; color: var(--ink-3); margin-inline-end: 2px; }
.question { display: grid; grid-template-columns: 44px 1fr; gap: 8px; margin: 12px 0; break-inside: avoid; }
.number { font-weight: 600; font-variant-numeric: tabular-nums; white-space: nowrap; }
.mark { color: var(--ink-3); font-weight: 400; font-size: 11px; margin-inline-start: 4px; }
.options { list-style: none; display: grid; grid-template-columns: repeat(auto-fill, minmax(150px, 1fr)); gap: 4px 20px; margin: 6px 0 0; padding: 0; }
.letter { color: var(--ink-3); margin-inline-end: 8px; }
.line { border-bottom: 1px solid #c6cbd4; height: 28px; }
math { font-size: 1.08em; }
.draft { position: absolute; top: 18px; right: 24px; font-size: 13px; letter-spacing: .08em; color: var(--ink-3);
  border: 1px solid var(--ink-3); border-radius: 4px; padding: 1px 10px; }
footer { margin-top: 28px; padding-top: 12px; border-top: 1px solid var(--line); color: var(--ink-3); font-size: 12px; }
.break { break-after: page; }
@page { size: A4; margin: 16mm 16mm 18mm;
  @top-right { content: "${cssText(draft)}"; font: 9pt system-ui, sans-serif; letter-spacing: .08em; color: #636d80; }
  @bottom-left { content: "${cssText(footer)}"; font: 8pt system-ui, sans-serif; color: #636d80; }
  @bottom-right { content: counter(page) " / " counter(pages); font: 8pt system-ui, sans-serif; color: #636d80; } }
@media print {
  html { background: #fff; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  h1 { font-size: 17pt; } h2 { font-size: 12.5pt; } h3 { font-size: 11pt; }
  .plan { font-size: 9.5pt; }
  .draft, footer { display: none; }
}
`;
