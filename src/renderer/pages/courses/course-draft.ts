/** A course while it is being edited: text as it is typed, and back to fields that the catalogue keeps. */
import type { Catalogue, CatalogueCourse, CourseFields } from '../../../shared/contract/courses.ts';
import { EVERYONE } from '../../../shared/contract/courses.ts';
import type { Language } from '../../../shared/words/say.ts';

type OfferingDraft = { term: string; slots: string; capacity: string; seatsTaken: string };
export type CourseDraft = {
  title: string;
  code: string;
  subject: string;
  level: string;
  credits: string;
  about: string;
  needs: string;
  requiredFor: string;
  offerings: OfferingDraft[];
};

const OR = { en: ' or ', 'zh-CN': ' 或 ' } as const;
const EVERYONE_WORDS = { en: 'all', 'zh-CN': '全体' } as const;
const SEPARATOR = /[;；]/;

type Named = Pick<Catalogue, 'courses' | 'named'>;

export function draftOf(
  course: CatalogueCourse | null,
  { courses, named }: Named,
  language: Language,
): CourseDraft {
  const titles = new Map([...courses, ...named].map(({ id, title }) => [id, title]));
  const needs = (course?.needs ?? []).map((any) =>
    any.map((id) => titles.get(id) ?? '').join(OR[language]),
  );
  const groups = (course?.requiredFor ?? []).map((group) =>
    group === EVERYONE ? EVERYONE_WORDS[language] : group,
  );
  return {
    title: course?.title ?? '',
    code: course?.code ?? '',
    subject: course?.subject ?? '',
    level: course?.level ?? '',
    credits: course?.credits == null ? '' : String(course.credits),
    about: course?.about ?? '',
    needs: needs.join('; '),
    requiredFor: groups.join('; '),
    offerings: (course?.offerings ?? []).map(({ term, slots, capacity, seatsTaken }) => ({
      term,
      slots: slots.join('; '),
      capacity: capacity === null ? '' : String(capacity),
      seatsTaken: String(seatsTaken),
    })),
  };
}

/** `unknown` names the needs that are no course of the catalogue; nothing is kept then. */
export function fieldsOf(
  draft: CourseDraft,
  { courses, named }: Named,
): { fields: CourseFields; unknown: string[] } {
  const fold = (text: string) => text.normalize('NFKC').trim().toLowerCase();
  const ids = new Map<string, number>();
  for (const { id, title } of [...named, ...courses]) ids.set(fold(title), id);
  for (const { id, code } of courses) if (code !== null) ids.set(fold(code), id);
  const unknown: string[] = [];
  const needs = partsOf(draft.needs).map((any) => {
    const whole = ids.get(fold(any));
    if (whole !== undefined) return [whole];
    return any.split(/\s+or\s+|\s*或\s*/i).flatMap((title) => {
      const id = ids.get(fold(title));
      if (id === undefined) unknown.push(title.trim());
      return id ?? [];
    });
  });
  const groups = partsOf(draft.requiredFor).map((group) =>
    Object.values(EVERYONE_WORDS).some((word) => word === group) ? EVERYONE : group,
  );
  const fields: CourseFields = {
    title: draft.title.trim(),
    code: textOrNone(draft.code),
    subject: textOrNone(draft.subject),
    level: textOrNone(draft.level),
    credits: numberOrNone(draft.credits),
    about: textOrNone(draft.about),
    needs: needs.filter((any) => any.length > 0),
    requiredFor: groups,
    offerings: draft.offerings
      .filter(({ term }) => term.trim() !== '')
      .map(({ term, slots, capacity, seatsTaken }) => ({
        term: term.trim(),
        slots: partsOf(slots),
        capacity: wholeOrNone(capacity),
        seatsTaken: wholeOrNone(seatsTaken) ?? 0,
      })),
  };
  return { fields, unknown };
}

const partsOf = (text: string): string[] =>
  text
    .split(SEPARATOR)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const textOrNone = (text: string): string | null => (text.trim() === '' ? null : text.trim());

function numberOrNone(text: string): number | null {
  const value = Number(text.trim().replace(',', '.'));
  return text.trim() === '' || !Number.isFinite(value) || value < 0 ? null : value;
}

function wholeOrNone(text: string): number | null {
  const value = numberOrNone(text);
  return value === null ? null : Math.round(value);
}
