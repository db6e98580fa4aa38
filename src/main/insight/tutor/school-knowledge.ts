/** What a school's answers say about items, skills and cases: learned once, kept in the file, carried on by new answers. */
import type { Id } from '../../../shared/nouns.ts';
import type { LearnedKnowledge } from '../../learn/knowledge/learn-knowledge.ts';
import { learnKnowledgeAtOnce } from '../../learn/knowledge/learn-knowledge.ts';
import { MOMENT_WIDTH } from '../../learn/knowledge/moment.ts';
import { openMemory } from '../../learn/memory/memory.ts';
import { methodLog } from '../../store/method-log.ts';
import type { AnswersVersion } from '../../store/response.ts';
import { answersOf, answersVersion } from '../../store/response.ts';
import { everyEnrolment } from '../../store/roster.ts';
import type { SchoolFile } from '../../store/school-file.ts';
import { skillsOf } from '../../store/skill.ts';
import { schoolVersion } from '../../store/undo.ts';
import type { NumberedAnswers } from '../../tasks/number-answers.ts';
import { numberAnswers, renumberStudent } from '../../tasks/number-answers.ts';
import { PRACTICE } from './find-similar.ts';
import type { LearningCase } from './gather-cases.ts';
import { caseGatherer } from './gather-cases.ts';
import type { Cases } from './keep-knowledge.ts';
import { keepKnowledge, keptKnowledge } from './keep-knowledge.ts';
import type { Prototypes } from './state-prototypes.ts';
import { prototypesOf } from './state-prototypes.ts';

export type SchoolKnowledge = LearnedKnowledge & {
  numbered: NumberedAnswers;
  /** Cases to look alike ones up in, by skill. */
  cases: Cases;
  /** What the states look like, by skill, where enough cases tell. */
  prototypes: ReadonlyMap<Id, Prototypes>;
};

/** Of the students, ones with new or changed answers after which items are learned anew; what is known serves on. */
const STALE_SHARE = 0.05;
/** After so many, such as an import, it says too little of what is there now: whoever asks waits. */
const LOST_SHARE = 0.25;

type Kept = {
  /** The school's version when the answers were last looked at: at the same one nothing can have changed. */
  step: string;
  answers: AnswersVersion;
  /** What items and cases were learned from: many small changes since are one large one. */
  taught: AnswersVersion;
  knowledge: SchoolKnowledge;
};
const kept = new WeakMap<SchoolFile, Kept>();

/** Where nobody has readied it (`ready-knowledge.ts`), it is learned here and now. */
export function schoolKnowledge(school: SchoolFile): SchoolKnowledge {
  const known = knownKnowledge(school);
  if (known) return known;
  const lesson = openLesson(school);
  const { histories } = lesson.numbered;
  const learned = learnKnowledgeAtOnce(histories, lesson.counts);
  const gather = lesson.casesOf(learned);
  const cases = histories.flatMap((_, student) => gather(student));
  return takeLesson(school, lesson, { learned, cases });
}

/** Whether what serves should be learned anew beside. */
export function isKnowledgeStale(school: SchoolFile): boolean {
  const known = kept.get(school);
  return known !== undefined && changedShare(known.taught, known.answers) > STALE_SHARE;
}

/** What is known without learning: as it was, with a few new answers, or from the file. Null where that is nothing. */
export function knownKnowledge(school: SchoolFile): SchoolKnowledge | null {
  const step = schoolVersion(school);
  const known = kept.get(school);
  if (known?.step === step) return known.knowledge;
  const answers = answersVersion(school);
  const found = (known && carriedOn(school, known, answers)) ?? recalled(school, answers);
  if (!found) return null;
  nameSkills(school, found.knowledge.numbered);
  kept.set(school, { step, answers, ...found });
  return found.knowledge;
}

/** In place: a name is the teacher's to change, and nothing that answers taught. */
function nameSkills(school: SchoolFile, { skills }: NumberedAnswers): void {
  const names = new Map(skillsOf(school).map(({ id, name }) => [id, name]));
  for (const skill of skills) skill.name = names.get(skill.id) ?? skill.name;
}

/**
 * Within a step that changes one student's answers and nothing else: only theirs are read anew, as somebody waits for
 * what comes next.
 * @param before the school's version before the step
 */
export function noteAnswers(
  school: SchoolFile,
  { studentId, before }: { studentId: Id; before: string },
): void {
  const known = kept.get(school);
  if (known?.step !== before) return;
  renumberStudent(known.knowledge.numbered, studentId, answersOf(school, studentId));
  kept.set(school, { ...known, step: schoolVersion(school) });
}

type Found = Pick<Kept, 'taught' | 'knowledge'>;

/** A few new answers are looked at alone: what items and cases are like is known already. */
function carriedOn(
  school: SchoolFile,
  { answers, taught, knowledge }: Kept,
  now: AnswersVersion,
): Found | null {
  if (!areStillTold(taught, now)) return null;
  for (const id of changedSince(answers, now))
    renumberStudent(knowledge.numbered, id, answersOf(school, id));
  return { taught, knowledge };
}

function recalled(school: SchoolFile, now: AnswersVersion): Found | null {
  const found = keptKnowledge(school);
  if (!found || !areStillTold(found.answers, now)) return null;
  const numbered = numberAnswers(answersOf(school), found.numbers);
  const knowledge = { ...found.learned, numbered, ...withPrototypes(found.cases) };
  return { taught: found.answers, knowledge };
}

/** Whether what was learned from answers still says enough of those of now. */
const areStillTold = (before: AnswersVersion, now: AnswersVersion): boolean =>
  changedShare(before, now) <= LOST_SHARE;

/** Share of the students with other answers than before; all where somebody's are gone or questions are worth else. */
function changedShare(before: AnswersVersion, now: AnswersVersion): number {
  if (before.version === now.version) return 0;
  const hasLost = [...before.byStudent.keys()].some((id) => !now.byStudent.has(id));
  if (hasLost || before.ofColumns !== now.ofColumns) return 1;
  return changedSince(before, now).length / Math.max(1, now.byStudent.size);
}

const changedSince = (before: AnswersVersion, { byStudent }: AnswersVersion): Id[] =>
  [...byStudent.keys()].filter((id) => byStudent.get(id) !== before.byStudent.get(id));

/** What is to be learned from: a school's answers at one moment. */
export type Lesson = {
  answers: AnswersVersion;
  numbered: NumberedAnswers;
  counts: { items: number; skills: number };
  /** One student's cases at a time, by what the answers taught. */
  casesOf: (learned: LearnedKnowledge) => (student: number) => LearningCase[];
};

export function openLesson(school: SchoolFile): Lesson {
  const answers = answersVersion(school);
  const numbered = numberAnswers(answersOf(school));
  const life = { enrolled: everyEnrolment(school), methods: methodLog(school) };
  return {
    answers,
    numbered,
    counts: { items: numbered.items.length, skills: numbered.skills.length },
    casesOf: ({ facts }) => caseGatherer(numbered, facts, life),
  };
}

/** Whether what such a lesson teaches still holds: somebody may have left since, and nothing of theirs is kept. */
export const isStillTold = (school: SchoolFile, { answers }: Lesson): boolean =>
  areStillTold(answers, answersVersion(school));

type Taught = { learned: LearnedKnowledge; cases: readonly LearningCase[] };

export function takeLesson(
  school: SchoolFile,
  { answers, numbered }: Lesson,
  { learned, cases: gathered }: Taught,
): SchoolKnowledge {
  const cases = remember(gathered);
  const { items, skills } = numbered;
  if (!school.readonly)
    keepKnowledge(school, { answers, numbers: { items, skills }, learned, cases });
  const knowledge = { ...learned, numbered, ...withPrototypes(cases) };
  kept.set(school, { step: '', answers, taught: answers, knowledge });
  return knownKnowledge(school) ?? knowledge;
}

function remember(cases: readonly LearningCase[]): Cases {
  const bySkill = Map.groupBy(cases, ({ skillId }) => skillId);
  return new Map(
    [...bySkill].map(([skillId, own]) => {
      const memory = openMemory({ width: MOMENT_WIDTH, capacity: own.length, metric: 'euclidean' });
      for (const { moment, after, methodId, studentId } of own)
        memory.write({ key: moment, value: after, label: methodId ?? PRACTICE, owner: studentId });
      return [skillId, memory];
    }),
  );
}

function withPrototypes(cases: Cases): Pick<SchoolKnowledge, 'cases' | 'prototypes'> {
  const each = [...cases].flatMap(([skillId, memory]) => {
    const own = prototypesOf(memory.entries());
    return own ? [[skillId, own] as const] : [];
  });
  return { cases, prototypes: new Map(each) };
}

export const learnedFrom = ({ numbered: { histories } }: SchoolKnowledge) => ({
  students: histories.length,
  answers: histories.reduce((sum, { length }) => sum + length, 0),
});
