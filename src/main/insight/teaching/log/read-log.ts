/** A section's log as the page shows it. */
import type { MethodLog } from '../../../../shared/contract/methods.ts';
import { methodOfText } from '../../../../shared/words/teaching-method-names.ts';
import { methodLog } from '../../../store/method-log.ts';
import type { SchoolFile } from '../../../store/school-file.ts';
import { sectionOf, studentsOfSection } from '../../../store/section.ts';
import { currentGroups, listedGroups, teachingGroups } from '../../../store/teaching-group.ts';
import { placeLessons } from './place-lessons.ts';

/** @throws Failure not-found */
export function readLog(school: SchoolFile, sectionId: number): MethodLog {
  const section = sectionOf(school, sectionId);
  const listed = listedGroups(school, sectionId);
  const placed = placeLessons(methodLog(school, sectionId), {
    taught: teachingGroups(school, sectionId),
    listed,
  });
  const size = studentsOfSection(school, sectionId).length;
  const current = currentGroups(school, sectionId).map(({ name }) => name);
  return {
    section,
    entries: placed
      .toReversed()
      .toSorted((a, b) => ((a.usedOn ?? '') < (b.usedOn ?? '') ? 1 : -1))
      .map(({ id, usedOn, method, minutes, groupName, students }) => ({
        id,
        usedOn,
        method: methodOfText(method),
        minutes,
        groupName: students === 'all' ? null : groupName,
        students: students === 'all' ? size : (students?.size ?? null),
      })),
    groupNames: current.length > 0 ? current : [...listed.keys()].toSorted(),
  };
}
