/** Today: whom to talk to this week and why, good news, and who has been quiet. A short list, never a ranking of all. */
import type { Today, TodayEntry } from '../../../shared/contract/people.ts';
import type { SectionForecast, StudentForecast } from '../../../shared/contract/forecast.ts';
import { sections } from '../../store/section.ts';
import { forecastSchoolSection } from '../outcome/forecast-school.ts';
import type { OutcomeContext } from '../outcome/forecast-school.ts';
import { shownSince } from '../../store/forecast-record.ts';
import { runningSections } from './running-sections.ts';

const MOST_TALKS = 7;
const MOST_NEWS = 3;
const MOST_QUIET = 3;
/** A student who has fewer than half of the class's usual number of scores has been quiet. */
const QUIET_SHARE = 0.5;
/** Good news is a rise that moves the forecast by at least this much. */
const NEWS_EFFECT = 0.02;

export async function today(context: OutcomeContext): Promise<Today> {
  const running = runningSections(sections(context.school));
  const forecasts: SectionForecast[] = [];
  for (const { id: sectionId } of running)
    forecasts.push(await forecastSchoolSection(context, { sectionId, target: 'next' }));
  const entries = chooseEntries(forecasts).map((entry) => ({
    ...entry,
    since: shownSince(context.school, entry.sectionId).get(entry.forecast.id) ?? null,
  }));
  return { entries, sections: forecasts.map(countNeeds) };
}

export function chooseEntries(forecasts: readonly SectionForecast[]): TodayEntry[] {
  const entries = forecasts.flatMap((forecast) => {
    const usual = median(forecast.students.map(({ knownCount }) => knownCount));
    return forecast.students.flatMap((student) => {
      const kind = kindOf(student, usual);
      return kind ? [entryOf(forecast, student, kind)] : [];
    });
  });
  const ofKind = (kind: TodayEntry['kind']) => entries.filter((entry) => entry.kind === kind);
  return [
    ...fairShare(
      ofKind('talk').sort((a, b) => chance(a) - chance(b)),
      MOST_TALKS,
    ),
    ...fairShare(
      ofKind('news').sort((a, b) => recentRise(b.forecast) - recentRise(a.forecast)),
      MOST_NEWS,
    ),
    ...fairShare(
      ofKind('quiet').sort((a, b) => a.forecast.knownCount - b.forecast.knownCount),
      MOST_QUIET,
    ),
  ];
}

function kindOf(student: StudentForecast, usualCount: number): TodayEntry['kind'] | null {
  if (student.knownCount < QUIET_SHARE * usualCount) return 'quiet';
  if (student.abstained !== false) return null;
  if (student.need === 'support') return 'talk';
  return recentRise(student) >= NEWS_EFFECT ? 'news' : null;
}

/** How much the latest scores and their direction raise the forecast. */
const recentRise = ({ reasons }: StudentForecast): number =>
  reasons
    .filter(({ kind }) => kind === 'recent' || kind === 'trend')
    .reduce((sum, { effect }) => sum + effect, 0);

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
  { section, target, asOf }: SectionForecast,
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
