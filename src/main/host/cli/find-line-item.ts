/** The assessments that `--as-of`, `--target` and a change file mean, in one section's gradebook. */
import type { Target } from '../../../shared/contract/forecast.ts';
import type { Levers } from '../../../shared/contract/what-if.ts';
import type { SectionGradebook } from '../../../shared/nouns.ts';
import { Day } from '../../../shared/nouns.ts';
import { findOne, studentCandidate } from './find-one.ts';

/** By our id, the source's id or the title. @throws Failure line-item-not-found, several-matches */
export function findLineItem(wanted: string, { lineItems }: SectionGradebook): number {
  const candidates = lineItems.map(({ id, title, externalId }) => ({
    id,
    label: title,
    names: [title, externalId],
  }));
  return findOne(wanted, candidates, 'line-item-not-found');
}

/** @throws Failure student-not-found, several-matches */
export function findStudent(wanted: string, { students }: SectionGradebook): number {
  return findOne(wanted, students.map(studentCandidate), 'student-not-found');
}

/** A skill of the section's course. @throws Failure skill-not-found, several-matches */
export function findSkill(wanted: string, skills: Levers['skills']): number {
  const candidates = skills.map(({ skillId, skill }) => ({
    id: skillId,
    label: skill,
    names: [skill],
  }));
  return findOne(wanted, candidates, 'skill-not-found');
}

export function readTarget(wanted: string | undefined, gradebook: SectionGradebook): Target {
  if (wanted === undefined || wanted === 'next') return 'next';
  return wanted === 'final' ? 'final' : findLineItem(wanted, gradebook);
}

/** A day as it is; anything else is an assessment. */
export function readAsOf(
  wanted: string | undefined,
  gradebook: SectionGradebook,
): number | string | undefined {
  if (wanted === undefined || Day.safeParse(wanted).success) return wanted;
  return findLineItem(wanted, gradebook);
}
