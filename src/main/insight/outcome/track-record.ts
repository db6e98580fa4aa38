/** The record of what was shown: promises kept, error beside simple methods, by section and by group. */
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type {
  GroupRecord,
  Kept,
  TrackRecordPage,
  Verdict,
} from '../../../shared/contract/track-record.ts';
import { gradeSums } from '../../../shared/grade-sum.ts';
import type { SectionGradebook } from '../../../shared/nouns.ts';
import { BLANK_SCORE } from '../../../shared/nouns.ts';
import { recordedForecasts } from '../../store/forecast-record.ts';
import type { RecordedForecast } from '../../store/forecast-record.ts';
import { groupNames, studentsInGroup } from '../../store/group.ts';
import { heldOutOf } from '../../store/held-out.ts';
import type { HeldOutRow } from '../../store/held-out.ts';
import type { SchoolFile } from '../../store/school-file.ts';
import { gradebookOfSection, sectionOf } from '../../store/section.ts';
import { verdictsOf } from '../../store/verdict.ts';
import { isStillToCome } from './resolve-question.ts';

/** A forecast whose score is there, shown or held out. */
export type JudgedForecast = Omit<HeldOutRow, 'lineItemId'>;
type ShownForecast = RecordedForecast & { outcome: number };

/** @param modelId of the model that serves; null for the bundled prior */
export function trackRecord(school: SchoolFile, modelId: number | null = null): TrackRecordPage {
  const shown = withGrades(school, recordedForecasts(school));
  const judged = shown.filter(isJudged);
  const heldOut = modelId === null ? [] : heldOutOf(school, modelId);
  return {
    shown: shown.length,
    waiting: shown.length - judged.length,
    firstShown: shown[0]?.shownAt ?? null,
    all: keptOf(judged),
    sections: bySection(school, judged),
    heldOut:
      heldOut.length === 0 ? null : { all: keptOf(heldOut), sections: bySection(school, heldOut) },
    verdicts: countVerdicts(verdictsOf(school), judged),
    groups: groupNames(school),
  };
}

const bySection = (school: SchoolFile, judged: readonly JudgedForecast[]) =>
  [...Map.groupBy(judged, ({ sectionId }) => sectionId)].map(([id, own]) => ({
    section: sectionOf(school, id),
    record: keptOf(own),
  }));

/** @param group one that the teacher chose to look at @param modelId of the held-out forecasts; null for what was shown */
export function groupRecord(
  school: SchoolFile,
  group: string,
  modelId: number | null = null,
): GroupRecord {
  const judged =
    modelId === null
      ? withGrades(school, recordedForecasts(school)).filter(isJudged)
      : heldOutOf(school, modelId);
  return compareGroup(group, judged, studentsInGroup(school, group));
}

const isJudged = (one: RecordedForecast): one is ShownForecast => one.outcome !== null;

/** A term grade is known once nothing of it is open any more. */
function withGrades(school: SchoolFile, shown: readonly RecordedForecast[]): RecordedForecast[] {
  const grades = new Map<number, Map<number, number>>();
  const gradesIn = (sectionId: number) => {
    const known = grades.get(sectionId) ?? closedGrades(gradebookOfSection(school, sectionId));
    grades.set(sectionId, known);
    return known;
  };
  return shown.map((one) =>
    one.targetId === null
      ? { ...one, outcome: gradesIn(one.sectionId).get(one.studentId) ?? null }
      : one,
  );
}

function closedGrades(gradebook: SectionGradebook): Map<number, number> {
  const isOpen = (place: number) =>
    gradebook.lineItems.some(
      ({ kind }, column) =>
        kind !== 'total' && isStillToCome(gradebook.scores[place]?.[column] ?? BLANK_SCORE),
    );
  return new Map(
    gradeSums(gradebook).flatMap(({ studentId, final }, place) =>
      final === null || isOpen(place) ? [] : [[studentId, final] as const],
    ),
  );
}

const PROMISES = [
  [0.5, 'low50', 'high50'],
  [0.8, 'low80', 'high80'],
  [0.9, 'low90', 'high90'],
] as const;

const isKept = (
  one: JudgedForecast,
  low: (typeof PROMISES)[number][1],
  high: (typeof PROMISES)[number][2],
): boolean => one.outcome >= one[low] - 1e-9 && one.outcome <= one[high] + 1e-9;

const keeps80 = (one: JudgedForecast): boolean => isKept(one, 'low80', 'high80');

const errorOf = ({ mean, outcome }: JudgedForecast): number => Math.abs(mean - outcome);
const errorOfRunning = ({ runningMean, outcome }: JudgedForecast): number =>
  Math.abs((runningMean ?? Number.NaN) - outcome);
const errorOfSection = ({ sectionMean, outcome }: JudgedForecast): number =>
  Math.abs((sectionMean ?? Number.NaN) - outcome);

export function keptOf(judged: readonly JudgedForecast[]): Kept {
  const compared = judged.filter(
    ({ runningMean, sectionMean }) => runningMean !== null && sectionMean !== null,
  );
  return {
    n: judged.length,
    students: new Set(judged.map(({ studentId }) => studentId)).size,
    mae: mean(judged.map(errorOf)),
    runningMeanMae: mean(compared.map(errorOfRunning)),
    sectionMeanMae: mean(compared.map(errorOfSection)),
    gain: gainOf(compared),
    detectable: detectableOf(compared),
    promises: PROMISES.map(([promised, low, high]) => ({
      promised,
      kept: share(judged, (one) => isKept(one, low, high)) ?? 0,
      n: judged.length,
    })),
  };
}

/** What a test at 5 % finds in 8 of 10 cases (Cohen 1988, 2.4); one number a student, as one's errors go together. */
function detectableOf(judged: readonly JudgedForecast[]): number | null {
  const gains = [...Map.groupBy(judged, ({ studentId }) => studentId).values()].map(
    (own) => mean(own.map((one) => errorOfRunning(one) - errorOf(one))) ?? 0,
  );
  return gains.length < FEWEST ? null : (WITHIN_95 + BELOW_80) * Math.sqrt(varianceOfMean(gains));
}

const RESAMPLES = 1000;
const SEED = 1;

/** By resampling students whole: one student's errors go together. */
function gainOf(judged: readonly JudgedForecast[]): Kept['gain'] {
  const students = [...Map.groupBy(judged, ({ studentId }) => studentId).values()].map((own) => ({
    sum: own.reduce((sum, one) => sum + errorOfRunning(one) - errorOf(one), 0),
    n: own.length,
  }));
  if (students.length < 2) return null;
  const random = xoroshiro128plus(SEED);
  const draws = Array.from({ length: RESAMPLES }, () => {
    let [sum, n] = [0, 0];
    for (let i = 0; i < students.length; i++) {
      const drawn = students[Math.floor(uniformFloat64(random) * students.length)]!;
      sum += drawn.sum;
      n += drawn.n;
    }
    return sum / n;
  }).sort((a, b) => a - b);
  return [draws[Math.floor(0.025 * RESAMPLES)]!, draws[Math.ceil(0.975 * RESAMPLES) - 1]!];
}

/** Fewer than so many students tell of persons, not of a group. */
const FEWEST = 10;
/** Of the standard normal: 95 % of it lies within the first, 80 % of it below the second. */
const WITHIN_95 = 1.96;
const BELOW_80 = 0.8416;

export function compareGroup(
  group: string,
  judged: readonly JudgedForecast[],
  members: ReadonlySet<number>,
): GroupRecord {
  const own = judged.filter(({ studentId }) => members.has(studentId));
  const rest = judged.filter(({ studentId }) => !members.has(studentId));
  const [ownErrors, restErrors] = [errorsByStudent(own), errorsByStudent(rest)];
  const counted = { group, students: ownErrors.length, others: restErrors.length };
  if (Math.min(ownErrors.length, restErrors.length) < FEWEST) return { ...counted, compared: null };
  const difference = (mean(ownErrors) ?? 0) - (mean(restErrors) ?? 0);
  const error = Math.sqrt(varianceOfMean(ownErrors) + varianceOfMean(restErrors));
  return {
    ...counted,
    compared: {
      n: own.length,
      mae: mean(ownErrors) ?? 0,
      othersMae: mean(restErrors) ?? 0,
      difference: [difference - WITHIN_95 * error, difference + WITHIN_95 * error],
      // What a test at 5 % finds in 8 of 10 cases (Cohen 1988, 2.4).
      detectable: (WITHIN_95 + BELOW_80) * error,
      kept80: share(own, keeps80) ?? 0,
      othersKept80: share(rest, keeps80) ?? 0,
      called: share(own, isCalled) ?? 0,
      othersCalled: share(rest, isCalled) ?? 0,
      missedNeed: missedNeedOf(own),
      othersMissedNeed: missedNeedOf(rest),
    },
  };
}

const isCalled = ({ need }: JudgedForecast): boolean => need === 'support';

/** Of those who ended below the line, the share that nobody was told of. */
const missedNeedOf = (judged: readonly JudgedForecast[]): number | null =>
  share(
    judged.filter(({ outcome, passLine }) => outcome < passLine),
    (one) => !isCalled(one),
  );

/** One number a student: whoever was forecast often counts no more than the others. */
const errorsByStudent = (judged: readonly JudgedForecast[]): number[] =>
  [...Map.groupBy(judged, ({ studentId }) => studentId).values()].map(
    (own) => mean(own.map(errorOf)) ?? 0,
  );

function countVerdicts(
  verdicts: readonly Verdict[],
  judged: readonly ShownForecast[],
): TrackRecordPage['verdicts'] {
  const count = (wanted: Verdict['verdict']) =>
    verdicts.filter(({ verdict }) => verdict === wanted).length;
  const keyOf = (one: Pick<Verdict, 'sectionId' | 'studentId' | 'targetId' | 'asOfId'>) =>
    [one.sectionId, one.studentId, one.targetId, one.asOfId].join(' ');
  const wrong = new Set(verdicts.filter(({ verdict }) => verdict === 'wrong').map(keyOf));
  const wrongJudged = judged.filter((one) => wrong.has(keyOf(one)));
  return {
    agree: count('agree'),
    'not-applicable': count('not-applicable'),
    wrong: wrong.size,
    wrongJudged: wrongJudged.length,
    wrongKept80: wrongJudged.filter(keeps80).length,
  };
}

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

function share<T>(all: readonly T[], is: (one: T) => boolean): number | null {
  return all.length === 0 ? null : all.filter(is).length / all.length;
}

function varianceOfMean(values: readonly number[]): number {
  const centre = mean(values) ?? 0;
  const squares = values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  return squares / (values.length - 1) / values.length;
}
