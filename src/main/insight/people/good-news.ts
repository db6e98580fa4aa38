/**
 * Good news that a teacher can say to a student: each kind is looked for in the gradebook alone, against the class in
 * the same assessments, so that an easy test makes nobody's news; and only where it is more than a student's own ups
 * and downs.
 */
import type { GoodNews } from '../../../shared/contract/people.ts';
import type { StudentForecast } from '../../../shared/contract/forecast.ts';
import type { RecordedForecast } from '../../store/forecast-record.ts';
import type { Column } from '../../tasks/read-columns.ts';
import { known, mean, standardDeviation } from '../../tasks/statistics.ts';

export type NewsQuestion = {
  /** Marked assessments in the course's order. */
  columns: readonly Column[];
  place: number;
  forecast: StudentForecast;
  /** What was shown of this student before, oldest first, with the scores that came. */
  shown: readonly RecordedForecast[];
  titleOf: (lineItemId: number) => string;
};

/** One finding each; the first that holds is told. */
export function goodNewsOf(question: NewsQuestion): GoodNews | null {
  return (
    aboveForecast(question) ??
    handedInAgain(question) ??
    roseOf(question) ??
    steadyAgain(question) ??
    readyToStretch(question) ??
    solidOf(question)
  );
}

/** Of the newest score that was forecast: it lies above the 80 % range. */
function aboveForecast({ shown, titleOf }: NewsQuestion): GoodNews | null {
  const last = shown.findLast(({ outcome, targetId }) => outcome !== null && targetId !== null);
  if (!last || last.outcome === null || last.targetId === null) return null;
  if (last.outcome <= last.high80 + 1e-9) return null;
  const { outcome, low80, high80, targetId } = last;
  return { kind: 'above-forecast', title: titleOf(targetId), outcome, interval80: [low80, high80] };
}

/** Marked for half of the class: before that, no score says nothing about a student. */
const isSettled = ({ fractions }: Column): boolean =>
  2 * known(fractions).length >= fractions.length;

/** The last two pieces of work are there after at least two of the four before were not. */
const BACK = 2;
const GAPS = 2;
const LOOKED_BACK = 4;

function handedInAgain({ columns, place }: NewsQuestion): GoodNews | null {
  const due = columns.filter((column) => isSettled(column) && !column.excused[place]);
  const isThere = due.map(({ fractions }) => fractions[place] !== null);
  const latest = isThere.slice(-BACK);
  const missed = isThere.slice(-BACK - LOOKED_BACK, -BACK).filter((there) => !there).length;
  if (latest.length < BACK || !latest.every(Boolean) || missed < GAPS) return null;
  return { kind: 'handed-in', handed: BACK, missed };
}

type Standing = { own: number; section: number; apart: number };

/** Own scores beside the class's mean in the same assessments. */
function standings({ columns, place }: NewsQuestion): Standing[] {
  return columns.flatMap(({ fractions }) => {
    const own = fractions[place] ?? null;
    const section = mean(known(fractions));
    return own === null || section === null ? [] : [{ own, section, apart: own - section }];
  });
}

const meanOf = (all: readonly Standing[], of: keyof Standing): number =>
  mean(all.map((each) => each[of])) ?? 0;

const LATEST = 2;
const FEWEST_BEFORE = 3;
const LEAST_RISE = 0.05;
/** A rise that chance alone makes in one of ten; ups and downs below a usual size are not believed. */
const ONE_IN_TEN = 1.2816;
const LEAST_SPREAD = 0.06;

const spreadOf = (before: readonly Standing[]): number =>
  Math.max(LEAST_SPREAD, standardDeviation(before.map(({ apart }) => apart)));

function roseOf(question: NewsQuestion): GoodNews | null {
  const all = standings(question);
  const [before, latest] = [all.slice(0, -LATEST), all.slice(-LATEST)];
  if (before.length < FEWEST_BEFORE) return null;
  const rise = meanOf(latest, 'apart') - meanOf(before, 'apart');
  const chance = ONE_IN_TEN * spreadOf(before) * Math.sqrt(1 / LATEST + 1 / before.length);
  // Who only fell less than a class that fell has no rise to be told of.
  if (rise < Math.max(LEAST_RISE, chance) || meanOf(latest, 'own') <= meanOf(before, 'own'))
    return null;
  return {
    kind: 'improved',
    n: LATEST,
    latest: meanOf(latest, 'own'),
    before: meanOf(before, 'own'),
    sectionLatest: meanOf(latest, 'section'),
    sectionBefore: meanOf(before, 'section'),
  };
}

/** After two scores clearly below their own usual, two that are back at it. */
const DIP = 2;
const DEEP = 0.1;
const NEAR = 0.04;

function steadyAgain(question: NewsQuestion): GoodNews | null {
  const all = standings(question);
  const usual = all.slice(0, -LATEST - DIP);
  const dip = all.slice(-LATEST - DIP, -LATEST);
  const latest = all.slice(-LATEST);
  if (usual.length < FEWEST_BEFORE) return null;
  const at = meanOf(usual, 'apart');
  const fell = at - meanOf(dip, 'apart');
  if (fell < Math.max(DEEP, ONE_IN_TEN * spreadOf(usual) * Math.sqrt(1 / DIP + 1 / usual.length)))
    return null;
  if (meanOf(latest, 'apart') < at - NEAR) return null;
  return {
    kind: 'recovered',
    usual: meanOf(usual, 'own'),
    dip: meanOf(dip, 'own'),
    latest: meanOf(latest, 'own'),
  };
}

function readyToStretch({ forecast }: NewsQuestion): GoodNews | null {
  if (forecast.need !== 'stretch' || !forecast.interval80) return null;
  return { kind: 'stretch', interval80: forecast.interval80, n: forecast.knownCount };
}

/** So many of the latest, none below so much and close to each other. */
const SOLID_RUN = 5;
const SOLID_LEAST = 0.7;
const SOLID_WITHIN = 0.12;

function solidOf(question: NewsQuestion): GoodNews | null {
  const run = standings(question)
    .slice(-SOLID_RUN)
    .map(({ own }) => own);
  const [low, high] = [Math.min(...run), Math.max(...run)];
  if (run.length < SOLID_RUN || low < SOLID_LEAST || high - low > SOLID_WITHIN) return null;
  return { kind: 'solid', n: run.length, low, high };
}

/** How many of the latest marked assessments in a row a student has no score in; excused work does not count. */
export function quietRunOf(columns: readonly Column[], place: number): number {
  const due = columns.filter((column) => isSettled(column) && !column.excused[place]);
  const last = due.findLastIndex(({ fractions }) => fractions[place] !== null);
  return due.length - 1 - last;
}
