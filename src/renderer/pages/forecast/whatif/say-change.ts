/** A supposition in words, as it stands in the list of what was tried. */
import type { Levers, WhatIfChange } from '../../../../shared/contract/what-if.ts';
import type { SectionGradebook } from '../../../../shared/nouns.ts';
import { nameOfMethod } from '../../../../shared/words/teaching-method-names.ts';
import { writePercent, writeScore } from '../../../i18n/numbers.ts';
import { whatIfWords as words } from '../../../i18n/what-if.ts';
import type { Speaker } from '../draw-ranges.ts';
import type { SupposedScore } from './what-if.svelte.ts';

/** What a change may name: students and assessments, and the skills of the course. */
export type Named = { gradebook: SectionGradebook; skills: Levers['skills'] };

export function sayChange(change: WhatIfChange, named: Named, speaker: Speaker): string {
  const { say, language } = speaker;
  const { gradebook } = named;
  if ('weights' in change)
    return say(words.changeWeights, { weights: sayWeights(change.weights, language) });
  if ('dropLowest' in change) {
    const where = change.category ?? say(words.dropAll);
    return say(words.changeDrop, { where, n: change.dropLowest });
  }
  if ('method' in change || 'practice' in change) return sayLever(change, named, speaker);
  const item = gradebook.lineItems.find(({ id }) => id === change.lineItemId);
  const about = { name: sayWho(change, gradebook, speaker), item: item?.title ?? '' };
  const max = item?.maxPoints ?? null;
  if ('plus' in change)
    return say(words.changePlus, { ...about, plus: writeScore(change.plus, language) });
  if ('retest' in change) {
    const score =
      change.score === undefined ? say(words.retestOpen) : sayScore(change.score, max, speaker);
    return say(words.changeRetest, { ...about, rule: change.retest, score });
  }
  return say(words.change, { ...about, score: sayScore(change.score, max, speaker) });
}

function sayLever(
  change: Extract<WhatIfChange, { method: unknown } | { practice: unknown }>,
  { gradebook, skills }: Named,
  speaker: Speaker,
): string {
  const { say } = speaker;
  const name = sayWho(change, gradebook, speaker);
  if ('method' in change)
    return say(words.changeMethod, { name, method: say(nameOfMethod(change.method)) });
  const skill = skills.find(({ skillId }) => skillId === change.skillId)?.skill;
  return say(words.changePractice, { name, n: change.practice, skill: skill ?? say(words.aSkill) });
}

/** A name for a scenario that begins with this change: no student's, as a name stays when a student is deleted. */
export function suggestName(change: WhatIfChange, named: Named, speaker: Speaker): string {
  const isAboutOne = 'studentId' in change && change.studentId !== undefined;
  if (!isAboutOne) return sayChange(change, named, speaker);
  const nobody = { ...speaker, nameOf: () => speaker.say(words.oneStudent) };
  return sayChange(change, named, nobody);
}

/** @param max null where the gradebook names none */
export function sayScore(
  score: SupposedScore,
  max: number | null,
  { say, language }: Speaker,
): string {
  if (typeof score === 'string') return say(words[score]);
  if (max === null) return writeScore(score, language);
  return say(words.scoreValue, {
    points: writeScore(score, language),
    max: writeScore(max, language),
  });
}

function sayWho(
  { studentId, studentIds }: { studentId?: number; studentIds?: readonly number[] },
  { students }: SectionGradebook,
  { say, nameOf }: Speaker,
): string {
  if (studentIds) return say(words.some, { n: studentIds.length });
  const student = students.find(({ id }) => id === studentId);
  return student ? nameOf(student) : say(words.everyone);
}

const sayWeights = (
  weights: readonly { category: string; weight: number }[],
  language: Speaker['language'],
): string =>
  weights
    .map(
      ({ category, weight }) => `${category} ${writePercent(Math.round(weight * 100), language)}`,
    )
    .join(language === 'zh-CN' ? '，' : ', ');
