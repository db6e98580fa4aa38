/** The contract's client without an app behind it: an invented school in memory, for preview and tests. */
import { AsyncIteratorClass } from '@orpc/client';
import type { Api } from '../../src/renderer/api.ts';
import type { PlanPreview } from '../../src/shared/contract/gradebook.ts';
import type { HistoryStep, Settings } from '../../src/shared/contract/school.ts';
import type { StudentPage, StudentSummary, Today } from '../../src/shared/contract/people.ts';
import type { TrustStatus } from '../../src/shared/contract/trust.ts';
import type { SectionGradebook } from '../../src/shared/nouns.ts';
import { packScore } from '../../src/shared/packed-score.ts';
import { BLANK_SCORE, GradingScheme, POINTS_SCHEME } from '../../src/shared/nouns.ts';
import { forecastSection, futures, goalSeek, whatIf } from './fake-forecast.ts';
import type { KeptRule } from '../../src/shared/contract/support-rule.ts';
import type { Scenario } from '../../src/shared/contract/what-if.ts';
import { previewsOf } from './fake-import.ts';
import { keptBackups, restorePreview, stepChanges } from './fake-history.ts';
import { fakeMethods } from './fake-methods.ts';
import { fakeLessons } from './fake-lessons.ts';
import { makeSchool, summarise, type SchoolSize } from './fake-school.ts';
import { fakeCourses } from './fake-courses.ts';
import { fakePractice } from './fake-practice.ts';
import { fakeSupport } from './fake-support.ts';
import { fakeSkills } from './fake-skills.ts';
import {
  backends,
  fewShotReport,
  groupOf,
  recordOf,
  trainingAt,
  trustStatus,
} from './fake-trust.ts';
import type { TrackRecordPage, Verdict } from '../../src/shared/contract/track-record.ts';
import { sectionKnowledge, studentKnowledge } from './fake-tutor.ts';

export type FakeOptions = Partial<SchoolSize> & {
  settings?: Partial<Settings>;
  /** Names of calls (`forecast.section`) that fail. */
  failing?: readonly string[];
  /** How long every call takes, in milliseconds. */
  delay?: number;
  /** Milliseconds between two reports of a long call. */
  pace?: number;
  /** The only import was taken back. */
  hasUndone?: boolean;
  /** In how many steps the app learns from answers before it can speak of practice; it has long since. */
  stepsToKnow?: number;
  trust?: Partial<TrustStatus>;
  record?: Partial<TrackRecordPage>;
  scenarios?: readonly Pick<Scenario, 'name' | 'changes'>[];
};

/** What a test may look at afterwards. */
export type FakeSchool = { api: Api; calls: string[]; sections: SectionGradebook[] };

type Call = (...given: never[]) => Promise<unknown>;
type Rooms = Record<string, Record<string, Call>>;

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export function fakeSchool(options: FakeOptions = {}): FakeSchool {
  const size = { students: 28, ...options };
  let sections = makeSchool(size);
  const settings: Settings = {
    language: 'en',
    theme: 'system',
    privacy: false,
    ...options.settings,
  };
  const imported = step(1, 'import', 'algebra-9b.csv');
  let steps: HistoryStep[] = sections.length ? [imported] : [];
  if (options.hasUndone) steps = [{ ...imported, state: 'undone' }];
  let previews: PlanPreview[] = [];
  let rules: KeptRule[] = [];
  let verdicts: Verdict[] = [];
  let scenarios: Scenario[] = (options.scenarios ?? []).map((scenario, at) => ({
    ...scenario,
    id: at + 1,
    sectionId: 1,
    savedAt: '2026-11-23T09:00:00Z',
  }));
  const find = (sectionId: number) =>
    sections.find(({ section }) => section.id === sectionId) ?? sections[0]!;
  const record = (verb: string, title: string) => {
    steps = [...steps, step(steps.length + 1, verb, title)];
  };

  type Typed = { studentId: number; lineItemId: number; text: string };
  const write = (sectionId: number, cells: readonly Typed[]) => {
    const gradebook = find(sectionId);
    const scores = gradebook.scores.map((each) => [...each]);
    for (const { studentId, lineItemId, text } of cells) {
      const row = gradebook.students.findIndex(({ id }) => id === studentId);
      const column = gradebook.lineItems.findIndex(({ id }) => id === lineItemId);
      const points = text === '' ? null : Number(text);
      scores[row]![column] = {
        ...BLANK_SCORE,
        points,
        status: points === null ? 'missing' : 'graded',
        detail: points === null ? 'blank' : null,
      };
    }
    sections = sections.map((each) => (each === gradebook ? { ...each, scores } : each));
    const scoreOf = ({ studentId, lineItemId }: Typed) =>
      scores[gradebook.students.findIndex(({ id }) => id === studentId)]![
        gradebook.lineItems.findIndex(({ id }) => id === lineItemId)
      ]!;
    return { ok: true, scores: cells.map(scoreOf) };
  };

  const support = fakeSupport(find, record);
  const api: Api = {
    benchmark: {
      fewShot: async (_, given) =>
        slowly({ pace: options.pace ?? 60, count: 6, signal: given?.signal }, (done, all) =>
          done === all
            ? { report: fewShotReport, csv: 'learner,accuracy\nprotonet,0.94\n' }
            : {
                step: {
                  learner: 'protonet',
                  phase: 'train',
                  share: done / all,
                  secondsLeft: all - done,
                },
              },
        ),
    },
    courses: fakeCourses(size.students === 0),
    school: {
      status: async () => ({
        fileName: 'school.quickstudy',
        sections: sections.length,
        students: sections.reduce((sum, each) => sum + each.students.length, 0),
        scores: sections.reduce((sum, each) => sum + summarise(each).scoreCount, 0),
        lastImportAt: sections.length ? '2026-11-20T08:30:00Z' : null,
        isSample: true,
        settings: { ...settings },
      }),
      look: async () => ({ ...settings }),
      changeSettings: async (change) => Object.assign(settings, change),
      previewDeleteStudent: async ({ studentId }) => ({
        name: pageOf(sections, studentId).student.name,
        sections: [sections[0]!.section.name],
        scores: 7,
        responses: 0,
        courses: 0,
        historySteps: 1,
        backups: [],
      }),
      deleteStudent: async () => ({ backups: [] }),
      trySample: async (_, given) =>
        slowly({ pace: options.pace ?? 60, count: 12, signal: given?.signal }, (done, all) => {
          if (done === all) sections = makeSchool({ ...size, students: 28 });
          return { stage: 'simulate', share: done / all, secondsLeft: (all - done) * 0.3 };
        }),
      history: async () => ({ steps: steps.toReversed() }),
      stepChanges: async () => stepChanges,
      backups: async () => ({ backups: keptBackups }),
      previewKeptBackup: async () => restorePreview,
      undo: async () => {
        const last = steps.findLast(({ state }) => state === 'done') ?? null;
        steps = steps.map((each) => (each === last ? { ...each, state: 'undone' } : each));
        return { step: last };
      },
      redo: async () => {
        const first = steps.find(({ state }) => state === 'undone') ?? null;
        steps = steps.map((each) => (each === first ? { ...each, state: 'done' } : each));
        return { step: first };
      },
      backup: async () => ({ fileName: 'school-2026-11-23.backup', file: new Blob(['backup']) }),
      previewRestore: async () => restorePreview,
      restore: async () => ({ ok: true }),
      check: async () => ({ ok: true, problems: [] }),
    },
    gradebook: {
      readFile: async ({ file }) => {
        previews = previewsOf(file.name);
        return { previews };
      },
      changePlan: async ({ planId, choices }) => {
        const preview = previews.find((each) => each.planId === planId)!;
        return { ...preview, choices };
      },
      planResult: async ({ planId }) => previews.find((each) => each.planId === planId)!.result,
      commitPlan: async () => {
        if (sections.length === 0) sections = makeSchool({ ...size, students: 28 });
        record('import', 'algebra-9b.csv');
        return { importId: 7, sectionIds: [1] };
      },
      followImport: async (_, given) =>
        slowly({ pace: 20, count: 1, signal: given?.signal }, () => ({
          stage: 'read',
          share: 0.4,
        })),
      sections: async () => sections.map(summarise),
      section: async ({ sectionId }) => find(sectionId),
      sectionFrame: async ({ sectionId }) => {
        const { scores: _, ...frame } = find(sectionId);
        return frame;
      },
      sectionRows: async ({ sectionId, from, count }) => ({
        rows: find(sectionId)
          .scores.slice(from, from + count)
          .map((row) => row.map(packScore)),
      }),
      editScore: async ({ sectionId, ...cell }) => {
        record('edit-score', 'Mateo Quiroga · Quiz 1');
        return write(sectionId, [cell]);
      },
      editScores: async ({ sectionId, cells }) => {
        record('edit-scores', find(sectionId).section.name);
        return write(sectionId, cells);
      },
      setScheme: async ({ sectionId, scheme }) => {
        sections = sections.map((each) =>
          each.section.id === sectionId
            ? { ...each, scheme: scheme ? GradingScheme.parse(scheme) : POINTS_SCHEME }
            : each,
        );
        record('edit-scheme', find(sectionId).section.name);
        return { ok: true };
      },
      setTerm: async ({ sectionId, term }) => {
        sections = sections.map((each) =>
          each.section.id === sectionId
            ? { ...each, section: { ...each.section, term: term || null } }
            : each,
        );
        record('edit-term', find(sectionId).section.name);
        return { ok: true };
      },
      setPassLine: async ({ sectionId, passLine }) => {
        sections = sections.map((each) =>
          each.section.id === sectionId ? { ...each, passLine } : each,
        );
        record('edit-pass-line', find(sectionId).section.name);
        return { ok: true };
      },
    },
    people: {
      rules: async () => rules,
      previewRule: async () => [],
      addRule: async (rule) => {
        rules = [...rules, { id: rules.length + 1, rule, matches: [] }];
        record('add-rule', rule.kind);
        return { id: rules.length };
      },
      removeRule: async ({ id }) => {
        rules = rules.filter((each) => each.id !== id);
        return { ok: true };
      },
      today: async () => ({ ...today(sections), plans: support.due() }),
      students: async () => summariseStudents(sections).map(support.noted),
      student: async ({ studentId }) => support.tagged(pageOf(sections, studentId)),
      ...support.calls,
    },
    forecast: {
      nextScore: async ({ sectionId }) => {
        const { lineItems, students } = find(sectionId);
        const [item] = lineItems.slice(-2);
        const [student] = students;
        if (!item || !student) return { widthNow: 0, assessments: [], marking: [] };
        const about = { lineItemId: item.id, title: item.title };
        return {
          widthNow: 0.14,
          assessments: [{ ...about, narrowing: 0.034 }],
          marking: [],
        };
      },
      section: async ({ sectionId, target }) => forecastSection(find(sectionId), target),
      skill: async ({ sectionId, skillId }) => {
        const { trackRecord: _, ...forecast } = forecastSection(find(sectionId), 'next');
        const target = { kind: 'skill' as const, id: skillId, title: 'fractions', dueOn: null };
        return { ...forecast, target, learner: 'abilities', asOf: null, trackRecord: null };
      },
    },
    whatIf: {
      levers: async () => ({
        methods: ['retrieval-practice', 'explicit-instruction'],
        skills: [{ skillId: 1, skill: 'fractions' }],
      }),
      worlds: async ({ sectionId, target, changes }) => whatIf(find(sectionId), target, changes),
      futures: async ({ sectionId, changes, studentId }) =>
        futures(find(sectionId), changes, studentId),
      goalSeek: async ({ sectionId, goal }) => goalSeek(find(sectionId), goal),
      scenarios: async () => scenarios,
      saveScenario: async (wanted) => {
        const saved = {
          ...wanted,
          id: wanted.id ?? scenarios.length + 1,
          savedAt: '2026-11-23T09:00:00Z',
        };
        scenarios = [...scenarios.filter(({ id }) => id !== saved.id), saved];
        record('save-scenario', saved.name);
        return saved;
      },
      deleteScenario: async (wanted) => {
        scenarios = scenarios.filter(({ id }) => id !== wanted.id);
        return { ok: true };
      },
    },
    trust: {
      status: async () => ({ ...trustStatus, ...options.trust }),
      backends: async () => backends,
      record: async () => ({ ...recordOf(sections[0]!.section), ...options.record }),
      group: async ({ group }) => groupOf(group),
      verdicts: async () => verdicts,
      giveVerdict: async (wanted) => {
        const { verdict, note = '' } = wanted;
        const isSame = (one: Verdict) => one.studentId === wanted.studentId;
        verdicts = verdicts.filter((one) => !isSame(one));
        if (verdict === null) return { verdict: null };
        const given = { ...wanted, verdict, note, id: 1, givenAt: '2026-11-23T09:00:00Z' };
        verdicts = [...verdicts, given];
        record('verdict', pageOf(sections, wanted.studentId).student.name);
        return { verdict: given };
      },
      compare: async (_, given) =>
        slowly({ pace: options.pace ?? 20, count: 4, signal: given?.signal }, (done) =>
          trainingAt(done * 500, 2000),
        ),
      train: async (_, given) =>
        slowly({ pace: options.pace ?? 120, count: 40, signal: given?.signal }, (done) =>
          trainingAt(done * 50, 2000),
        ),
    },
    skills: fakeSkills,
    methods: fakeMethods(find, record),
    lesson: fakeLessons(record),
    practice: fakePractice(find),
    report: {
      lesson: async ({ format, what }) => ({
        fileName: `${what}.${format}`,
        file: new Blob(['lesson']),
        pages: null,
      }),
      section: async ({ format }) => ({
        fileName: `Algebra 9B.${format}`,
        file: new Blob(['report']),
        pages: 2,
      }),
    },
    tutor: {
      learn: async (_, given) =>
        slowly(
          { pace: options.pace ?? 0, count: options.stepsToKnow ?? 0, signal: given?.signal },
          (done, all) => ({ stage: 'answers', share: done / all, secondsLeft: null }),
        ),
      comparison: async () => ({
        students: 24,
        answers: 480,
        serves: 'abilities',
        methods: (['abilities', 'rasch', 'elo', 'bkt'] as const).map((method, at) => ({
          method,
          logLoss: 0.51 + at / 100,
          brier: 0.17 + at / 100,
          difference: [at / 200, at / 80],
        })),
      }),
      student: async ({ studentId }) => studentKnowledge(studentId),
      section: async ({ sectionId }) => sectionKnowledge(find(sectionId)),
    },
  };
  const calls: string[] = [];
  return { api: watch(api, { calls, ...options }), calls, sections };
}

function step(id: number, verb: string, title: string): HistoryStep {
  return { id, verb, title, doneAt: '2026-11-20T08:30:00Z', state: 'done' };
}

/** Lets calls be counted, slowed down and made to fail, without each of them knowing. */
function watch(api: Api, options: { calls: string[] } & FakeOptions): Api {
  const watched = Object.entries(api as unknown as Rooms).map(([room, verbs]) => [
    room,
    Object.fromEntries(
      Object.entries(verbs).map(([verb, call]) => [
        verb,
        watchCall(`${room}.${verb}`, call, options),
      ]),
    ),
  ]);
  // Rebuilt entry by entry with the same names: the shape is the api's.
  return Object.fromEntries(watched) as Api;
}

function watchCall(name: string, call: Call, options: { calls: string[] } & FakeOptions): Call {
  return async (...given) => {
    options.calls.push(name);
    if (options.delay) await wait(options.delay);
    if (options.failing?.includes(name)) throw new Error('invented failure');
    return call(...given);
  };
}

/** A long call: `count` reports, `pace` milliseconds apart, until it is stopped. */
function slowly<T>(
  { pace, count, signal }: { pace: number; count: number; signal: AbortSignal | undefined },
  report: (done: number, all: number) => T,
): AsyncIteratorClass<T, void, void> {
  let done = 0;
  return new AsyncIteratorClass<T, void, void>(
    async () => {
      if (done === count) return { done: true, value: undefined };
      await wait(pace);
      if (signal?.aborted) throw new DOMException('stopped', 'AbortError');
      done += 1;
      return { done: false, value: report(done, count) };
    },
    async () => {},
  );
}

function today(sections: readonly SectionGradebook[]): Today {
  const running = sections.slice(0, 3).map((gradebook) => forecastSection(gradebook, 'next'));
  const entries = running.flatMap((forecast) => {
    const common = {
      targetId: forecast.target.id,
      asOfId: forecast.asOf?.id ?? null,
      since: null,
      news: null,
      quietRun: 0,
      lastTalkOn: null,
      sectionId: forecast.section.id,
      sectionName: forecast.section.name,
      targetTitle: forecast.target.title,
    };
    const pick = (need: string, count: number) =>
      forecast.students.filter((student) => student.need === need).slice(0, count);
    return [
      ...pick('support', 2).map((student) => ({
        ...common,
        forecast: student,
        kind: 'talk' as const,
      })),
      ...pick('stretch', 1).map((student) => ({
        ...common,
        forecast: student,
        kind: 'news' as const,
        news: { kind: 'stretch' as const, interval80: student.interval80!, n: student.knownCount },
      })),
      ...pick('unknown', 1).map((student) => ({
        ...common,
        forecast: student,
        kind: 'quiet' as const,
      })),
    ];
  });
  const count = (forecast: (typeof running)[number], need: string) =>
    forecast.students.filter((student) => student.need === need).length;
  return {
    entries,
    plans: [],
    sections: running.map((forecast) => ({
      id: forecast.section.id,
      name: forecast.section.name,
      support: count(forecast, 'support'),
      onCourse: count(forecast, 'on-course'),
      stretch: count(forecast, 'stretch'),
      unknown: count(forecast, 'unknown'),
    })),
  };
}

function summariseStudents(sections: readonly SectionGradebook[]): StudentSummary[] {
  return sections.flatMap((gradebook) =>
    gradebook.students.map((student, at) => {
      const shares = (gradebook.scores[at] ?? []).flatMap((score, column) =>
        score.points === null ? [] : [score.points / (gradebook.lineItems[column]?.maxPoints ?? 1)],
      );
      return {
        ...student,
        sections: [{ id: gradebook.section.id, name: gradebook.section.name }],
        gradedCount: shares.length,
        meanFraction: shares.length
          ? shares.reduce((sum, share) => sum + share, 0) / shares.length
          : null,
        tags: [],
        lastTalkOn: null,
        hasPlan: false,
        missingCount: (gradebook.scores[at] ?? []).filter(
          ({ detail, status }) => status === 'missing' && detail === 'flagged',
        ).length,
      };
    }),
  );
}

function pageOf(sections: readonly SectionGradebook[], studentId: number): StudentPage {
  const gradebook = sections.find(({ students }) => students.some(({ id }) => id === studentId))!;
  const at = gradebook.students.findIndex(({ id }) => id === studentId);
  const means = gradebook.lineItems.map((item, column) => {
    const shares = gradebook.scores.flatMap((row) =>
      row[column]?.points == null ? [] : [row[column].points / (item.maxPoints ?? 1)],
    );
    return shares.length ? shares.reduce((sum, share) => sum + share, 0) / shares.length : null;
  });
  const sum = whatIf(gradebook, 'next', []).before.sums[at]!;
  const forecast = forecastSection(gradebook, 'next');
  return {
    student: gradebook.students[at]!,
    tags: [],
    knownTags: [],
    sections: [
      {
        section: gradebook.section,
        scores: gradebook.lineItems.map((lineItem, column) => ({
          lineItem,
          score: gradebook.scores[at]![column]!,
          sectionMean: means[column] ?? null,
        })),
        current: sum.current,
        final: sum.final,
        forecast: forecast.students[at]!,
        targetTitle: forecast.target.title,
        targetId: forecast.target.id,
        asOfId: forecast.asOf?.id ?? null,
        judged: [],
      },
    ],
  };
}
