/** A class at a glance: who is ready for what, what is due, what needs the teacher; doubtful items said first. */
import type { SectionPractice, StudentPractice } from '../../../shared/contract/practice.ts';
import type { Id } from '../../../shared/nouns.ts';
import type { SchoolFile } from '../../store/school-file.ts';
import { sectionOf, studentsOfSection } from '../../store/section.ts';
import { studentOf } from '../../store/student.ts';
import { answeredItems } from '../skills/answered-items.ts';
import { isDoubtful } from '../skills/item-statistics.ts';
import { learnedFrom } from '../tutor/school-knowledge.ts';
import { openSectionPractice, openStudentPractice } from './open-practice.ts';
import { minutesAWeek, RETENTION } from './review-schedule.ts';
import { hasWords } from './school-practice.ts';
import { itemsSaved } from './standing.ts';

const ITEM_MINUTES = 2;
const OFFERED_RETENTION = [0.8, 0.85, 0.9, 0.95];

/** @throws Failure not-found */
export function sectionPractice(
  school: SchoolFile,
  { sectionId, retention = RETENTION.usual }: { sectionId: Id; retention?: number | undefined },
): SectionPractice {
  const section = sectionOf(school, sectionId);
  const { practice, skills, student } = openSectionPractice(school, sectionId);
  const byName = new Set(
    practice.pool.filter((item) => !hasWords(item)).map(({ skillId }) => skillId),
  );
  const students = studentsOfSection(school, sectionId).map(({ id, name }) => {
    const { standings, sheets } = student(id, retention);
    const sheetId = sheets.findLast(({ enteredOn }) => enteredOn === null)?.id ?? null;
    return { id, name, standings, sheetId, minutesSaved: itemsSaved(standings) * ITEM_MINUTES };
  });
  const reviews = students.flatMap(({ standings }) =>
    standings.flatMap(({ review }) => review ?? []),
  );
  return {
    section,
    skills: skills.map(({ id, name }) => ({ id, name, isByName: byName.has(id) })),
    prerequisites: practice.edges,
    students,
    doubtful: answeredItems(school, { sectionId })
      .filter(({ verdict }) => isDoubtful(verdict))
      .map(({ item }) => ({
        itemId: item.id,
        name: item.externalId,
        skillId: item.skills[0]?.skillId ?? null,
      })),
    retention: OFFERED_RETENTION.map((offered) => ({
      retention: offered,
      minutesAWeek: minutesAWeek(reviews, offered),
    })),
    learnedFrom: learnedFrom(practice.knowledge),
  };
}

const SHOWN_MINUTES = 20;

/** @throws Failure not-found */
export function studentPractice(school: SchoolFile, studentId: Id): StudentPractice {
  const { id, name } = studentOf(school, studentId);
  const open = openStudentPractice(school, studentId);
  const { standings, sheets } = open.student(studentId);
  return {
    student: { id, name },
    skills: open.skills.map((skill) => ({ id: skill.id, name: skill.name })),
    standings,
    next: open.next(studentId, SHOWN_MINUTES).answer,
    sheets: sheets.map((sheet) => {
      // What was not reached says nothing.
      const given = sheet.items.filter(
        ({ correct }) => sheet.enteredOn === null || correct !== null,
      );
      return {
        id: sheet.id,
        madeOn: sheet.madeOn,
        enteredOn: sheet.enteredOn,
        items: given.length,
        right:
          sheet.enteredOn === null
            ? null
            : given.reduce((sum, { correct }) => sum + (correct ?? 0), 0),
        expected: given.reduce((sum, { expected }) => sum + expected, 0),
      };
    }),
  };
}
