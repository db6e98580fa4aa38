/** Today: whom to talk to this week and why, good news, and who has been quiet. A short list, never a ranking of all. */
import type { GoodNews, Today, TodayEntry } from '../../../shared/contract/people.ts';
import type { SectionForecast, StudentForecast } from '../../../shared/contract/forecast.ts';
import { lastTalks } from '../../store/contact.ts';
import { recordedForecasts, shownSince } from '../../store/forecast-record.ts';
import { gradebookOfSection, sections } from '../../store/section.ts';
import { isMarked, readColumns } from '../../tasks/read-columns.ts';
import { forecastSchoolSection } from '../outcome/forecast-school.ts';
import type { OutcomeContext } from '../outcome/forecast-school.ts';
import { goodNewsOf, quietRunOf } from './good-news.ts';
import { runningSections } from './running-sections.ts';
import { plansOf } from './support-plans.ts';

const MOST_TALKS = 7;
const MOST_NEWS = 3;
const MOST_QUIET = 3;
/** A student who has fewer than half of the class's usual number of scores has been quiet, */
const QUIET_SHARE = 0.5;
/** and so has whoever has none in the latest few. */
const QUIET_RUN = 3;

/** A class as Today looks at it: the forecast, and by student what is good news and how long it has been quiet. */
export type ClassToday = {
  forecast: SectionForecast;
  news: ReadonlyMap<number, GoodNews>;
  quietRuns: ReadonlyMap<number, number>;
};

export async function today(context: OutcomeContext): Promise<Today> {
  const { school } = context;
  const classes: ClassToday[] = [];
  for (const { id } of runningSections(sections(school))) classes.push(await lookAt(context, id));
  const talks = lastTalks(school);
  const entries = chooseEntries(classes).map((entry) => ({
    ...entry,
    since: shownSince(school, entry.sectionId).get(entry.forecast.id) ?? null,
    lastTalkOn: talks.get(entry.forecast.id) ?? null,
  }));
  return {
    entries,
    plans: plansOf(school, null).filter(({ due }) => due !== null),
    sections: classes.map(({ forecast }) => countNeeds(forecast)),
  };
}

async function lookAt(context: OutcomeContext, sectionId: number): Promise<ClassToday> {
  const gradebook = gradebookOfSection(context.school, sectionId);
  const forecast = await forecastSchoolSection(context, { sectionId, target: 'next' });
  const columns = readColumns(gradebook).filter(isMarked);
  const shown = Map.groupBy(
    recordedForecasts(context.school, sectionId),
    ({ studentId }) => studentId,
  );
  const titleOf = (lineItemId: number) =>
    gradebook.lineItems.find(({ id }) => id === lineItemId)?.title ?? '';
  const news = forecast.students.flatMap((student, place) => {
    const own = shown.get(student.id) ?? [];
    const found = goodNewsOf({ columns, place, forecast: student, shown: own, titleOf });
    return found ? [[student.id, found] as const] : [];
  });
  const quietRuns = forecast.students.map(
    ({ id }, place) => [id, quietRunOf(columns, place)] as const,
  );
  return { forecast, news: new Map(news), quietRuns: new Map(quietRuns) };
}

/** Whom to talk to, good news of others, and those of whom there is little: each a few, none twice. */
export function chooseEntries(classes: readonly ClassToday[]): TodayEntry[] {
  const everybody = classes.flatMap((each) => {
    const usual = median(each.forecast.students.map(({ knownCount }) => knownCount));
    return each.forecast.students.map((student) => ({ each, student, usual }));
  });
  const entriesOf = (kind: TodayEntry['kind'], all: typeof everybody) =>
    all.map(({ each, student }) => entryOf(each, student, kind));
  const quiet = everybody.filter(isQuiet);
  const heard = everybody.filter((one) => !isQuiet(one));
  const talks = fairShare(
    entriesOf(
      'talk',
      heard.filter(({ student }) => student.abstained === false && student.need === 'support'),
    ).sort((a, b) => chance(a) - chance(b)),
    MOST_TALKS,
  );
  const talkedTo = new Set(talks.map(({ forecast }) => forecast.id));
  const news = entriesOf('news', heard).filter(
    (entry) => entry.news !== null && !talkedTo.has(entry.forecast.id),
  );
  return [
    ...talks,
    ...fairShare(oneOfEachKindFirst(news), MOST_NEWS),
    ...fairShare(
      entriesOf('quiet', quiet).sort((a, b) => a.forecast.knownCount - b.forecast.knownCount),
      MOST_QUIET,
    ),
  ];
}

type Seen = { each: ClassToday; student: StudentForecast; usual: number };

const isQuiet = ({ each, student, usual }: Seen): boolean =>
  student.knownCount < QUIET_SHARE * usual || (each.quietRuns.get(student.id) ?? 0) >= QUIET_RUN;

/** Kinds of news from the rarest to what can be said of many. */
const NEWS_ORDER: readonly GoodNews['kind'][] = [
  'above-forecast',
  'handed-in',
  'recovered',
  'improved',
  'stretch',
  'solid',
];

function oneOfEachKindFirst(entries: readonly TodayEntry[]): TodayEntry[] {
  const byKind = NEWS_ORDER.map((kind) => entries.filter(({ news }) => news?.kind === kind));
  const most = Math.max(0, ...byKind.map(({ length }) => length));
  return Array.from({ length: most }, (_, turn) =>
    byKind.flatMap((of) => of.slice(turn, turn + 1)),
  ).flat();
}

const chance = ({ forecast }: TodayEntry): number => forecast.passProbability ?? 1;

/** The first of every section before the second of any, so that one large class does not fill the list. */
function fairShare(entries: readonly TodayEntry[], most: number): TodayEntry[] {
  const turns = new Map<number, number>();
  const queued = entries.map((entry) => {
    const turn = turns.get(entry.sectionId) ?? 0;
    turns.set(entry.sectionId, turn + 1);
    return { entry, turn };
  });
  return queued
    .sort((a, b) => a.turn - b.turn)
    .slice(0, most)
    .map(({ entry }) => entry);
}

const entryOf = (
  { forecast: { section, target, asOf }, news, quietRuns }: ClassToday,
  forecast: StudentForecast,
  kind: TodayEntry['kind'],
): TodayEntry => ({
  sectionId: section.id,
  sectionName: section.name,
  targetTitle: target.title,
  targetId: target.id,
  asOfId: asOf?.id ?? null,
  forecast,
  kind,
  since: null,
  news: news.get(forecast.id) ?? null,
  quietRun: quietRuns.get(forecast.id) ?? 0,
  lastTalkOn: null,
});

function countNeeds({ section, students }: SectionForecast): Today['sections'][number] {
  const count = (need: StudentForecast['need']) =>
    students.filter((student) => student.need === need).length;
  return {
    id: section.id,
    name: section.name,
    support: count('support'),
    onCourse: count('on-course'),
    stretch: count('stretch'),
    unknown: count('unknown'),
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
