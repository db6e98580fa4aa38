/** Times what follows a slider's move in a what-if of a class, and the pages that lean on the same forecasts. */
import { simulateSampleSchool } from '../../simulate/sample-school.ts';
import type { SimulatedSchool, SimulatedSection } from '../../simulate/simulated-school.ts';
import type { Api } from '../app.ts';
import type { Times } from './ask-over-socket.ts';
import { onSimulatedSchool, summariseTimes } from './ask-over-socket.ts';
import type { Surroundings } from './command.ts';

type WhatIfTimes = Times & { call: string; isTraining: boolean };
export type MeasuredWhatIf = { students: number; calls: WhatIfTimes[] };

const MANY_STEPS = 100_000;

/** The sample school, no class of it larger than asked for. */
function schoolOf(students: number): SimulatedSchool {
  const school = simulateSampleSchool();
  const cut = (section: SimulatedSection): SimulatedSection => ({
    ...section,
    students: section.students.slice(0, students),
    cells: section.cells.slice(0, students),
  });
  return { ...school, sections: school.sections.map(cut) };
}

/** One question per move: the score is another each time, so that nothing is remembered. */
type Ask = (move: number) => Promise<unknown>;

async function slidersOf(api: Api): Promise<{ students: number; asks: Record<string, Ask> }> {
  const sections = await api.gradebook.sections();
  const latest = sections.map(({ termStart }) => termStart ?? '').reduce((a, b) => (b > a ? b : a));
  const { id: sectionId, studentCount } = sections
    .filter(({ termStart }) => termStart === latest)
    .reduce((best, one) => (one.studentCount > best.studentCount ? one : best));
  const { lineItems, students, scores } = await api.gradebook.section({ sectionId });
  const studentId = students[7]?.id ?? 0;
  const place = lineItems.findLastIndex((_, at) => scores[7]?.[at]?.points != null);
  const { id: lineItemId = 0, maxPoints } = lineItems[place] ?? {};
  const changes = (move: number) => [
    { studentId, lineItemId, score: Math.round(((move * 37) % 101) * ((maxPoints ?? 100) / 100)) },
  ];
  const pages = [
    () => api.forecast.section({ sectionId, target: 'next' }),
    () => api.forecast.section({ sectionId, target: 'final' }),
  ];
  // The page that a what-if starts from has shown these already.
  for (const page of pages) await page();
  return {
    students: studentCount,
    asks: {
      'whatIf.worlds next': (move) =>
        api.whatIf.worlds({ sectionId, target: 'next', changes: changes(move) }),
      'whatIf.worlds final': (move) =>
        api.whatIf.worlds({ sectionId, target: 'final', changes: changes(move) }),
      'whatIf.futures': (move) =>
        api.whatIf.futures({ sectionId, studentId, changes: changes(move) }),
      'whatIf.goalSeek': (move) =>
        api.whatIf.goalSeek({ sectionId, studentId, goal: 0.75, changes: changes(move) }),
      'people.today': () => api.people.today(),
      'trust.status': () => api.trust.status(),
    },
  };
}

async function timeMoves(
  asks: Record<string, Ask>,
  { moves, isTraining, signal }: { moves: number; isTraining: boolean; signal: AbortSignal },
): Promise<WhatIfTimes[]> {
  const times = new Map(Object.keys(asks).map((call) => [call, [] as number[]]));
  for (let move = 0; move < moves && !signal.aborted; move++) {
    for (const [call, ask] of Object.entries(asks)) {
      const started = performance.now();
      await ask(move);
      times.get(call)?.push(performance.now() - started);
    }
  }
  return [...times].map(([call, own]) => ({ call, isTraining, ...summariseTimes(own) }));
}

/** Trains for as long as `work` takes. */
async function whileTraining<T>(api: Api, work: () => Promise<T>): Promise<T> {
  const stopping = new AbortController();
  const stream = await api.trust.train({ steps: MANY_STEPS }, { signal: stopping.signal });
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  const ended = (async () => {
    for await (const _ of stream) begin();
  })().catch(() => undefined); // it was stopped: that is all it can say
  await Promise.race([begun, ended]);
  try {
    return await work();
  } finally {
    stopping.abort();
    await ended;
  }
}

type Measure = { moves: number; students: number };

export const measureWhatIf = (
  { moves, students: most }: Measure,
  around: Surroundings,
): Promise<MeasuredWhatIf> =>
  onSimulatedSchool(
    around,
    async (api) => {
      const { students, asks } = await slidersOf(api);
      const { signal } = around;
      await timeMoves(asks, { moves: 3, isTraining: false, signal });
      const atRest = await timeMoves(asks, { moves, isTraining: false, signal });
      const busy = await whileTraining(api, () =>
        timeMoves(asks, { moves, isTraining: true, signal }),
      );
      return { students, calls: [...atRest, ...busy] };
    },
    { school: schoolOf(most) },
  );
