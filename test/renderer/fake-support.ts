/** Plans, talks, tags and groups of the invented school, in memory. */
import { formWorkGroups } from '../../src/main/insight/people/groups/form-work-groups.ts';
import type { Api } from '../../src/renderer/api.ts';
import type { StudentPage, StudentSummary } from '../../src/shared/contract/people.ts';
import type { SavedFilter } from '../../src/shared/contract/student-filter.ts';
import { StudentFilter } from '../../src/shared/contract/student-filter.ts';
import type { SupportPlan } from '../../src/shared/contract/support-plan.ts';
import type { GroupWish, WorkGroup } from '../../src/shared/contract/work-groups.ts';
import type { SectionGradebook } from '../../src/shared/nouns.ts';
import { forecastSection } from './fake-forecast.ts';

const TODAY = '2026-11-23';
const ok = { ok: true };
type Calls = Pick<
  Api['people'],
  | 'plans'
  | 'keepPlan'
  | 'checkPlan'
  | 'closePlan'
  | 'removePlan'
  | 'contacts'
  | 'talk'
  | 'setTag'
  | 'filters'
  | 'saveFilter'
  | 'removeFilter'
  | 'workGroups'
  | 'proposeWorkGroups'
  | 'keepWorkGroups'
>;

export function fakeSupport(
  find: (sectionId: number) => SectionGradebook,
  record: (verb: string, title: string) => void,
) {
  let plans: SupportPlan[] = [];
  let filters: SavedFilter[] = [];
  const talked = new Set<number>();
  const tags = new Map<number, string[]>();
  const kept = new Map<number, { groups: WorkGroup[]; wishes: GroupWish[] }>();
  const change = (id: number, to: (plan: SupportPlan) => SupportPlan) => {
    plans = plans.map((plan) => (plan.id === id ? to(plan) : plan));
  };
  const dueOf = ({ closedOn, reviewOn }: SupportPlan) =>
    closedOn === null && reviewOn <= TODAY ? ('review' as const) : null;
  const shown = () => plans.map((plan) => ({ ...plan, due: dueOf(plan) }));
  const placed = (sectionId: number) =>
    forecastSection(find(sectionId), 'next').students.map(({ id, mean, known }) => ({
      id,
      at: [mean ?? 0.5, known ?? 0.5],
    }));

  const calls: Calls = {
    plans: async ({ studentId }) =>
      shown().filter((plan) =>
        studentId === undefined ? plan.closedOn === null : plan.studentId === studentId,
      ),
    keepPlan: async (wanted) => {
      const gradebook = find(wanted.sectionId);
      const student = gradebook.students.find(({ id }) => id === wanted.studentId)!;
      record(wanted.id ? 'change-plan' : 'start-plan', student.name);
      const id = wanted.id ?? plans.length + 1;
      if (wanted.id) change(id, (plan) => ({ ...plan, ...wanted, id }));
      else
        plans = [
          ...plans,
          {
            ...wanted,
            id,
            studentName: student.name,
            sectionName: gradebook.section.name,
            startedOn: TODAY,
            closedOn: null,
            result: null,
            closingNote: '',
            checks: [],
            due: null,
            scores: {
              before: { n: 5, own: 0.52, section: 0.7 },
              since: { n: 3, own: 0.63, section: 0.71 },
              change: { by: 0.1, interval80: [0.01, 0.19] },
            },
          },
        ];
      return { id };
    },
    checkPlan: async ({ planId, note }) => {
      change(planId, (plan) => ({
        ...plan,
        checks: [...plan.checks, { id: plan.checks.length + 1, checkedOn: TODAY, note }],
      }));
      return ok;
    },
    closePlan: async ({ planId, result, note }) => {
      change(planId, (plan) => ({ ...plan, closedOn: TODAY, result, closingNote: note }));
      return ok;
    },
    removePlan: async ({ planId }) => {
      plans = plans.filter(({ id }) => id !== planId);
      return ok;
    },
    contacts: async ({ studentId }) =>
      talked.has(studentId) ? [{ id: 1, talkedOn: TODAY, note: '' }] : [],
    talk: async ({ studentId, hasTalked }) => {
      if (hasTalked) talked.add(studentId);
      else talked.delete(studentId);
      return ok;
    },
    setTag: async ({ studentIds, tag, has }) => {
      for (const id of studentIds) {
        const others = (tags.get(id) ?? []).filter((each) => each !== tag);
        tags.set(id, has ? [...others, tag] : others);
      }
      return ok;
    },
    filters: async () => filters,
    saveFilter: async ({ name, filter }) => {
      filters = [...filters, { id: filters.length + 1, name, filter: StudentFilter.parse(filter) }];
      return { id: filters.length };
    },
    removeFilter: async ({ id }) => {
      filters = filters.filter((each) => each.id !== id);
      return ok;
    },
    workGroups: async ({ sectionId }) => {
      const gradebook = find(sectionId);
      const own = kept.get(sectionId);
      const first = { students: placed(sectionId), size: 4, manner: 'alike' as const };
      return {
        section: gradebook.section,
        students: forecastSection(gradebook, 'next').students.map(({ id, name, need }) => ({
          id,
          name,
          need,
          shakySkills: id % 3 === 0 ? ['Linear equations'] : [],
        })),
        groups: own?.groups ?? formWorkGroups({ ...first, wishes: [], groups: [] }).groups,
        wishes: own?.wishes ?? [],
        madeOn: own ? TODAY : null,
      };
    },
    proposeWorkGroups: async ({
      sectionId,
      size = 4,
      manner = 'alike',
      wishes = [],
      groups = [],
    }) => formWorkGroups({ students: placed(sectionId), size, manner, wishes, groups }),
    keepWorkGroups: async ({ sectionId, groups, wishes }) => {
      kept.set(sectionId, { groups, wishes });
      record('keep-work-groups', find(sectionId).section.name);
      return ok;
    },
  };
  const noted = (student: StudentSummary): StudentSummary => ({
    ...student,
    tags: tags.get(student.id) ?? [],
    lastTalkOn: talked.has(student.id) ? TODAY : null,
    hasPlan: plans.some(({ studentId, closedOn }) => studentId === student.id && closedOn === null),
  });
  const tagged = (page: StudentPage): StudentPage => ({
    ...page,
    tags: tags.get(page.student.id) ?? [],
    knownTags: [...new Set([...tags.values()].flat())],
  });
  return { calls, noted, tagged, due: () => shown().filter(({ due }) => due !== null) };
}
