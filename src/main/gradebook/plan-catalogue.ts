/** A catalogue's file beside the school's: what is new, what changes, and that every course can be begun. */
import type { CatalogueCourse, CourseFields, Offering } from '../../shared/contract/courses.ts';
import type { CatalogueRecord } from '../../shared/import/catalogue.ts';
import type { CatalogueResult } from '../../shared/import/result.ts';
import type { Id } from '../../shared/nouns.ts';
import { catalogueOf } from '../store/catalogue.ts';
import { refuseRing } from '../store/edit-catalogue.ts';
import type { SchoolFile } from '../store/school-file.ts';

export type PlannedCourse = {
  existingId: Id | null;
  fields: Omit<CourseFields, 'needs' | 'offerings'>;
  /** By the titles that the school will have; null leaves what is there. */
  needs: string[][] | null;
  offerings: CourseFields['offerings'];
  isChanged: boolean;
};

/** @throws Failure course-ring */
export function planCatalogue(
  school: SchoolFile,
  { catalogue: records }: CatalogueResult,
): PlannedCourse[] {
  const known = catalogueOf(school);
  const titleOf = titlesBy(records, known.courses);
  const planned = records.map((record) => {
    const before = known.courses.find(
      ({ code, title }) => title === record.title || (record.code !== null && code === record.code),
    );
    return planCourse(record, before, { titleOf, nameOf: namesOf(known) });
  });
  refuseRings(planned, known.courses, namesOf(known));
  return planned;
}

/** A need may be written as a code. */
function titlesBy(records: readonly CatalogueRecord[], known: readonly CatalogueCourse[]) {
  const titles = new Map(
    [...known, ...records].flatMap(({ code, title }) =>
      code === null ? [] : [[code, title] as const],
    ),
  );
  return (name: string): string => titles.get(name) ?? name;
}

type Known = ReturnType<typeof catalogueOf>;
type Names = { titleOf: (name: string) => string; nameOf: ReadonlyMap<Id, string> };

const namesOf = ({ courses, named }: Known): ReadonlyMap<Id, string> =>
  new Map([...courses, ...named].map(({ id, title }) => [id, title]));

/** What the file is silent about stays; offerings of terms that it does not name stay too. */
function planCourse(
  record: CatalogueRecord,
  before: CatalogueCourse | undefined,
  { titleOf, nameOf }: Names,
): PlannedCourse {
  const fields = {
    title: record.title,
    code: record.code ?? before?.code ?? null,
    credits: record.credits ?? before?.credits ?? null,
    subject: record.subject ?? before?.subject ?? null,
    level: record.level ?? before?.level ?? null,
    about: record.about ?? before?.about ?? null,
    requiredFor: record.requiredFor ?? before?.requiredFor ?? [],
  };
  const own = (name: string) => name !== record.title;
  const needs =
    record.needs?.map((any) => any.map(titleOf).filter(own)).filter((any) => any.length > 0) ??
    null;
  const told = new Set(record.offerings.map(({ term }) => term));
  const kept = (before?.offerings ?? []).filter(({ term }) => !told.has(term));
  const offerings = [...kept.map(asTold), ...record.offerings];
  const after = JSON.stringify([fields, needs, offerings]);
  return {
    existingId: before?.id ?? null,
    fields,
    needs,
    offerings,
    isChanged: !before || after !== JSON.stringify(asPlanned(before, { needs, nameOf })),
  };
}

const asTold = ({
  term,
  slots,
  capacity,
  seatsTaken,
}: Offering): CourseFields['offerings'][number] => ({
  term,
  slots,
  capacity,
  seatsTaken,
});

/** The known course in the form of the plan, to be compared. */
function asPlanned(
  { title, code, credits, subject, level, about, requiredFor, ...course }: CatalogueCourse,
  { needs, nameOf }: { needs: string[][] | null; nameOf: ReadonlyMap<Id, string> },
) {
  const known = course.needs.map((any) => any.map((id) => nameOf.get(id) ?? ''));
  return [
    { title, code, credits, subject, level, about, requiredFor },
    needs === null ? null : known,
    course.offerings.map(asTold),
  ];
}

/** New courses have no ids yet: titles stand in, numbered. */
function refuseRings(
  planned: readonly PlannedCourse[],
  known: readonly CatalogueCourse[],
  nameOf: ReadonlyMap<Id, string>,
): void {
  const told = new Set(planned.map(({ existingId }) => existingId));
  const before = (course: CatalogueCourse | undefined) =>
    (course?.needs ?? []).map((any) => any.map((id) => nameOf.get(id) ?? ''));
  const all = [
    ...known.filter(({ id }) => !told.has(id)).map((one) => ({ ...one, needs: before(one) })),
    ...planned.map(({ existingId, fields, needs }) => ({
      title: fields.title,
      needs: needs ?? before(known.find(({ id }) => id === existingId)),
    })),
  ];
  const names = [...new Set(all.flatMap(({ title, needs }) => [title, ...needs.flat()]))];
  const place = new Map(names.map((name, at) => [name, at + 1]));
  const idOf = (name: string): Id => place.get(name) ?? 0;
  refuseRing(
    all.map(({ title, needs }) => ({
      id: idOf(title),
      title,
      needs: needs.map((any) => any.map(idOf)),
    })),
  );
}
