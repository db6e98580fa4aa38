/** What a school file can tell of ways of teaching and of practice in one of its sections, and which there are. */
import type { Levers, PracticeChange } from '../../../shared/contract/what-if.ts';
import type { Id } from '../../../shared/nouns.ts';
import { METHOD_KEYS } from '../../../shared/teaching-methods.ts';
import { methodOfText } from '../../../shared/words/teaching-method-names.ts';
import { methodLog } from '../../store/method-log.ts';
import { studentsOfSection } from '../../store/section.ts';
import { skillsAskedInCourse } from '../../store/skill.ts';
import { forecasterOf } from '../outcome/forecast-school.ts';
import { rememberOf } from '../outcome/remember-answers.ts';
import type { TeachingContext } from '../teaching/methods/compare-section.ts';
import { expectMethod } from '../teaching/methods/expect-method.ts';
import { readyKnowledge } from '../tutor/ready-knowledge.ts';
import type { SchoolFile } from '../../store/school-file.ts';
import type { Expect, Expected } from './expect-change.ts';
import { expectPractice, weighSkillOfSection } from './expect-practice.ts';

/** Worked out once for a method or a skill, until the school file changes: sliders do not wait for it again. */
export function expectInSchool(
  context: TeachingContext,
  sectionId: Id,
  signal?: AbortSignal,
): Expect {
  const { school } = context;
  const remember = rememberOf(school);
  return (change) =>
    'method' in change
      ? remember(JSON.stringify(['method', sectionId, methodOfText(change.method)]), () =>
          ofMethod(context, { sectionId, method: change.method }),
        )
      : ofPractice(context, change, { sectionId, signal });
}

async function ofMethod(
  context: TeachingContext,
  asked: { sectionId: Id; method: string },
): Promise<Expected> {
  const { method, byStudent, periods, ...found } = await expectMethod(context, asked);
  const { basis, untold, scores, already, against } = found;
  const about = { of: 'method' as const, name: method, from: periods };
  return { about: { ...about, basis, untold, scores, already, against }, shifts: byStudent };
}

async function ofPractice(
  context: TeachingContext,
  change: PracticeChange,
  { sectionId, signal }: { sectionId: Id; signal: AbortSignal | undefined },
): Promise<Expected> {
  const { school } = context;
  const { skillId } = change;
  await readyKnowledge(context, { signal });
  const { model } = forecasterOf(context, 'auto');
  const weighed = await rememberOf(school)(
    JSON.stringify(['skill', model.id, sectionId, skillId]),
    () => weighSkillOfSection(school, { sectionId, skillId }, model.card.base),
  );
  const studentIds = studentsOfSection(school, sectionId).map(({ id }) => id);
  return expectPractice(school, change, { studentIds, weighed });
}

/** Methods of the school's log, most used first, then the others of the vocabulary; skills that the course asked about. */
export function leversOf(school: SchoolFile, sectionId: Id): Levers {
  const counts = new Map<string, number>();
  for (const { method } of methodLog(school)) {
    const key = methodOfText(method);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const used = [...counts].toSorted(([, a], [, b]) => b - a).map(([method]) => method);
  return {
    methods: [...used, ...METHOD_KEYS.filter((key) => !counts.has(key))],
    skills: skillsAskedInCourse(school, sectionId),
  };
}
