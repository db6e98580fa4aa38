/** What a try-out would need and be able to tell, and what keeps it from being started. */
import type {
  TryOutAdvice,
  TryOutPlan,
  TryOutProblem,
} from '../../../../shared/contract/methods.ts';
import type { SectionGradebook } from '../../../../shared/nouns.ts';
import type { TakeTurn } from '../../../learn/effects/integrate.ts';
import type { SchoolFile } from '../../../store/school-file.ts';
import { gradebookOfSection } from '../../../store/section.ts';
import { currentGroups } from '../../../store/teaching-group.ts';
import type { TeachingGroup } from '../../../store/teaching-group.ts';
import { tryOutRecords } from '../../../store/try-out.ts';
import { readColumns } from '../../../tasks/read-columns.ts';
import { isMarked } from '../../../tasks/read-columns.ts';
import { summariseHistory } from '../../../tasks/summarise-history.ts';
import { EFFECT_PRIOR } from '../methods/effect-prior.ts';
import { categoriesOf } from './outcome-items.ts';
import type { Luck } from './size-try-out.ts';
import { sizeTryOut, WORLDS } from './size-try-out.ts';

const LOOKED_AT = [4, 8, 12, 16] as const;
const FOUND_NEEDED = 0.8;
const FEWEST_IN_GROUP = 5;
const SEED = 1;
const USUAL_SPREAD = 0.16;
/** What single students' scores scatter by once earlier work is taken out, standard deviations of a score. */
const STUDENT = 0.72;

export async function adviseTryOut(
  school: SchoolFile,
  { sectionId, plan }: { sectionId: number; plan: TryOutPlan },
  takeTurn: TakeTurn,
): Promise<TryOutAdvice> {
  const gradebook = gradebookOfSection(school, sectionId);
  const groups = currentGroups(school, sectionId);
  const problems = problemsOf(school, sectionId, { plan, gradebook, groups });
  const points =
    100 * (summariseHistory(readColumns(gradebook).filter(isMarked)).spread ?? USUAL_SPREAD);
  const sizes =
    plan.by === 'group'
      ? groups.map(({ studentIds }) => studentIds.length)
      : [gradebook.students.length];
  const asked = [...new Set([...LOOKED_AT, plan.rounds])].toSorted((a, b) => a - b);
  const found: TryOutAdvice['sizes'] = [];
  if (plan.by === 'class' || groups.length > 1) {
    for (const rounds of asked) {
      const question = {
        rounds,
        effect: plan.worthPoints / points,
        isAdaptive: plan.adaptive,
        seed: SEED,
      };
      found.push(await sizeTryOut(luckOf(sizes), question, takeTurn));
    }
  }
  return {
    problems,
    categories: categoriesOf(gradebook),
    sizes: found,
    enough: found.find((size) => size.found >= FOUND_NEEDED)?.rounds ?? null,
    simulated: WORLDS,
    points,
  };
}

const luckOf = (sizes: readonly number[]): Luck => ({
  sizes,
  student: STUDENT,
  batch: EFFECT_PRIOR.batch.median,
  period: EFFECT_PRIOR.period.median,
  block: EFFECT_PRIOR.block.median,
  part: EFFECT_PRIOR.part.median,
});

type Given = { plan: TryOutPlan; gradebook: SectionGradebook; groups: readonly TeachingGroup[] };

export function problemsOf(
  school: SchoolFile,
  sectionId: number,
  { plan, gradebook, groups }: Given,
): TryOutProblem[] {
  const [a, b] = plan.methods;
  const found: TryOutProblem[] = [];
  if (a === b) found.push('same-method');
  if (plan.by === 'group' && groups.length < 2) found.push('no-groups');
  if (plan.by === 'group' && groups.some(({ studentIds }) => studentIds.length < FEWEST_IN_GROUP))
    found.push('small-groups');
  const category = categoriesOf(gradebook).find(({ name }) => name === plan.category);
  if (category && !category.isAllowed) found.push('high-stakes');
  if (tryOutRecords(school, sectionId).some(({ endedOn }) => endedOn === null))
    found.push('running');
  return found;
}
