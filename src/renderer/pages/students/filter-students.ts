/** Whom a filter lets through. */
import type { StudentSummary } from '../../../shared/contract/people.ts';
import type { StudentFilter } from '../../../shared/contract/student-filter.ts';
import { daysBetween } from '../../../shared/day.ts';

export const NO_FILTER: StudentFilter = {
  tags: [],
  match: 'any',
  hasMissing: false,
  hasPlan: false,
  quietDays: null,
};

type Known = Pick<StudentSummary, 'tags' | 'missingCount' | 'hasPlan' | 'lastTalkOn'>;

export function passesFilter(student: Known, filter: StudentFilter, today: string): boolean {
  const { tags, match, hasMissing, hasPlan, quietDays } = filter;
  const has = (tag: string) => student.tags.includes(tag);
  const isTagged = tags.length === 0 || (match === 'all' ? tags.every(has) : tags.some(has));
  const isQuiet =
    quietDays === null ||
    student.lastTalkOn === null ||
    daysBetween(student.lastTalkOn, today) >= quietDays;
  return (
    isTagged &&
    isQuiet &&
    (!hasMissing || student.missingCount > 0) &&
    (!hasPlan || student.hasPlan)
  );
}

export const isFiltering = ({ tags, hasMissing, hasPlan, quietDays }: StudentFilter): boolean =>
  tags.length > 0 || hasMissing || hasPlan || quietDays !== null;
