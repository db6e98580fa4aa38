/** A class report as one self-contained page: no script, no link, nothing that needs a network. */
import { createHash } from 'node:crypto';
import type { Reason, StudentForecast } from '../../shared/contract/forecast.ts';
import { learnerWords } from '../../shared/words/learners.ts';
import { toPoints, writeRange } from '../../shared/words/points.ts';
import { wordsOfReason } from '../../shared/words/reasons.ts';
import type { Language, Params } from '../../shared/words/say.ts';
import { say } from '../../shared/words/say.ts';
import { headTarget, nameTarget } from '../../shared/words/targets.ts';
import { drawRangeChart, rangeWords } from './draw-range-chart.ts';
import type { SectionReport } from './gather-section-report.ts';
import { Markup, markup } from './markup.ts';
import { reportStyle } from './report-style.ts';
import { reportWords, writeDay } from './report-words.ts';

type Say = (key: keyof typeof reportWords, params?: Params) => string;

const speaker =
  (lang: Language): Say =>
  (key, params) =>
    say(reportWords[key], lang, params);

/** The class in one sentence: what a reader should remember. */
export function reportTitle(report: SectionReport, lang: Language): string {
  const words = speaker(lang);
  const { counts, n: total, target } = report;
  if (counts.unknown === total) return words('titleUnknown');
  const params = { n: counts.support, total, target: nameTarget(target.title, lang) };
  if (target.kind === 'final')
    return words(counts.support ? 'titleFinal' : 'titleFinalNone', params);
  return words(counts.support ? 'titleItem' : 'titleItemNone', params);
}

function whereLine(report: SectionReport, words: Say): Markup {
  const { section, n, assessments } = report;
  const term = section.term === null ? '' : ` · ${section.term}`;
  const counts = words('classLine', { students: n, ...assessments });
  return markup`<p class="where"><b>${section.name}</b>${term} · ${counts}</p>`;
}

function leadLine(report: SectionReport, words: Say, lang: Language): Markup {
  const { target, asOf } = report;
  const item = target.dueOn === null ? 'leadItem' : 'leadItemDay';
  const day = target.dueOn === null ? '' : writeDay(target.dueOn, lang);
  const lead =
    target.kind === 'final'
      ? words('leadFinal')
      : words(item, { target: nameTarget(target.title, lang), day });
  const upTo = asOf === null ? [] : [words('leadAsOf', { title: asOf.title })];
  return markup`<p class="lead">${[lead, ...upTo].join(between(lang))}</p>`;
}

/** Chinese sentences stand without a space between them. */
function between(lang: Language): string {
  return lang === 'en' ? ' ' : '';
}

/** `7 in 10`, whole tenths only: a finer figure would promise what nobody can keep. */
function inTen(probability: number | null, words: Say): string {
  if (probability === null) return words('none');
  const tenths = Math.round(probability * 10);
  if (tenths === 0) return words('inTenFew');
  return tenths === 10 ? words('inTenMost') : words('inTen', { n: tenths });
}

/** `Two pieces of work not handed in (−4)`: the column's title says what the figure is. */
function reasonText(reason: Reason, lang: Language): string {
  const what = say(wordsOfReason(reason), lang, { count: reason.count });
  const points = toPoints(reason.effect);
  const sign = points === 0 ? '±' : points > 0 ? '+' : '−';
  const effect = `${sign}${Math.abs(points)}`;
  return lang === 'en' ? `${what} (${effect})` : `${what}（${effect}）`;
}

/** The two that move the middle most. */
function whyText(student: StudentForecast, lang: Language): string {
  const strongest = student.reasons
    .toSorted((a, b) => Math.abs(b.effect) - Math.abs(a.effect))
    .slice(0, 2);
  return strongest.map((reason) => reasonText(reason, lang)).join(lang === 'en' ? '; ' : '；');
}

function figuresRow(student: StudentForecast, words: Say, lang: Language): Markup {
  const points = (fraction: number | null) =>
    fraction === null ? words('none') : toPoints(fraction);
  const range = (interval: readonly [number, number] | null) =>
    interval === null ? words('none') : writeRange(interval);
  const why = student.interval80 ? whyText(student, lang) : rangeWords(student, lang);
  return markup`<tr><th scope="row"><bdi>${student.name}</bdi></th><td class="n">${points(student.known)}</td><td class="n">${student.knownCount}</td><td class="n">${range(student.interval80)}</td><td class="n">${range(student.interval50)}</td><td class="n">${points(student.mean)}</td><td class="n">${inTen(student.passProbability, words)}</td><td class="why">${why}</td></tr>`;
}

function figuresTable(report: SectionReport, words: Say, lang: Language): Markup {
  const columns = [
    [words('columnName'), ''],
    [words('columnKnown'), 'n'],
    [words('columnCount'), 'n'],
    [words('columnRange'), 'n'],
    [words('columnRange50'), 'n'],
    [words('columnMiddle'), 'n'],
    [words('columnReach', { n: toPoints(report.passLine) }), 'n'],
    [words('columnWhy'), 'why'],
  ] as const;
  const head = columns.map(
    ([title, kind]) => markup`<th scope="col" class="${kind}">${title}</th>`,
  );
  const groups = report.groups.map(
    ({ heading, students }) =>
      markup`<tbody><tr class="group"><th colspan="${columns.length}" scope="rowgroup">${say(heading, lang)}</th></tr>${students.map((student) => figuresRow(student, words, lang))}</tbody>`,
  );
  return markup`<table class="figures"><caption>${words('tableCaption')}</caption><thead><tr>${head}</tr></thead>${groups}</table>`;
}

function learnedSentence(report: SectionReport, words: Say, lang: Language): string {
  const { sections: n, simulated } = report.learnedFrom;
  const learner = say(learnerWords(report.learner), lang);
  if (n === 0) return words('learnedHere', { learner });
  return words(simulated ? 'learnedSimulated' : 'learnedOwn', { n, learner });
}

function trackSentence({ trackRecord }: SectionReport, words: Say): string {
  if (!trackRecord) return words('trackNone');
  const { n, kept80: kept, simulated } = trackRecord;
  if (!simulated) return words('trackOwn', { n, kept });
  return words('trackSimulated', { n, ofHundred: Math.round((100 * kept) / n) });
}

function sureSection(report: SectionReport, words: Say, lang: Language): Markup {
  const { counts } = report;
  const sentences = [trackSentence(report, words), learnedSentence(report, words, lang)];
  if (counts.unknown > 0) sentences.push(words('unknownCount', { n: counts.unknown }));
  sentences.push(words('limits'));
  return markup`<section class="sure"><h2>${words('sureTitle')}</h2>${sentences.map((sentence) => markup`<p>${sentence}</p>`)}</section>`;
}

function methodText(report: SectionReport, words: Say, lang: Language): string {
  const learner = say(learnerWords(report.learner), lang);
  return report.model ? words('setModel', { ...report.model, learner }) : learner;
}

function settingsSection(report: SectionReport, words: Say, lang: Language): Markup {
  const { target, asOf } = report;
  const settings: [string, string][] = [
    [
      words('setScores'),
      report.scoresFrom === null ? words('none') : writeDay(report.scoresFrom, lang),
    ],
    [words('setMade'), writeDay(report.madeAt, lang)],
    [
      words('setForecast'),
      target.kind === 'final' ? words('setFinal') : headTarget(target.title, lang),
    ],
    [words('setUpTo'), asOf?.title ?? words('none')],
    [words('setPass'), String(toPoints(report.passLine))],
    [words('setNames'), words(report.names === 'full' ? 'setNamesFull' : 'setNamesCodes')],
    [words('setMethod'), methodText(report, words, lang)],
    [words('setFile'), report.schoolFile],
  ];
  const entries = settings.map(([name, value]) => markup`<dt>${name}</dt><dd>${value}</dd>`);
  return markup`<section><h2>${words('settingsTitle')}</h2><dl>${entries}</dl></section>`;
}

/** Nothing may load or run but this very style sheet. */
function contentPolicy(): string {
  const hash = createHash('sha256').update(reportStyle).digest('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
}

/** @returns a complete HTML document in `lang`, UTF-8 */
export function renderSectionReportHtml(report: SectionReport, lang: Language): string {
  const words = speaker(lang);
  const title = reportTitle(report, lang);
  return markup`<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${contentPolicy()}"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${report.section.name}: ${title}</title><style>${new Markup(reportStyle)}</style></head>
<body><header>${whereLine(report, words)}<h1>${title}</h1>${leadLine(report, words, lang)}</header>
<main>${drawRangeChart(report, lang)}<p class="key">${[words('key'), words('order')].join(between(lang))}</p>
${figuresTable(report, words, lang)}
${sureSection(report, words, lang)}${settingsSection(report, words, lang)}</main>
<footer>Quickstudy · ${words('private')}</footer></body></html>
`.html;
}
