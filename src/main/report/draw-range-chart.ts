/** The class range chart for paper: a table whose middle cells are small SVGs, so that rows never break. */
import type { StudentForecast } from '../../shared/contract/forecast.ts';
import { toPoints, writeRange } from '../../shared/words/points.ts';
import { abstentionShort } from '../../shared/words/reasons.ts';
import type { Language } from '../../shared/words/say.ts';
import { say } from '../../shared/words/say.ts';
import type { SectionReport } from './gather-section-report.ts';
import { type Markup, markup } from './markup.ts';
import { placeOn, type RangeScale, rangeScale } from './range-scale.ts';
import { reportWords } from './report-words.ts';

type Chart = { scale: RangeScale; passLine: number; lang: Language };

function gridLines({ scale, passLine }: Chart): Markup[] {
  const lines = scale.ticks.map((tick) => {
    const x = placeOn(scale, tick);
    return markup`<line class="grid" x1="${x}%" x2="${x}%" y1="0" y2="100%"/>`;
  });
  const x = placeOn(scale, passLine);
  return [...lines, markup`<line class="pass" x1="${x}%" x2="${x}%" y1="0" y2="100%"/>`];
}

function band(
  scale: RangeScale,
  range: readonly [number, number] | null,
  kind: string,
): Markup | null {
  if (!range) return null;
  const from = placeOn(scale, range[0]);
  const width = Number(Math.max(0.6, placeOn(scale, range[1]) - from).toFixed(2));
  return markup`<rect class="${kind}" x="${from}%" width="${width}%" y="-5" height="10" rx="2"/>`;
}

function middle(scale: RangeScale, mean: number | null): Markup | null {
  if (mean === null) return null;
  const x = placeOn(scale, mean);
  return markup`<line class="middle" x1="${x}%" x2="${x}%" y1="-9" y2="9"/>`;
}

function knownDot(scale: RangeScale, known: number | null): Markup | null {
  return known === null
    ? null
    : markup`<circle class="known" cx="${placeOn(scale, known)}%" cy="0" r="3.5"/>`;
}

/** What the row shows, in words, for who can't see it. */
function rowLabel(student: StudentForecast, lang: Language): string {
  if (student.interval80 === null) return rangeWords(student, lang);
  const [from, to] = student.interval80.map(toPoints);
  return say(reportWords.likely, lang, { from: from ?? 0, to: to ?? 0 });
}

/** `68–82`, or why there is no range. */
export function rangeWords(student: StudentForecast, lang: Language): string {
  if (student.interval80) return writeRange(student.interval80);
  const why = student.abstained === false ? 'too-few-scores' : student.abstained;
  return say(abstentionShort[why], lang);
}

function rowMarkup(student: StudentForecast, chart: Chart): Markup {
  const { scale, lang } = chart;
  return markup`<tr><th scope="row"><bdi>${student.name}</bdi></th><td class="drawing"><svg role="img" aria-label="${rowLabel(student, lang)}" width="100%" height="100%">${gridLines(chart)}<svg y="50%" overflow="visible">${[
    band(scale, student.interval80, 'band80'),
    band(scale, student.interval50, 'band50'),
    middle(scale, student.mean),
    knownDot(scale, student.known),
  ]}</svg></svg></td><td class="range${student.interval80 ? '' : ' none'}">${rangeWords(student, lang)}</td></tr>`;
}

function anchorOf(place: number): 'start' | 'middle' | 'end' {
  if (place < 8) return 'start';
  return place > 92 ? 'end' : 'middle';
}

/** Pass line and ticks, once, above all rows. */
function axisMarkup({ scale, passLine, lang }: Chart): Markup {
  const pass = placeOn(scale, passLine);
  const label = say(reportWords.passLine, lang, { n: toPoints(passLine) });
  const ticks = scale.ticks.map((tick) => {
    const x = placeOn(scale, tick);
    return markup`<text class="tick" x="${x}%" y="32" text-anchor="middle">${toPoints(tick)}</text>`;
  });
  return markup`<svg aria-hidden="true" width="100%" height="38"><text class="passlabel" x="${pass}%" y="12" text-anchor="${anchorOf(pass)}">${label}</text>${ticks}</svg>`;
}

function groupMarkup(group: SectionReport['groups'][number], chart: Chart): Markup {
  const { need, heading, students } = group;
  return markup`<tbody><tr class="group"><th colspan="3" scope="rowgroup"><span class="tag ${need}">${say(heading, chart.lang)}</span> <span class="count">${students.length}</span></th></tr>${students.map((student) => rowMarkup(student, chart))}</tbody>`;
}

export function drawRangeChart(report: SectionReport, lang: Language): Markup {
  const chart: Chart = { scale: rangeScale(report), passLine: report.passLine, lang };
  const words = (key: keyof typeof reportWords) => say(reportWords[key], lang);
  return markup`<table class="chart"><caption>${words('chartCaption')}</caption><thead><tr><th scope="col">${words('columnName')}</th><th scope="col" class="drawing">${axisMarkup(chart)}</th><th scope="col" class="range">${words('columnRange')}</th></tr></thead>${report.groups.map((group) => groupMarkup(group, chart))}</table>`;
}
