/**
 * Misconceptions that a student's wrong answers have in common. Whoever has one gives its answer most of the time, others
 * seldom: how likely it is follows from how often it was given, of the times that it could have been.
 */
import type { Misconception } from '../../../shared/contract/tutor.ts';
import type { Id } from '../../../shared/nouns.ts';
import type { Response } from '../../store/response.ts';
import type { WrongAnswer } from '../../store/wrong-answer.ts';

const BEFOREHAND = 0.1;
const GIVEN_BY_HOLDERS = 0.7;
const GIVEN_BY_OTHERS = 0.1;
/** One wrong answer is a slip; two alike are worth a look. */
const FEWEST = 2;
const LIKELY = 0.5;

export type SkillMisconceptions = ReadonlyMap<Id, Misconception[]>;

/** By skill, likeliest first; where a misconception names no skill, it is its items'. */
export function recogniseMisconceptions(
  responses: readonly Response[],
  known: readonly WrongAnswer[],
): SkillMisconceptions {
  const offered = Map.groupBy(known, ({ itemId }) => itemId);
  const seen = new Map<string, { skillId: Id; of: WrongAnswer; given: number; could: number }>();
  for (const { itemId, answer, skillId } of responses) {
    for (const [id, options] of Map.groupBy(offered.get(itemId) ?? [], (o) => o.misconceptionId)) {
      const skill = options[0].skillId ?? skillId;
      if (answer === null || skill === null) continue;
      const key = `${skill}/${id}`;
      const sum = seen.get(key) ?? { skillId: skill, of: options[0], given: 0, could: 0 };
      const gave = options.some((option) => isGiven(option, answer));
      seen.set(key, { ...sum, given: sum.given + (gave ? 1 : 0), could: sum.could + 1 });
    }
  }
  const likely = [...seen.values()].flatMap(({ skillId, of, given, could }) => {
    const probability = likelihood(given, could);
    return given >= FEWEST && probability >= LIKELY
      ? [{ skillId, id: of.misconceptionId, name: of.misconception, probability, n: given }]
      : [];
  });
  const bySkill = Map.groupBy(likely, ({ skillId }) => skillId);
  return new Map(
    [...bySkill].map(([skillId, own]) => [
      skillId,
      own
        .toSorted((a, b) => b.probability - a.probability || b.n - a.n)
        .map(({ id, name, probability, n }) => ({ id, name, probability, n })),
    ]),
  );
}

const fold = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

/** By the option's label, or by its words where the answer was written out. */
const isGiven = ({ label, text }: WrongAnswer, answer: string): boolean =>
  fold(answer) === fold(label) || (text !== '' && fold(answer) === fold(text));

/** Bayes' rule over given and not given. */
function likelihood(given: number, could: number): number {
  const of = (share: number) => share ** given * (1 - share) ** (could - given);
  const held = BEFOREHAND * of(GIVEN_BY_HOLDERS);
  return held / (held + (1 - BEFOREHAND) * of(GIVEN_BY_OTHERS));
}
