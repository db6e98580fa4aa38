/** The learner behind the proposals: VAML adapted to this class's rated lessons; the validator disposes of what it proposes. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Fit } from '../../../shared/contract/lesson.ts';
import { Failure } from '../../../shared/failure.ts';
import type { LearnerClient } from '../../learn/client.ts';
import type { Rows } from '../../learn/meta-batch.ts';
import type { RatedStructure } from '../../store/lesson.ts';
import type { Profile } from './class-vector.ts';
import { outcomeOf, profileVector } from './class-vector.ts';
import type { Proposer } from './proposer.ts';
import { clamp, STRUCTURE } from './structure.ts';

/** Goes up whenever a structure or a profile is written down otherwise: an older model then does not fit. */
export const LESSON_FEATURES = 1;

export const LessonCard = z.object({
  features: z.literal(LESSON_FEATURES),
  names: z.array(z.string()),
  learner: z.string(),
  seed: z.int(),
  version: z.string(),
  steps: z.int(),
  simulated: z.object({ schools: z.int(), classes: z.int(), lessons: z.int() }),
  validation: z.object({ rmse: z.number(), coverage80: z.number(), classes: z.int() }),
});
export type LessonCard = z.infer<typeof LessonCard>;

export type LessonModel = { bytes: Uint8Array; card: LessonCard };

/** @throws Failure model-unreadable */
export async function readLessonPrior(folder: string): Promise<LessonModel> {
  try {
    const [bytes, text] = await Promise.all([
      readFile(join(folder, 'lesson.bin')),
      readFile(join(folder, 'lesson-card.json'), 'utf8'),
    ]);
    return { bytes: new Uint8Array(bytes), card: LessonCard.parse(JSON.parse(text)) };
  } catch (error) {
    throw new Failure('model-unreadable', {}, `readLessonPrior: ${String(error)}`);
  }
}

export type ProposerSources = {
  model: Uint8Array;
  profile: Profile;
  /** This class's rated lessons, oldest first. */
  rated: readonly RatedStructure[];
  learner: Pick<LearnerClient, 'adaptAndPredict' | 'generate'>;
};

const Z80 = 1.2816;

export function learnedProposer({ model, profile, rated, learner }: ProposerSources): Proposer {
  const context = profileVector(profile);
  const support = supportOf(rated, context);
  return {
    ratedCount: support.y.length,
    async sample(count, seed) {
      const asked = { model, tasks: [{ support, context }], count, seed };
      const [made = []] = await learner.generate(asked);
      return made.map((vector) => vector.map(clamp));
    },
    async expect(vectors) {
      const queries = vectors.map((vector) => [...vector, ...context]);
      const forecasts = await learner.adaptAndPredict({ model, tasks: [{ support, queries }] });
      if (forecasts.kind !== 'number') return null;
      const { mean, variance } = forecasts;
      return vectors.map((_, place): Fit => {
        const middle = mean[0]?.[place] ?? 0;
        const half = Z80 * Math.sqrt(variance[0]?.[place] ?? 0);
        return {
          expected: clamp(middle),
          interval80: [clamp(middle - half), clamp(middle + half)],
          n: support.y.length,
        };
      });
    },
  };
}

/** Rated lessons as examples; the class is described as it is today. */
export function supportOf(rated: readonly RatedStructure[], context: readonly number[]): Rows {
  const rows = rated.flatMap((one) => {
    const outcome = outcomeOf(one);
    const isFit = one.structure.length === STRUCTURE.length;
    return outcome === null || !isFit ? [] : [{ x: [...one.structure, ...context], y: outcome }];
  });
  return { x: rows.map(({ x }) => x), y: rows.map(({ y }) => y) };
}
