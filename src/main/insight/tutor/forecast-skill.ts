/** A skill as the outcome: how many of its usual items each student would get right now, as a range, and why. */
import type {
  Reason,
  SectionForecast,
  StudentForecast,
} from '../../../shared/contract/forecast.ts';
import { Failure } from '../../../shared/failure.ts';
import type { Id } from '../../../shared/nouns.ts';
import { normalQuantile } from '../../../shared/normal.ts';
import { adaptAbilities } from '../../learn/knowledge/adapt-ability.ts';
import type { Effect } from '../../learn/knowledge/ability-model.ts';
import { logistic } from '../../../shared/logistic.ts';
import type { Response } from '../../store/response.ts';
import type { SchoolFile } from '../../store/school-file.ts';
import { gradebookOfSection } from '../../store/section.ts';
import { LEVELS } from '../../tasks/predictive.ts';
import type { Predictive } from '../../tasks/predictive.ts';
import { figuresOf, NO_FIGURES } from '../outcome/forecast-figures.ts';
import { FEWEST_SCORES } from '../outcome/judge-forecast.ts';
import { usualStanding } from './know-student.ts';
import type { SchoolKnowledge } from './school-knowledge.ts';
import { schoolKnowledge } from './school-knowledge.ts';

/** @throws Failure not-found for a section that is not there, or a skill that nobody has answered anything of */
export function forecastSkill(
  school: SchoolFile,
  { sectionId, skillId }: { sectionId: Id; skillId: Id },
): SectionForecast {
  const gradebook = gradebookOfSection(school, sectionId);
  const knowledge = schoolKnowledge(school);
  const skill = knowledge.numbered.placeOf.skill.get(skillId);
  if (skill === undefined) throw new Failure('not-found', { what: 'skill', id: skillId });
  const { section, students, passLine } = gradebook;
  const answers = students.map(({ id }) => answersBySkill(knowledge, id, skillId));
  const sectionMean = shareRight(answers.flatMap(({ own }) => own));
  return {
    section,
    asOf: null,
    target: {
      kind: 'skill',
      id: skillId,
      title: knowledge.numbered.skills[skill]!.name,
      dueOn: null,
    },
    learner: 'abilities',
    learnedFrom: { sections: 0, simulated: false },
    passLine,
    n: students.length,
    students: students.map(({ id, name }, at) =>
      describe({ id, name }, answers[at]!, { knowledge, skill, sectionMean, passLine }),
    ),
    trackRecord: null,
  };
}

/** A student's answers in the skill and in all others; `place` of each in the history. */
type Answers = { own: Response[]; others: Response[]; isOwn: boolean[]; place: number | undefined };

function answersBySkill({ numbered }: SchoolKnowledge, studentId: Id, skillId: Id): Answers {
  const place = numbered.placeOf.student.get(studentId);
  const all = place === undefined ? [] : numbered.responses[place]!;
  const isOwn = all.map((response) => response.skillId === skillId);
  const [own, others] = [true, false].map((wanted) => all.filter((_, i) => isOwn[i] === wanted));
  return { own: own!, others: others!, isOwn, place };
}

const shareRight = (answers: readonly Response[]): number | null =>
  answers.length === 0
    ? null
    : answers.reduce((sum, { correct }) => sum + correct, 0) / answers.length;

type Around = {
  knowledge: SchoolKnowledge;
  skill: number;
  sectionMean: number | null;
  passLine: number;
};

function describe(
  who: { id: Id; name: string },
  answers: Answers,
  { knowledge, skill, sectionMean, passLine }: Around,
): StudentForecast {
  const known = shareRight(answers.own);
  const knownCount = answers.own.length;
  const about = { ...who, known, knownCount, simple: { sectionMean, runningMean: known } };
  if (knownCount < FEWEST_SCORES) return { ...about, ...NO_FIGURES, abstained: 'too-few-answers' };
  const worth = worthOf(knowledge, skill, answers);
  return {
    ...about,
    ...figuresOf(worth(true, true), passLine),
    baseline: worth(false, false).mean,
    reasons: reasonsOf(worth, answers),
    abstained: false,
  };
}

/** The forecast from some of the answers: those in the skill, those in other skills, both or neither. */
type Worth = (own: boolean, others: boolean) => Predictive;

function worthOf({ model, numbered }: SchoolKnowledge, skill: number, answers: Answers): Worth {
  const history = answers.place === undefined ? [] : numbered.histories[answers.place]!;
  return (own, others) => {
    const seen = history.filter((_, i) => (answers.isOwn[i] ? own : others));
    return shareOf(usualStanding(model, adaptAbilities(model, seen), skill));
  };
}

/** A logit that is normal, as the distribution of the share of usual items right. */
function shareOf({ mean: middle, sd: spread }: Effect): Predictive {
  const quantiles = LEVELS.map((p) => logistic(middle + spread * normalQuantile(p)));
  const mean = quantiles.reduce((sum, q) => sum + q, 0) / quantiles.length;
  const variance = quantiles.reduce((sum, q) => sum + (q - mean) ** 2, 0) / quantiles.length;
  const sd = Math.max(1e-6, Math.sqrt(variance));
  return { mean, sd, shape: quantiles.map((q) => (q - mean) / sd) };
}

/** Shapley's values of two players (Shapley 1953): half by what each says alone, half by what it adds to the other. */
function reasonsOf(worth: Worth, { own, others }: Answers): Reason[] {
  const [none, onlyOwn, onlyOthers, all] = [
    worth(false, false).mean,
    worth(true, false).mean,
    worth(false, true).mean,
    worth(true, true).mean,
  ];
  const reasons: Reason[] = [
    {
      kind: 'skill-answers',
      effect: (onlyOwn - none + all - onlyOthers) / 2,
      without: onlyOthers,
      ...restsOn(own),
    },
    {
      kind: 'other-answers',
      effect: (onlyOthers - none + all - onlyOwn) / 2,
      without: onlyOwn,
      ...restsOn(others),
    },
  ];
  return reasons
    .filter(({ effect }) => effect !== 0)
    .toSorted((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
}

/** So many right of so many. */
const restsOn = (answers: readonly Response[]): Pick<Reason, 'evidence' | 'count'> => ({
  count: answers.length,
  evidence:
    answers.length === 0
      ? []
      : [
          {
            title: '',
            points: answers.reduce((sum, { correct }) => sum + correct, 0),
            maxPoints: answers.length,
          },
        ],
});
