/** The comparison of ways to practise, on the school's own skill map or, where there is none, a usual one. */
import type { PracticeSimulation } from '../../../shared/contract/practice-simulation.ts';
import type { Edge } from '../../../shared/skill-graph.ts';
import type { SchoolFile } from '../../store/school-file.ts';
import { prerequisitesOf, skillsOf } from '../../store/skill.ts';
import { simulatePractice, type SimulationOptions } from './simulate-practice.ts';

/** Eight skills: a way in, two branches that meet, two that lead on. */
const USUAL_SKILLS = [1, 2, 3, 4, 5, 6, 7, 8];
const USUAL_EDGES: readonly Edge[] = [
  [2, 1],
  [3, 2],
  [4, 3],
  [5, 2],
  [6, 4],
  [6, 5],
  [7, 6],
  [8, 6],
].map(([skillId = 0, needsId = 0]) => ({ skillId, needsId }));
const [FEWEST, MOST] = [3, 12];

type Asked = Pick<SimulationOptions, 'learners' | 'seed' | 'signal' | 'onLearner'>;

export const simulateUsual = (asked: Asked): Promise<PracticeSimulation> =>
  simulatePractice({ ...asked, skills: USUAL_SKILLS, edges: USUAL_EDGES });

export function simulateSchoolPractice(
  school: SchoolFile,
  asked: Asked,
): Promise<PracticeSimulation> {
  const edges = prerequisitesOf(school);
  const linked = new Set(edges.flatMap(({ skillId, needsId }) => [skillId, needsId]));
  const skills = skillsOf(school)
    .map(({ id }) => id)
    .filter((id) => linked.has(id))
    .slice(0, MOST);
  if (skills.length < FEWEST) return simulateUsual(asked);
  const inside = edges.filter(
    ({ skillId, needsId }) => skills.includes(skillId) && skills.includes(needsId),
  );
  return simulatePractice({ ...asked, skills, edges: inside });
}
