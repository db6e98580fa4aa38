/**
 * The learners behind the proposals. VAML, adapted to this class's rated lessons, makes structures like those that are
 * taught; the learner of best places says where this class's best lesson lies and what to expect of any structure; the
 * validator disposes of what they propose.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Fit } from '../../../shared/contract/lesson.ts';
import { Failure } from '../../../shared/failure.ts';
import type { LearnerClient } from '../../learn/client.ts';
import { logistic } from '../../../shared/logistic.ts';
import type { Rows } from '../../learn/meta-batch.ts';
import type { Profile, TaughtLesson } from './class-vector.ts';
import { outcomeOf, profileVector } from './class-vector.ts';
import { bestPlaceRows, joinRows, placeContext, queryRow, structureRows } from './lesson-rows.ts';
import type { Proposer } from './proposer.ts';
import { clamp } from './structure.ts';

/** Goes up whenever a structure or a profile is written down otherwise: an older model then does not fit. */
export const LESSON_FEATURES = 2;

export const LessonCard = z.object({
  features: z.literal(LESSON_FEATURES),
  names: z.array(z.string()),
  learner: z.string(),
  seed: z.int(),
  version: z.string(),
  steps: z.int(),
  simulated: z.object({ schools: z.int(), classes: z.int(), lessons: z.int() }),
  /** Of outcomes of held-out classes, in logits. */
  validation: z.object({ rmse: z.number(), coverage80: z.number(), classes: z.int() }),
});
export type LessonCard = z.infer<typeof LessonCard>;

/** Who makes structures, and who knows where the best ones lie. */
export type LessonModels = { structures: Uint8Array; places: Uint8Array };
export type LessonPrior = LessonModels & { card: LessonCard };
export const LESSON_FILES = {
  structures: 'structures.bin',
  places: 'best-places.bin',
  card: 'lesson-card.json',
} as const;

/** @throws Failure model-unreadable */
export async function readLessonPrior(folder: string): Promise<LessonPrior> {
  try {
    const [structures, places, text] = await Promise.all([
      readFile(join(folder, LESSON_FILES.structures)),
      readFile(join(folder, LESSON_FILES.places)),
      readFile(join(folder, LESSON_FILES.card), 'utf8'),
    ]);
    const card = LessonCard.parse(JSON.parse(text));
    return { structures: new Uint8Array(structures), places: new Uint8Array(places), card };
  } catch (error) {
    throw new Failure('model-unreadable', {}, `readLessonPrior: ${String(error)}`);
  }
}

export type ProposerSources = {
  models: LessonModels;
  profile: Profile;
  /** This class's rated lessons, oldest first. */
  rated: readonly TaughtLesson[];
  /** Rated lessons of the teacher's other classes. */
  kin: readonly { profile: Profile; rated: readonly TaughtLesson[] }[];
  learner: Pick<LearnerClient, 'adaptAndPredict' | 'generate'>;
};

const Z80 = 1.2816;
/** Of what is asked for, so many are draws of where the best place may be. */
const PLACES_SHARE = 0.25;

export function learnedProposer(sources: ProposerSources): Proposer {
  const { models, profile, rated, kin, learner } = sources;
  const context = profileVector(profile);
  const own = bestPlaceRows(rated, context, 'own');
  const others = kin.map((one) => bestPlaceRows(one.rated, profileVector(one.profile), 'kin'));
  const support = joinRows([own, ...others]);
  const likely = structureRows(rated, context);
  const placesFor = async (known: Rows, count: number, seed: number): Promise<number[][]> => {
    const tasks = [{ support: known, context: placeContext(context) }];
    const [made = []] = await learner.generate({ model: models.places, tasks, count, seed });
    return made.map((vector) => vector.map(clamp));
  };
  return {
    ratedCount: rated.filter((one) => outcomeOf(one) !== null).length,
    async best() {
      const [before, now] = await Promise.all([
        placesFor({ x: [], y: [] }, 1, 1),
        placesFor(support, 1, 1),
      ]);
      return { unadapted: before[0] ?? [], adapted: now[0] ?? [] };
    },
    async sample(count, seed) {
      const places = Math.round(PLACES_SHARE * count);
      const tasks = [{ support: likely, context }];
      const asked = { model: models.structures, tasks, count: count - places, seed };
      const [[made = []], drawn] = await Promise.all([
        learner.generate(asked),
        placesFor(support, places, seed),
      ]);
      return [...drawn, ...made.map((vector) => vector.map(clamp))];
    },
    async expect(vectors) {
      const queries = vectors.map((vector) => queryRow(vector, context));
      const tasks = [{ support, queries }];
      const forecasts = await learner.adaptAndPredict({ model: models.places, tasks });
      if (forecasts.kind !== 'number') return null;
      const { mean, variance } = forecasts;
      return vectors.map((_, place): Fit => {
        const middle = mean[0]?.[place] ?? 0;
        const half = Z80 * Math.sqrt(variance[0]?.[place] ?? 0);
        return {
          expected: logistic(middle),
          interval80: [logistic(middle - half), logistic(middle + half)],
          n: rated.filter((one) => outcomeOf(one) !== null).length,
        };
      });
    },
  };
}
