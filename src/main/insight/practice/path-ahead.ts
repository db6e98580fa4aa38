/** The skills of a student's planned path, each once, in the order and from the day on which they are begun. */
import type { PathPlan } from '../../../shared/contract/learning-path.ts';
import type { PathStep, SkillKnowledge } from '../../../shared/contract/tutor.ts';
import { dayOfWeek } from '../../../shared/path-weeks.ts';
import { actionFor } from '../tutor/advise.ts';

type Ground = { skills: readonly SkillKnowledge[]; today: Date };

export function pathAhead(plan: PathPlan, { skills, today }: Ground): PathStep[] {
  const nameOf = new Map(plan.skills.map(({ id, name }) => [id, name]));
  const knownOf = new Map(skills.map((skill) => [skill.skillId, skill]));
  const taught = plan.path.steps.filter(({ kind }) => kind === 'learn');
  return [...Map.groupBy(taught, ({ skillId }) => skillId)].map(([skillId, parts]) => {
    const known = knownOf.get(skillId);
    const week = parts[0]?.week ?? 0;
    return {
      skillId,
      skill: nameOf.get(skillId) ?? '',
      action: known ? actionFor(known, today) : 'worked-examples',
      minutes: parts.reduce((sum, { minutes }) => sum + minutes, 0),
      week,
      on: dayOfWeek(plan.settings.startsOn, week),
      before: (parts[0]?.because.skillIds ?? []).map((id) => ({
        skillId: id,
        skill: nameOf.get(id) ?? '',
      })),
      probability: known?.probability ?? null,
    };
  });
}
