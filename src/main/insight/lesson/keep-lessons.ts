/** Lessons of a class: drafted, kept, changed as one step each, approved, rated. */
import type {
  DraftRequest,
  KeptLesson,
  LessonDraft,
  LessonSummary,
  Rating,
  TopicSummary,
} from '../../../shared/contract/lesson.ts';
import { Failure } from '../../../shared/failure.ts';
import type { LessonPlan } from '../../../shared/lesson.ts';
import {
  approveLesson,
  changeLesson,
  keepLesson,
  lessonOf,
  lessonsOf,
  rateLesson,
  ratedLessons,
  ratingsOf,
  removeLesson,
} from '../../store/lesson.ts';
import type { LessonRow } from '../../store/lesson.ts';
import { skillSharesOfSection } from '../../store/response.ts';
import type { SchoolFile } from '../../store/school-file.ts';
import { gradebookOfSection } from '../../store/section.ts';
import { changeSettings, settingsOf } from '../../store/setting.ts';
import { checkPlan } from './check-plan.ts';
import { aimsOf } from './class-profile.ts';
import type { ClassData } from './class-profile.ts';
import { draftLessons, summaryOf } from './draft-lessons.ts';
import { findTopic, topics } from './find-topic.ts';
import type { Proposer } from './proposer.ts';
import { readingOf } from './reading-level.ts';
import { askLocalModel, loopbackPort } from './reword/ask-local-model.ts';
import type { LocalModel } from './reword/ask-local-model.ts';
import { rewordText } from './reword/reword-text.ts';
import type { Place } from './reword/reword-text.ts';

export type LessonContext = {
  school: SchoolFile;
  /** Who proposes structures for a class. */
  lessonProposer: (sectionId: number, topicId: string) => Promise<Proposer>;
};

const dataOf = (school: SchoolFile, sectionId: number): ClassData => ({
  gradebook: gradebookOfSection(school, sectionId),
  skillShares: skillSharesOfSection(school, sectionId),
});

/** Topics with what the class's data say about them; @throws Failure not-found */
export function topicsFor(school: SchoolFile, sectionId: number): TopicSummary[] {
  const data = dataOf(school, sectionId);
  return topics.map((topic) => summaryOf(topic, aimsOf(topic, data)));
}

/** @throws Failure topic-not-found, several-topics, lesson-length, not-found */
export async function draft(context: LessonContext, request: DraftRequest): Promise<LessonDraft> {
  const { school, lessonProposer } = context;
  const { sectionId, minutes, variants, seed } = request;
  const topic = findTopic(request.topic);
  const aims = aimsOf(topic, dataOf(school, sectionId));
  const kept = lessonsOf(school, sectionId).map(({ id }) => lessonOf(school, id).plan.structure);
  const rated = ratedLessons(school, sectionId);
  const proposer = await lessonProposer(sectionId, topic.id);
  return draftLessons({ topic, aims, minutes, variants, seed, kept, rated, proposer });
}

/** @throws Failure lesson-not-valid */
export function keep(
  school: SchoolFile,
  { sectionId, plan }: { sectionId: number; plan: LessonPlan },
): { lessonId: number } {
  const failed = checkPlan(plan).find(({ ok }) => !ok);
  if (failed) throw new Failure('lesson-not-valid', { check: failed.check });
  return { lessonId: keepLesson(school, { sectionId, plan, title: titleOf(school, plan) }) };
}

/** The history is read in the teacher's own language. */
function titleOf(school: SchoolFile, { title }: Pick<LessonPlan, 'title'>): string {
  return title[settingsOf(school).language];
}

export const list = (school: SchoolFile, sectionId: number): LessonSummary[] =>
  lessonsOf(school, sectionId).map((row) => lessonSummary(school, row));

function lessonSummary(school: SchoolFile, row: LessonRow): LessonSummary {
  const { id, topicId, title, approved, createdAt } = row;
  const purpose = row.purpose as LessonSummary['purpose']; // written by keepLesson
  const ratings = ratingsOf(school, id);
  return { id, topicId, title, purpose, approved, createdAt, ratings };
}

/** @throws Failure not-found */
export function keptLesson(school: SchoolFile, lessonId: number): KeptLesson {
  const { plan, ...row } = lessonOf(school, lessonId);
  return {
    ...lessonSummary(school, row),
    plan,
    checks: checkPlan(plan),
    reading: readingOf(plan),
  };
}

/** One step of the history. @throws Failure not-found, and the change's own */
export function changeKept(
  school: SchoolFile,
  lessonId: number,
  change: (plan: LessonPlan) => LessonPlan,
): KeptLesson {
  const { plan: before } = lessonOf(school, lessonId);
  const plan = change(before);
  const name = { verb: 'change-lesson', title: titleOf(school, plan) };
  changeLesson(school, { lessonId, plan, name });
  return keptLesson(school, lessonId);
}

/** Only what passes every check is no longer a draft. @throws Failure lesson-not-valid */
export function approve(school: SchoolFile, lessonId: number): KeptLesson {
  const { plan } = lessonOf(school, lessonId);
  const failed = checkPlan(plan).find(({ ok }) => !ok);
  if (failed) throw new Failure('lesson-not-valid', { check: failed.check });
  approveLesson(school, lessonId, titleOf(school, plan));
  return keptLesson(school, lessonId);
}

export function remove(school: SchoolFile, lessonId: number): void {
  removeLesson(school, lessonId, titleOf(school, lessonOf(school, lessonId).plan));
}

export function rate(school: SchoolFile, rating: Rating): void {
  rateLesson(school, rating, titleOf(school, lessonOf(school, rating.lessonId).plan));
}

/** @throws Failure model-off, and those of asking and of rewording */
export function reword(
  school: SchoolFile,
  { lessonId, ...place }: Place & { lessonId: number },
  signal?: AbortSignal,
): Promise<string> {
  const { plan } = lessonOf(school, lessonId);
  const { languageModel } = settingsOf(school);
  if (!languageModel) throw new Failure('model-off', {});
  return rewordText(plan, place, (messages) => askLocalModel(languageModel, messages, signal));
}

/** Only one on this computer is kept; null switches it off. @throws Failure model-not-local */
export function setLanguageModel(school: SchoolFile, languageModel: LocalModel | null): void {
  if (languageModel) loopbackPort(languageModel.address);
  changeSettings(school, { languageModel });
}
