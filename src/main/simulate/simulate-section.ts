/** One section over one term: ability grows and wanders, work is handed in or not, marks follow. */
import { type Random, randomOf } from '../../shared/random.ts';
import type { SectionSpec } from './section-spec.ts';
import { answerQuestions, drawQuestions, markAnswers, type QuestionSet } from './simulate-marks.ts';
import { simulateWork } from './simulate-work.ts';
import type {
  AssessmentPlan,
  MethodEntry,
  SimulatedCell,
  SimulatedResponse,
  SimulatedSection,
  SimulatedStudent,
} from './simulated-school.ts';
import { GROUPS, methodGain, scheduleMethods } from './teaching-methods.ts';

/** A pull back towards the student's own level, so that a walk over a long term stays plausible. */
const STAY = 0.92;
const GENERAL_SHARE = 0.75;
const SUBJECT_SHARE = Math.sqrt(1 - GENERAL_SHARE ** 2);
const SKILL_SPREAD = 0.35;
const BANK_SEED = 1;
const UNMARKED: SimulatedCell = { points: null, status: 'unmarked', late: false };

/** A student's standing in a subject: mean 0, standard deviation 1 over the school. */
export function standingIn(student: SimulatedStudent, subject: string): number {
  return GENERAL_SHARE * student.ability + SUBJECT_SHARE * (student.subjectAbility[subject] ?? 0);
}

/** Questions with a skill come from the course's bank: the same ones in every section. */
function questionsFor(random: Random, spec: SectionSpec, plan: AssessmentPlan): QuestionSet {
  const bank = randomOf(BANK_SEED, `${spec.course}/${plan.title}`);
  return drawQuestions(plan.skills.length > 0 ? bank : random, plan);
}

type Given = {
  spec: SectionSpec;
  questions: readonly QuestionSet[];
  methods: readonly MethodEntry[];
  markedCount: number;
};

/** Ability at each assessment, logits, and the half of the class that the student is in. */
function abilityPath(
  random: Random,
  given: Given,
  student: SimulatedStudent,
): { abilities: number[]; group: string } {
  const { spec, methods } = given;
  const group = random.pick(GROUPS);
  const level = spec.classEffect + spec.spread * standingIn(student, spec.subject);
  const growth = random.normal(spec.growth.mean, spec.growth.sd);
  const span = Math.max(1, spec.assessments.length - 1);
  let walk = 0;
  const abilities = spec.assessments.map(({ dueOn }, t) => {
    walk = STAY * walk + random.normal(0, spec.drift);
    return level + walk + growth * (t / span - 0.5) + methodGain(methods, group, dueOn);
  });
  return { abilities, group };
}

function recordResponses(
  random: Random,
  { plan, questions, course }: { plan: AssessmentPlan; questions: QuestionSet; course: string },
  { student, answers }: { student: SimulatedStudent; answers: readonly (0 | 1)[] },
): SimulatedResponse[] {
  return answers.flatMap((correct, i) => {
    const skill = questions.skills[i];
    if (skill == null) return [];
    return {
      student: student.id,
      item: `${course} · ${plan.title} · ${i + 1}`,
      skill,
      correct,
      answeredAt: plan.dueOn,
      seconds: Math.round(Math.exp(random.normal(correct ? 3.5 : 3.8, 0.5))),
      attempt: 1,
    };
  });
}

/** Ability in a skill beyond the subject: drawn once per student and skill. */
function skillAbilities(random: Random): (skill: string) => number {
  const drawn = new Map<string, number>();
  return (skill) => {
    const ability = drawn.get(skill) ?? random.normal(0, SKILL_SPREAD);
    drawn.set(skill, ability);
    return ability;
  };
}

type Row = { cells: SimulatedCell[]; responses: SimulatedResponse[]; group: string };

function simulateRow(random: Random, given: Given, student: SimulatedStudent): Row {
  const { spec, questions, markedCount } = given;
  const { abilities, group } = abilityPath(random, given, student);
  const skillAbility = skillAbilities(random);
  const abilityZ = standingIn(student, spec.subject);
  const worker = { abilityZ, diligence: student.diligence };
  const work = simulateWork(random, spec.habits, { worker, count: spec.assessments.length });
  const responses: SimulatedResponse[] = [];
  const cells = spec.assessments.map((plan, t): SimulatedCell => {
    const set = questions[t];
    const state = work[t];
    const ability = abilities[t];
    if (t >= markedCount || !set || !state || ability === undefined) return UNMARKED;
    const answers = answerQuestions(random, { plan, questions: set }, { ability, skillAbility });
    if (state.status !== 'graded') return { points: null, ...state };
    const asked = { plan, questions: set, course: spec.course };
    responses.push(...recordResponses(random, asked, { student, answers }));
    return { points: markAnswers(random, plan, answers), ...state };
  });
  return { cells, responses, group };
}

/** A column that doesn't count stands in a category of its own, of weight 0. */
const NOT_COUNTED = 'Not counted';

function inOwnCategory(plan: AssessmentPlan): AssessmentPlan {
  return plan.oddity === 'weightless' ? { ...plan, category: NOT_COUNTED } : plan;
}

export function simulateSection(
  spec: SectionSpec,
  students: readonly SimulatedStudent[],
  random: Random,
): SimulatedSection {
  const methods = spec.methods ? scheduleMethods(random, spec.term) : [];
  const questions = spec.assessments.map((plan) => questionsFor(random, spec, plan));
  const markedCount = Math.round(spec.markedShare * spec.assessments.length);
  const given: Given = { spec, questions, methods, markedCount };
  const rows = students.map((student) => simulateRow(random, given, student));
  return {
    course: spec.course,
    subject: spec.subject,
    name: spec.name,
    term: spec.term,
    weights: { ...spec.weights, [NOT_COUNTED]: 0 },
    assessments: spec.assessments.map(inOwnCategory),
    students,
    cells: rows.map((row) => row.cells),
    responses: rows.flatMap((row) => row.responses),
    methods,
    groups: rows.map(({ group }) => group),
  };
}
