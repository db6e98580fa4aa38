/** Few-shot images on fixed episodes: every prediction to a file, accuracy with its interval back. */
import { writeFileSync } from 'node:fs';
import type { ImageLearnerName } from '../learn/images/image-learner-names.ts';
import { countImages } from './few-shot/image-set.ts';
import { labelsOf } from './few-shot/judge-episodes.ts';
import type { Answers, FewShotWatch, Questions } from './few-shot/learn-and-judge.ts';
import { learnAndJudge } from './few-shot/learn-and-judge.ts';
import { readEpisodes } from './few-shot/read-episodes.ts';
import { readRaw } from './few-shot/read-raw.ts';
import { useFastest } from './few-shot/use-fastest.ts';

export type EvaluateEpisodes = {
  images: string;
  index: string;
  train: string;
  trainIndex: string;
  episodes: readonly string[];
  /** Where predictions go, as CSV. */
  out: string;
  learner?: ImageLearnerName;
  budgetSeconds?: number;
  steps?: number;
  seed?: number;
};

export type EpisodesReport = {
  learner: ImageLearnerName;
  backend: string;
  seed: number;
  transductive: boolean;
  trainedEpisodes: number;
  trainedImages: number;
  trainSeconds: number;
  files: {
    file: string;
    way: number;
    shot: number;
    query: number;
    episodes: number;
    accuracy: number;
    interval95: [number, number];
  }[];
};

/**
 * Trains on one set of images and answers every episode on another. Training classes are turned by quarters, as new
 * classes; test images are taken as they are.
 *
 * @throws Failure `images-unreadable`, `episodes-unreadable`, `cancelled`
 */
export async function evaluateEpisodes(
  {
    learner = 'protonet',
    budgetSeconds = 300,
    steps = Infinity,
    seed = 1,
    ...files
  }: EvaluateEpisodes,
  watch: FewShotWatch,
): Promise<EpisodesReport> {
  const test = readRaw(files.images, files.index);
  const train = readRaw(files.train, files.trainIndex);
  const questions = files.episodes.map((path) => readEpisodes(path, countImages(test)));
  const backend = await useFastest();
  const { answers, ...trained } = await learnAndJudge(
    { learner, train, test, questions, budgetSeconds, steps, seed },
    watch,
  );
  writeFileSync(files.out, predictionTable(questions, answers));
  return {
    ...trained,
    backend,
    seed,
    files: answers.map(({ name, size, accuracy }) => ({ file: name, ...size, ...accuracy })),
  };
}

/** file,episode,query,label,predicted; queries are counted class after class within their episode. */
function predictionTable(questions: readonly Questions[], answers: readonly Answers[]): string {
  const lines = questions.flatMap(({ name, episodes }) => {
    const predictions = answers.find((answer) => answer.name === name)?.predictions ?? [];
    return predictions.flatMap((labels, e) => {
      const expected = labelsOf(episodes[e]);
      return labels.map((predicted, q) => [name, e, q, expected[q], predicted].join(','));
    });
  });
  return `${['file,episode,query,label,predicted', ...lines].join('\n')}\n`;
}
