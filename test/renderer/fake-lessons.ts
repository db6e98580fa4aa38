/** The lessons' calls on an invented school: real plans from the real writer, kept in memory. */
import type { Api } from '../../src/renderer/api.ts';
import type { KeptLesson, LessonSummary } from '../../src/shared/contract/lesson.ts';
import { LessonPlan } from '../../src/shared/lesson.ts';
import {
  changeMinutes,
  changeText,
  drawTask,
  redrawPhase,
} from '../../src/main/insight/lesson/change-plan.ts';
import { checkPlan } from '../../src/main/insight/lesson/check-plan.ts';
import { draftLessons, summaryOf } from '../../src/main/insight/lesson/draft-lessons.ts';
import { findTopic, topics } from '../../src/main/insight/lesson/find-topic.ts';
import { NO_PROPOSER } from '../../src/main/insight/lesson/proposer.ts';
import { readingOf } from '../../src/main/insight/lesson/reading-level.ts';

type Record = (verb: string, title: string) => void;

export function fakeLessons(record: Record): Api['lesson'] {
  const lessons = new Map<number, LessonSummary & { plan: LessonPlan }>();
  const shown = (id: number): KeptLesson => {
    const lesson = lessons.get(id);
    if (!lesson) throw new Error('no such lesson');
    return { ...lesson, checks: checkPlan(lesson.plan), reading: readingOf(lesson.plan) };
  };
  const change = (id: number, to: (plan: LessonPlan) => LessonPlan): KeptLesson => {
    const lesson = shown(id);
    lessons.set(id, { ...lesson, plan: to(lesson.plan), approved: false });
    record('change-lesson', lesson.title.en);
    return shown(id);
  };
  const known = {
    role: 'core',
    share: 0.54,
    interval: [0.49, 0.59],
    n: 168,
    from: 'responses',
  } as const;
  const learned = {
    lessons: 1,
    right: 19,
    rightOnly: 7,
    tickets: 26,
    minutesOver: 6,
    edited: 0,
    moves: [
      { name: 'guided', by: 3 },
      { name: 'pace', by: -4 },
      { name: 'support', by: 1 },
    ],
  };
  return {
    topics: async () =>
      topics.map((topic, place) =>
        summaryOf(
          topic,
          place === 1 ? [{ ...known, interval: [0.49, 0.59], name: topic.title }] : [],
        ),
      ),
    draft: async ({ topic, minutes = 45, variants = 4, seed = 1 }) => {
      const found = findTopic(topic);
      const aims = [{ ...known, interval: [0.49, 0.59] as [number, number], name: found.title }];
      const sources = { topic: found, aims, minutes, variants, seed, kept: [], rated: [] };
      const drafted = await draftLessons({ ...sources, proposer: NO_PROPOSER });
      const ratings = [...lessons.values()].flatMap((lesson) => lesson.ratings);
      return ratings.length > 0 ? { ...drafted, ratedCount: ratings.length, learned } : drafted;
    },
    keep: async (given) => {
      const plan = LessonPlan.parse(given.plan);
      const id = lessons.size + 1;
      const { topicId, title, purpose } = plan;
      const createdAt = '2026-11-23T09:00:00Z';
      lessons.set(id, {
        id,
        topicId,
        title,
        purpose,
        approved: false,
        createdAt,
        ratings: [],
        plan,
      });
      record('write-lesson', title.en);
      return { lessonId: id };
    },
    list: async () => [...lessons.keys()].map((id) => summaryIn(shown(id))),
    open: async ({ lessonId }) => shown(lessonId),
    edit: async ({ lessonId, ...text }) => change(lessonId, (plan) => changeText(plan, text)),
    reword: async () => ({ text: 'Said more simply.' }),
    languageModel: async () => ({ ok: true }),
    setMinutes: async ({ lessonId, phaseId, minutes }) =>
      change(lessonId, (plan) => changeMinutes(plan, phaseId, minutes)),
    regenerate: async ({ lessonId, phaseId }) =>
      change(lessonId, (plan) => redrawPhase(plan, phaseId)),
    replaceTask: async ({ lessonId, taskId }) =>
      change(lessonId, (plan) => drawTask(plan, taskId, { seed: 7 })),
    approve: async ({ lessonId }) => {
      const lesson = shown(lessonId);
      lessons.set(lessonId, { ...lesson, approved: true });
      return shown(lessonId);
    },
    remove: async ({ lessonId }) => ({ ok: lessons.delete(lessonId) }),
    rate: async (rating) => {
      const lesson = shown(rating.lessonId);
      lessons.set(lesson.id, {
        ...lesson,
        ratings: [...lesson.ratings, { ...rating, judged: rating.judged ?? {} }],
      });
      return { ok: true };
    },
    searchBank: async ({ text }) => ({
      hits: text === 'zzz' ? [] : [aHit],
      own: 1,
      bundled: 120,
    }),
    importBank: async ({ file }) => ({ added: 3, changed: 0, skipped: [], source: file.name }),
  };
}

const summaryIn = ({ id, topicId, title, purpose, approved, createdAt, ratings }: KeptLesson) => ({
  id,
  topicId,
  title,
  purpose,
  approved,
  createdAt,
  ratings,
});

const aHit = {
  key: 'bank/1',
  origin: 'own' as const,
  prompt: { en: 'Solve 2x + 3 = 11.', 'zh-CN': 'Solve 2x + 3 = 11.' },
  answer: { en: '4', 'zh-CN': '4' },
  skill: { en: 'Equations', 'zh-CN': 'Equations' },
  level: null,
  attribution: 'Department of mathematics',
};
