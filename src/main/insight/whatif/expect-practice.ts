/** What more practice on a skill can be expected to do: to the skill, and by what went with it here, to later scores. */
import type { PracticeChange } from '../../../shared/contract/what-if.ts';
import type { Id, SectionGradebook } from '../../../shared/nouns.ts';
import { adaptAbilities } from '../../learn/knowledge/adapt-ability.ts';
import type { Tracing } from '../../learn/knowledge/knowledge-tracing.ts';
import type { SchoolFile } from '../../store/school-file.ts';
import { gradebookOfSection, sections } from '../../store/section.ts';
import { sectionPast } from '../../tasks/make-tasks.ts';
import type { BaseModel } from '../outcome/base-model.ts';
import { anchorOf, mixedMean, standardRow } from '../outcome/base-model.ts';
import type { Shift } from '../outcome/shift-forecast.ts';
import { turnTaker } from '../outcome/take-turns.ts';
import { knowStudent, usualChance } from '../tutor/know-student.ts';
import type { SchoolKnowledge } from '../tutor/school-knowledge.ts';
import { schoolKnowledge } from '../tutor/school-knowledge.ts';
import type { DatedAnswer, IsBefore } from './days-before.ts';
import { daysBefore } from './days-before.ts';
import type { Expected } from './expect-change.ts';
import type { SkillScore, SkillWeight } from './weigh-skill.ts';
import { weighSkill } from './weigh-skill.ts';

/** More sections of the course would cost time and hardly narrow a range. */
const MOST_SECTIONS = 10;
/** Published chances for an item to teach differ by so much either way; exams can't tell it. */
const PACES = [0.45, 1.8] as const;
const WIDTH_80 = 2 * 1.2816;

/** By skill: learned once for a section, whatever is supposed of it. */
export type WeighedSkill = { weight: SkillWeight | null; hasAnswers: boolean };

/** @param base of the model that forecasts: errors are counted from what it would have said */
export async function weighSkillOfSection(
  school: SchoolFile,
  { sectionId, skillId }: { sectionId: Id; skillId: Id },
  base: BaseModel,
): Promise<WeighedSkill> {
  const knowledge = schoolKnowledge(school);
  const skill = knowledge.numbered.placeOf.skill.get(skillId);
  if (skill === undefined) return { weight: null, hasAnswers: false };
  const takeTurn = turnTaker();
  const scores: SkillScore[] = [];
  for (const id of sectionsOfCourse(school, sectionId)) {
    scores.push(...scoresOfSection(school, id, { knowledge, skill, base }));
    await takeTurn();
  }
  return { weight: weighSkill(scores), hasAnswers: true };
}

function sectionsOfCourse(school: SchoolFile, sectionId: Id): Id[] {
  const all = sections(school);
  const course = all.find(({ id }) => id === sectionId)?.course;
  return all
    .filter((one) => one.course === course && one.markedCount > 1)
    .toSorted((a, b) => (b.termStart ?? '').localeCompare(a.termStart ?? ''))
    .slice(0, MOST_SECTIONS)
    .map(({ id }) => id);
}

/** Scores of students who had answered something in the skill before. */
function scoresOfSection(
  school: SchoolFile,
  sectionId: Id,
  { knowledge, skill, base }: { knowledge: SchoolKnowledge; skill: number; base: BaseModel },
): SkillScore[] {
  const gradebook = gradebookOfSection(school, sectionId);
  const { support } = sectionPast(gradebook);
  const told = support.filter(({ anchor }) => anchor !== null);
  const explained = mixedMean(
    base,
    told.map((example) => standardRow(example, base)),
  );
  const masteryAt = masteries(knowledge, skill);
  const isBefore = daysBefore(gradebook, answersIn(knowledge, gradebook));
  return told.flatMap((example, i) => {
    const before = isBefore[example.lineItem ?? -1];
    const studentId = gradebook.students[example.student]!.id;
    const mastery = before ? masteryAt(studentId, before) : null;
    if (mastery === null || example.y === null) return [];
    const column = `${sectionId} ${example.lineItem}`;
    const forecast = anchorOf(example, base) + (explained[i] ?? 0);
    return [{ studentId, column, forecast, outcome: example.y, mastery }];
  });
}

/** Dated answers of the section's students; one a student and item is enough to tell a day by. */
function answersIn(
  { numbered }: SchoolKnowledge,
  { students }: Pick<SectionGradebook, 'students'>,
): DatedAnswer[] {
  const places = students.flatMap(({ id }) => numbered.placeOf.student.get(id) ?? []);
  const days = new Map<string, string>();
  for (const { item, answeredAt } of places.flatMap((place) => numbered.responses[place]!)) {
    const day = answeredAt?.slice(0, 10);
    if (day !== undefined && !(days.get(item)! <= day)) days.set(item, day);
  }
  return [...days].map(([item, day]) => ({ item, day }));
}

/** The chance of a usual item before an assessment, by the answers until then; null without one in the skill. */
function masteries({ model, numbered }: SchoolKnowledge, skill: number) {
  const known = new Map<string, number>();
  return (studentId: Id, isBefore: IsBefore): number | null => {
    const place = numbered.placeOf.student.get(studentId);
    if (place === undefined) return null;
    const responses = numbered.responses[place]!;
    const history = numbered.histories[place]!.filter((_, i) => {
      const on = responses[i]?.answeredAt?.slice(0, 10);
      return on !== undefined && isBefore(on);
    });
    if (!history.some(({ skills }) => skills.includes(skill))) return null;
    const key = `${place} ${history.length}`;
    const found =
      known.get(key) ?? usualChance(model, adaptAbilities(model, history), skill).probability;
    known.set(key, found);
    return found;
  };
}

/** @param weighed what the skill went with in this section's course */
export function expectPractice(
  school: SchoolFile,
  { skillId, practice }: PracticeChange,
  { studentIds, weighed }: { studentIds: readonly Id[]; weighed: WeighedSkill },
): Expected {
  const knowledge = schoolKnowledge(school);
  const place = knowledge.numbered.placeOf.skill.get(skillId);
  const name = place === undefined ? '' : (knowledge.numbered.skills[place]?.name ?? '');
  const skill = new Map(
    studentIds.flatMap((id) => {
      const [now] = knowStudent(knowledge, id, [skillId]).skills;
      return now
        ? [[id, afterPractice(knowledge.tracing, now.probability, practice)] as const]
        : [];
    }),
  );
  const { weight, hasAnswers } = weighed;
  const about = {
    of: 'practice' as const,
    name,
    basis: weight ? ('association' as const) : ('not-enough' as const),
    untold: weight ? null : hasAnswers ? ('few-answers' as const) : ('no-answers' as const),
    scores: weight?.scores ?? 0,
    from: weight?.students ?? 0,
    already: null,
    against: null,
  };
  const shifts = new Map(
    [...(weight ? skill : [])].map(([id, gain]) => [id, shiftOf(gain, weight!)] as const),
  );
  return { about, shifts, skill };
}

type Gain = { before: number; after: number; range: readonly [number, number] };

/**
 * Each item teaches with a small chance what is not known yet (Corbett, Anderson 1995): a usual item is right where the
 * skill is known and no slip happens, or where it is guessed, as the school's own answers say.
 */
export function afterPractice(
  { guess, slip, learn }: Tracing,
  before: number,
  items: number,
): Gain {
  const reach = 1 - slip - guess;
  const known = Math.min(1, Math.max(0, (before - guess) / reach));
  const after = (pace: number) =>
    before + reach * (1 - known) * (1 - (1 - Math.min(1, learn * pace)) ** items);
  return { before, after: after(1), range: [after(PACES[0]), after(PACES[1])] };
}

/** Doubt about the gain and doubt about the slope, as if the two had nothing to do with each other (Goodman 1960). */
function shiftOf({ before, after, range }: Gain, { slope, sd }: SkillWeight): Shift {
  const gain = after - before;
  const gainSd = (range[1] - range[0]) / WIDTH_80;
  return { effect: slope * gain, sd: Math.hypot(slope * gainSd, gain * sd, gainSd * sd) };
}
