/**
 * What the sample school has to tell of teaching methods: in Geometry two groups took turns. One recalled what it had
 * learned while the other was explained to again, then the other way round; a jigsaw was tried once.
 */
import type {
  MethodEntry,
  SimulatedCell,
  SimulatedSchool,
  SimulatedSection,
} from './simulated-school.ts';
import { dayAfter } from './section-spec.ts';
import { GROUPS, WHOLE_CLASS } from './teaching-methods.ts';

/** What the halves are called on the sheet and in the log. */
const NAMES: Readonly<Record<string, string>> = { A: 'Red', B: 'Blue' };
export const halfNamed = (group: string): string => NAMES[group] ?? group;

/** Whether the class's own list says who is in which half; elsewhere a log can only name the class. */
export const isParted = ({ course }: SimulatedSection): boolean => course === TEACHING_STORY.course;

const TEACHING_STORY = {
  course: 'Geometry',
  /** What turned out well, against what, and by how much of the maximum on the next assessment. */
  better: 'Retrieval practice',
  usual: 'Direct instruction',
  gain: 0.06,
  /** Everybody alike, now and then. */
  together: 'Worked examples',
  /** Tried once: too little to say anything. */
  once: { method: 'Jigsaw', term: 'Autumn 2025', assessment: 3 },
} as const;

const LESSONS_BEFORE = [8, 4] as const;
const MINUTES = 30;
const TOGETHER_EVERY = 3;

/** Which method leads to an assessment, for either group. */
function methodFor(section: SimulatedSection, t: number, group: string): string {
  const { better, usual, together, once } = TEACHING_STORY;
  if (section.term.name === once.term && t === once.assessment) return once.method;
  if (t % TOGETHER_EVERY === 0) return together;
  return (t % 2 === 1) === (group === GROUPS[0]) ? better : usual;
}

function logOf(section: SimulatedSection): MethodEntry[] {
  return section.assessments.flatMap(({ dueOn }, t) =>
    LESSONS_BEFORE.flatMap((days) => {
      const methods = GROUPS.map((group) => ({ group, method: methodFor(section, t, group) }));
      const isTogether = methods[0]?.method === methods[1]?.method;
      const entries = isTogether
        ? methods.slice(0, 1).map(({ method }) => ({ group: WHOLE_CLASS, method }))
        : methods;
      return entries.map(({ group, method }) => ({
        usedOn: dayAfter(dueOn, -days),
        method,
        minutes: MINUTES,
        group: halfNamed(group),
      }));
    }),
  );
}

function retell(section: SimulatedSection): SimulatedSection {
  const gained = (cell: SimulatedCell, row: number, t: number): SimulatedCell => {
    const plan = section.assessments[t];
    const method = methodFor(section, t, section.groups[row] ?? '');
    if (cell.points === null || !plan || method !== TEACHING_STORY.better) return cell;
    const points = cell.points + TEACHING_STORY.gain * plan.maxPoints;
    const rounded = Number((Math.round(points / plan.roundTo) * plan.roundTo).toFixed(4));
    return { ...cell, points: Math.min(plan.maxPoints, rounded) };
  };
  return {
    ...section,
    methods: logOf(section),
    cells: section.cells.map((row, i) => row.map((cell, t) => gained(cell, i, t))),
  };
}

export function tellOfMethods(school: SimulatedSchool): SimulatedSchool {
  const sections = school.sections.map((section) =>
    isParted(section) ? retell(section) : section,
  );
  return { ...school, sections };
}
