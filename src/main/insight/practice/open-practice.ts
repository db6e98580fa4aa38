/** Reads what a call about practice is about: the class or the student, their skills, their sheets, what was wished. */
import type { Skill } from '../../../shared/contract/skills.ts';
import { dayOf } from '../../../shared/day.ts';
import type { Id } from '../../../shared/nouns.ts';
import { keptPath } from '../../store/learning-path.ts';
import { sheetsOfStudent } from '../../store/practice-sheet.ts';
import type { SchoolFile } from '../../store/school-file.ts';
import type { SchoolKnowledge } from '../tutor/school-knowledge.ts';
import { skillsOfSections, skillsOfStudent } from '../tutor/skills-of-sections.ts';
import type { Policy } from './choose-next.ts';
import { type NextSet, nextSet, policyFor } from './next-set.ts';
import { RETENTION } from './review-schedule.ts';
import { type SchoolPractice, schoolPractice, skillsAround } from './school-practice.ts';
import { type Student, studentFacts } from './student-facts.ts';

export type OpenPractice = {
  practice: SchoolPractice;
  skills: Skill[];
  today: string;
  student: (
    studentId: Id,
    retention?: number,
  ) => Student & { sheets: ReturnType<typeof sheetsOfStudent> };
  next: (studentId: Id, minutes: number) => NextSet;
  /** What the next single item is chosen by. */
  choosing: (studentId: Id) => Student & { policy: Policy };
};

export function openSectionPractice(school: SchoolFile, sectionId: Id): OpenPractice {
  return openPractice(school, (knowledge) => skillsOfSections(school, knowledge, [sectionId]));
}

export function openStudentPractice(school: SchoolFile, studentId: Id): OpenPractice {
  return openPractice(school, (knowledge) => skillsOfStudent(school, knowledge, studentId));
}

function openPractice(
  school: SchoolFile,
  skillsAsked: (knowledge: SchoolKnowledge) => Id[],
): OpenPractice {
  const practice = schoolPractice(school);
  const around = skillsAround(skillsAsked(practice.knowledge), practice);
  const skills = around.length > 0 ? around : practice.skills;
  const today = dayOf(school.now());
  const student: OpenPractice['student'] = (studentId, retention = RETENTION.usual) => {
    const sheets = sheetsOfStudent(school, studentId);
    return {
      ...studentFacts(practice, { studentId, skills, sheets }, { today, retention }),
      sheets,
    };
  };
  const wishesOf = (studentId: Id) => {
    const wishes = keptPath(school, { studentId })?.wishes ?? [];
    const wished = (kind: 'pin' | 'ban') =>
      new Set(wishes.filter((wish) => wish.kind === kind).map(({ skillId }) => skillId));
    return { pinned: wished('pin'), banned: wished('ban') };
  };
  const next: OpenPractice['next'] = (studentId, minutes) => {
    const { sheets, ...facts } = student(studentId);
    const wishes = wishesOf(studentId);
    return nextSet(practice, facts, { studentId, minutes, today, skills, sheets, ...wishes });
  };
  const choosing: OpenPractice['choosing'] = (studentId) => {
    const { sheets, ...facts } = student(studentId);
    const { policy } = policyFor(practice, { sheets, today, ...wishesOf(studentId) });
    return { ...facts, policy };
  };
  return { practice, skills, today, student, next, choosing };
}
