/** A grading scheme while it is thought over: what it says is seen at once, and kept only when asked. */
import { gradeSums, letterOf } from '../../../shared/grade-sum.ts';
import { LETTER_SCALES } from '../../../shared/letter-scales.ts';
import type { GradingScheme, SectionGradebook } from '../../../shared/nouns.ts';

export type CategoryRules = GradingScheme['categories'][number];
export type ScaleName = keyof typeof LETTER_SCALES | 'none' | 'own';

export type GradeRow = {
  student: SectionGradebook['students'][number];
  current: number | null;
  final: number | null;
  letter: string | null;
};

/** As many as a glance takes in. */
const SHOWN = 60;

export class GradingDraft {
  readonly gradebook: SectionGradebook;
  #scheme = $state.raw<GradingScheme>();

  constructor(gradebook: SectionGradebook) {
    this.gradebook = gradebook;
    this.#scheme = withAllCategories(gradebook);
  }

  get scheme(): GradingScheme {
    return this.#scheme ?? this.gradebook.scheme;
  }

  change(change: Partial<GradingScheme>): void {
    this.#scheme = { ...this.scheme, ...change };
  }

  changeCategory(name: string, change: Partial<CategoryRules>): void {
    const categories = this.scheme.categories.map((each) =>
      each.name === name ? { ...each, ...change } : each,
    );
    this.change({ categories });
  }

  chooseScale(name: ScaleName): void {
    if (name !== 'own') this.change({ letterScale: name === 'none' ? null : LETTER_SCALES[name] });
  }

  get scale(): ScaleName {
    const { letterScale } = this.scheme;
    if (letterScale === null) return 'none';
    const text = JSON.stringify(letterScale);
    const names = Object.keys(LETTER_SCALES) as (keyof typeof LETTER_SCALES)[]; // the keys of a record
    return names.find((name) => JSON.stringify(LETTER_SCALES[name]) === text) ?? 'own';
  }

  /** In percent, extra credit apart. */
  get weightSum(): number {
    const regular = this.scheme.categories.filter(({ extraCredit }) => !extraCredit);
    return Math.round(regular.reduce((sum, { weight }) => sum + weight, 0) * 1000) / 10;
  }

  /** Assessments that no category's weight reaches. */
  get uncategorised(): number {
    return this.gradebook.lineItems.filter(({ categoryId }) => categoryId === null).length;
  }

  /** Of the first students, for whom the sums are the same as for everybody else. */
  get rows(): GradeRow[] {
    const { scheme, gradebook } = this;
    const students = gradebook.students.slice(0, SHOWN);
    const sums = gradeSums({
      ...gradebook,
      students,
      scores: gradebook.scores.slice(0, SHOWN),
      scheme,
    });
    return students.map((student, at) => {
      const { current = null, final = null } = sums[at] ?? {};
      return { student, current, final, letter: letterOf(current, scheme.letterScale) };
    });
  }
}

/** Categories that the scheme does not speak of yet share what its weights leave over. */
function withAllCategories({ scheme, categories }: SectionGradebook): GradingScheme {
  const known = new Map(scheme.categories.map((rules) => [rules.name, rules]));
  const fresh = categories.filter(({ name }) => !known.has(name));
  const taken = scheme.categories.reduce((sum, { weight }) => sum + weight, 0);
  const share = fresh.length === 0 ? 0 : Math.max(0, 1 - taken) / fresh.length;
  const rest = fresh.map(({ name, weight }) => ({
    name,
    weight: weight ?? Math.round(share * 1000) / 1000,
    dropLowest: 0,
    dropHighest: 0,
    extraCredit: false,
    cap: null,
  }));
  return { ...scheme, categories: [...scheme.categories, ...rest] };
}
