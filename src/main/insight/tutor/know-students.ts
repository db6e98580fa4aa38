/** What students know: abilities beside the prototypes of states, and the misconceptions that wrong answers show. */
import type { SkillKnowledge } from '../../../shared/contract/tutor.ts';
import type { Id } from '../../../shared/nouns.ts';
import { describeMoment } from '../../learn/knowledge/moment.ts';
import type { SchoolFile } from '../../store/school-file.ts';
import { wrongAnswers } from '../../store/wrong-answer.ts';
import type { KnownStudent } from './know-student.ts';
import { knowStudent, likeliest } from './know-student.ts';
import { recogniseMisconceptions } from './recognise-misconceptions.ts';
import type { SchoolKnowledge } from './school-knowledge.ts';
import type { Shares } from './state-prototypes.ts';
import { belongsTo } from './state-prototypes.ts';

export function knowStudents(
  school: SchoolFile,
  knowledge: SchoolKnowledge,
  { studentIds, skillIds }: { studentIds: readonly Id[]; skillIds: readonly Id[] },
): KnownStudent[] {
  const wrong = wrongAnswers(school);
  return studentIds.map((studentId) => {
    const known = knowStudent(knowledge, studentId, skillIds);
    const shown = recogniseMisconceptions(known.responses, wrong);
    const skills = known.skills.map((skill) => ({
      ...besidePrototypes(knowledge, studentId, skill),
      misconceptions: shown.get(skill.skillId) ?? [],
    }));
    return { ...known, skills };
  });
}

/**
 * What abilities say of the state and what the prototypes say, in equal shares: on held-out students of the sample school
 * the two together surprise less than either. Before the first answer in a skill there is no moment to compare.
 */
function besidePrototypes(
  { prototypes, facts, numbered }: SchoolKnowledge,
  studentId: Id,
  skill: SkillKnowledge,
): SkillKnowledge {
  const own = prototypes.get(skill.skillId);
  const place = numbered.placeOf.student.get(studentId);
  const at = numbered.placeOf.skill.get(skill.skillId);
  if (!own || place === undefined || at === undefined || skill.n === 0) return skill;
  const near = belongsTo(own, describeMoment(facts, numbered.histories[place], at));
  const half = (state: keyof Shares) => (skill.shares[state] + near[state]) / 2;
  const shares = { 'not-yet': half('not-yet'), shaky: half('shaky'), secure: half('secure') };
  return { ...skill, shares, state: likeliest(shares) };
}
