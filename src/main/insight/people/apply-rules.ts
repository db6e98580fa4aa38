/** Whom a teacher's own rule names, from the gradebook alone: a rule is its own explanation. */
import type { KeptRule, RuleMatch, SupportRule } from '../../../shared/contract/support-rule.ts';
import { gradeSums } from '../../../shared/grade-sum.ts';
import type { SectionGradebook } from '../../../shared/nouns.ts';
import type { SchoolFile } from '../../store/school-file.ts';
import { gradebookOfSection, sections } from '../../store/section.ts';
import { supportRules } from '../../store/support-rule.ts';
import { isMarked, readColumns } from '../../tasks/read-columns.ts';
import type { Column } from '../../tasks/read-columns.ts';
import { known, mean } from '../../tasks/statistics.ts';
import { runningSections } from './running-sections.ts';

/** The scores that a drop is looked for in, against all before them. */
const LATEST = 2;
const FEWEST_BEFORE = 2;

export function keptRules(school: SchoolFile): KeptRule[] {
  const running = runningGradebooks(school);
  return supportRules(school).map(({ id, rule }) => ({
    id,
    rule,
    matches: matchesIn(running, rule),
  }));
}

/** Whom a rule would name, before it is kept. */
export const previewRule = (school: SchoolFile, rule: SupportRule): RuleMatch[] =>
  matchesIn(runningGradebooks(school), rule);

const runningGradebooks = (school: SchoolFile): SectionGradebook[] =>
  runningSections(sections(school)).map(({ id }) => gradebookOfSection(school, id));

const matchesIn = (gradebooks: readonly SectionGradebook[], rule: SupportRule): RuleMatch[] =>
  gradebooks.flatMap((gradebook) => {
    const { id: sectionId, name: sectionName } = gradebook.section;
    return namedBy(rule, gradebook).map((place) => {
      const { id: studentId, name } = gradebook.students[place]!;
      return { studentId, name, sectionId, sectionName };
    });
  });

/** Places of the students that a rule names. */
export function namedBy(rule: SupportRule, gradebook: SectionGradebook): number[] {
  const columns = readColumns(gradebook).filter(isMarked);
  const sums = rule.kind === 'below' ? gradeSums(gradebook) : [];
  return [...gradebook.students.keys()].filter((place) => {
    if (rule.kind === 'missed') return missedOf(columns, place, rule.of) >= rule.missed;
    if (rule.kind === 'drop') return dropOf(columns, place) >= rule.by - 1e-9;
    const current = sums[place]?.current ?? null;
    return current !== null && current < rule.line;
  });
}

const missedOf = (columns: readonly Column[], place: number, of: number): number =>
  columns
    .filter(({ excused }) => !excused[place])
    .slice(-of)
    .filter(({ fractions }) => fractions[place] === null).length;

function dropOf(columns: readonly Column[], place: number): number {
  const scores = known(columns.map(({ fractions }) => fractions[place] ?? null));
  const before = scores.slice(0, -LATEST);
  if (before.length < FEWEST_BEFORE) return Number.NEGATIVE_INFINITY;
  return (mean(before) ?? 0) - (mean(scores.slice(-LATEST)) ?? 0);
}
