/** Methods that were used, led to the section that met on that day. */
import type { PlanChoices } from '../../shared/contract/gradebook.ts';
import type { MethodRecord } from '../../shared/import/records.ts';
import { methodLog } from '../store/method-log.ts';
import { type KnownSection, knownSections } from '../store/roster.ts';
import type { SchoolFile } from '../store/school-file.ts';
import type { ImportPlan, PlannedSection } from './import-plan.ts';
import { courseNameOf } from './name-source.ts';
import { planMethods } from './plan-records.ts';

/** A section that nobody knows yet becomes a new one without students. */
export function planMethodLog(
  school: SchoolFile,
  result: { methods: readonly MethodRecord[]; file: string },
  choices: PlanChoices,
): Pick<ImportPlan, 'sections' | 'records' | 'unchangedRecords'> {
  const known = knownSections(school);
  const sections: PlannedSection[] = [];
  const placeOf = new Map<string, number>();
  const ownerOf = (record: MethodRecord) => {
    const section = metOn(record, known, choices);
    const name = section ? `#${section.id}` : record.section;
    const place =
      placeOf.get(name) ??
      sections.push(sectionOfLog(record, section, { file: result.file, choices })) - 1;
    placeOf.set(name, place);
    return { place, sectionId: section?.id ?? null };
  };
  return { ...planMethods(result.methods, ownerOf, methodLog(school)), sections };
}

/** Sections of one name meet every term: the one that had begun by the day of the record, the newest of them. */
function metOn(
  record: MethodRecord,
  known: readonly KnownSection[],
  choices: PlanChoices,
): KnownSection | undefined {
  const sameName = known.filter(
    ({ name, course, term }) =>
      name === record.section &&
      (choices.courseName === undefined || course === choices.courseName) &&
      (choices.termName === undefined || term === choices.termName),
  );
  const begun = sameName.filter(({ startsOn }) => startsOn !== null && startsOn <= record.date);
  return (
    begun.toSorted((a, b) => ((a.startsOn ?? '') < (b.startsOn ?? '') ? 1 : -1))[0] ?? sameName[0]
  );
}

function sectionOfLog(
  record: MethodRecord,
  known: KnownSection | undefined,
  { file, choices }: { file: string; choices: PlanChoices },
): PlannedSection {
  return {
    existingId: known?.id ?? null,
    name: known?.name ?? record.section,
    course: known?.course ?? choices.courseName ?? courseNameOf(file),
    term: known?.term ?? choices.termName ?? null,
    termStart: choices.termStart ?? null,
    members: [],
    firstPosition: 0,
    lineItems: [],
    placeOfAssessment: [],
    additions: new Uint32Array(),
    changes: [],
    unchanged: 0,
  };
}
