/** Times the screen's calls over the real WebSocket, at rest and while the learner's process is busy. */
import { setTimeout as pause } from 'node:timers/promises';
import { recordStep } from '../../store/record-step.ts';
import { responses } from '../../store/response.ts';
import type { SchoolFile } from '../../store/school-file.ts';
import type { Api } from '../app.ts';
import type { Times } from './ask-over-socket.ts';
import { onSimulatedSchool, summariseTimes } from './ask-over-socket.ts';
import type { Surroundings } from './command.ts';

export type AnswerTimes = Times & { call: string; isTraining: boolean };

/**
 * `p99` is over all calls while training; client and app share one process, so it is an upper bound.
 * `adapted`: the tutor's first answer about a student who has just given one more.
 */
export type Measured = {
  calls: AnswerTimes[];
  p99: number;
  trainingSteps: number;
  adapted: AnswerTimes;
  /** The next item on a student's screen, after an answer that is kept and counts for it. */
  answered: AnswerTimes;
};

const PAUSE_MS = 5;
const MANY_STEPS = 100_000;

/** What a teacher's screen asks while it waits for a training; forecasts queue at the learner by design. */
const asked: Record<string, (api: Api, sectionId: number) => Promise<unknown>> = {
  'school.status': (api) => api.school.status(),
  'gradebook.sections': (api) => api.gradebook.sections(),
  'gradebook.section': (api, sectionId) => api.gradebook.section({ sectionId }),
  'people.students': (api, sectionId) => api.people.students({ sectionId }),
  'school.history': (api) => api.school.history(),
};

async function timeCalls(
  api: Api,
  seconds: number,
  signal: AbortSignal,
): Promise<Map<string, number[]>> {
  const times = new Map(Object.keys(asked).map((call) => [call, [] as number[]]));
  const sections = await api.gradebook.sections();
  const largest = sections.toSorted((a, b) => b.scoreCount - a.scoreCount)[0]?.id ?? 1;
  const end = performance.now() + seconds * 1000;
  while (performance.now() < end && !signal.aborted) {
    for (const [call, ask] of Object.entries(asked)) {
      const started = performance.now();
      await ask(api, largest);
      times.get(call)?.push(performance.now() - started);
      await pause(PAUSE_MS);
    }
  }
  return times;
}

function timesOf(times: Map<string, number[]>, isTraining: boolean): AnswerTimes[] {
  return [...times].map(([call, own]) => ({ call, isTraining, ...summariseTimes(own) }));
}

/** Trains until `stop`; tells how many steps were taken. */
function startTraining(api: Api) {
  const stopping = new AbortController();
  let steps = 0;
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  const ended = (async () => {
    const stream = await api.trust.train({ steps: MANY_STEPS }, { signal: stopping.signal });
    for await (const { step } of stream) {
      steps = step;
      begin();
    }
  })();
  const stop = async () => {
    stopping.abort();
    await ended.catch(() => undefined); // it was stopped: that is all it can say
    return steps;
  };
  return { begun: Promise.race([begun, ended]), stop };
}

const ADAPTATIONS = 30;
const ANSWERS_A_TURN = 5;
const PIN = '0000';

/** A new answer is written, the tutor adapts to its student, the answer is there: that, over the socket. */
async function timeAdaptations(api: Api, school: SchoolFile): Promise<AnswerTimes> {
  const times: number[] = [];
  const all = responses(school);
  const students = [...new Set(all.map(({ studentId }) => studentId))].slice(0, ADAPTATIONS);
  await api.tutor.student({ studentId: students[0] ?? 1 });
  for (const studentId of students) {
    const own = all.filter((response) => response.studentId === studentId);
    recordStep(school, { verb: 'import', title: 'one more answer' }, (writer) =>
      writer.insert('response', {
        student_id: studentId,
        item_id: own[0]?.itemId ?? 1,
        correct: 1,
        attempt: own.length + 1,
        position: own.length,
      }),
    );
    const started = performance.now();
    await api.tutor.student({ studentId });
    times.push(performance.now() - started);
    await pause(PAUSE_MS);
  }
  return { call: 'tutor.student', isTraining: false, ...summariseTimes(times) };
}

/** Students in turn, as their turns end sooner or later. */
async function timeTurns(api: Api, school: SchoolFile): Promise<AnswerTimes> {
  const times: number[] = [];
  await api.practice.setPin({ pin: PIN });
  const students = [...new Set(responses(school).map(({ studentId }) => studentId))];
  for (const studentId of students.slice(-ADAPTATIONS)) {
    let { item } = await api.practice.startSitting({ studentId, minutes: 60 });
    for (let turn = 0; item && turn < ANSWERS_A_TURN; turn++) {
      const { sheetItemId } = item;
      const started = performance.now();
      ({ item } = (await api.practice.answerItem({ sheetItemId, answer: 'A' })).next);
      times.push(performance.now() - started);
      await pause(PAUSE_MS);
    }
    await api.practice.endSitting({ pin: PIN });
  }
  return { call: 'practice.answerItem', isTraining: false, ...summariseTimes(times) };
}

async function measure(
  api: Api,
  { seconds, school, signal }: { seconds: number; school: SchoolFile; signal: AbortSignal },
): Promise<Measured> {
  const adapted = await timeAdaptations(api, school);
  const answered = await timeTurns(api, school);
  const atRest = await timeCalls(api, seconds / 3, signal);
  const training = startTraining(api);
  await training.begun;
  const whileLearning = await timeCalls(api, seconds, signal);
  const trainingSteps = await training.stop();
  const { p99 } = summariseTimes([...whileLearning.values()].flat());
  return {
    calls: [...timesOf(atRest, false), ...timesOf(whileLearning, true)],
    p99,
    trainingSteps,
    adapted,
    answered,
  };
}

/** On the sample school, in a temporary file. */
export const measureAnswers = (seconds: number, around: Surroundings): Promise<Measured> =>
  onSimulatedSchool(around, (api, school) =>
    measure(api, { seconds, school, signal: around.signal }),
  );
