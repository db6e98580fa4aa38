/** One learner, trained on some classes and judged on episodes of others. */
import { createImageLearner } from '../../learn/images/create-image-learner.ts';
import type { ImageLearner } from '../../learn/images/create-image-learner.ts';
import type { ImageLearnerName } from '../../learn/images/image-learner-names.ts';
import { settleMoments } from '../../learn/images/on-conv4.ts';
import { conv4Spec } from '../../learn/nn/conv4.ts';
import type { Params } from '../../learn/params.ts';
import { foldIn, permutation, seedKey } from '../../learn/tensor/keys.ts';
import { Failure } from '../../../shared/failure.ts';
import type { ImageSet } from './image-set.ts';
import { countImages } from './image-set.ts';
import type { Accuracy, Predictions } from './judge-episodes.ts';
import { accuracyOf, drawImages, predictEpisodes } from './judge-episodes.ts';
import { planTraining } from './plan-training.ts';
import type { Episode, EpisodeSize } from './sample-episode.ts';
import { trainOnEpisodes } from './train-on-episodes.ts';

/** Episodes of one size under a name. */
export type Questions = { name: string; size: EpisodeSize; episodes: readonly Episode[] };

export type Answers = {
  name: string;
  size: EpisodeSize;
  accuracy: Accuracy;
  predictions: Predictions;
};

type FewShotProgress = {
  learner: ImageLearnerName;
  phase: 'train' | 'judge';
  share: number;
  secondsLeft: number | null;
  loss: number | null;
};

export type FewShotWatch = {
  now: () => number;
  onProgress?: (progress: FewShotProgress) => void;
  signal?: AbortSignal;
};

export type FewShotTask = {
  learner: ImageLearnerName;
  train: ImageSet;
  test: ImageSet;
  questions: readonly Questions[];
  /** Of training, over all models that the questions need. */
  budgetSeconds: number;
  steps: number;
  seed: number;
};

export type FewShotResult = {
  learner: ImageLearnerName;
  /** Normalised by the images that are asked about, or image by image. */
  transductive: boolean;
  trainedEpisodes: number;
  trainedImages: number;
  trainSeconds: number;
  answers: Answers[];
};

/** Images from which the moments of a trained network are taken. */
const SETTLING = 600;

/** @throws Failure `cancelled`, `too-few-images` */
export async function learnAndJudge(
  task: FewShotTask,
  watch: FewShotWatch,
): Promise<FewShotResult> {
  const groups = byModel(task);
  const results: Awaited<ReturnType<typeof oneModel>>[] = [];
  for (const questions of groups) {
    results.push(
      await oneModel(
        { ...task, questions, budgetSeconds: task.budgetSeconds / groups.length },
        watch,
      ),
    );
  }
  const total = (of: (r: (typeof results)[number]) => number) =>
    results.reduce((sum, r) => sum + of(r), 0);
  return {
    learner: task.learner,
    transductive: results[0].made.head === undefined,
    trainedEpisodes: total((r) => r.trained.episodes),
    trainedImages: total((r) => r.trained.images),
    trainSeconds: total((r) => r.trained.seconds),
    answers: results.flatMap((r) => r.answers),
  };
}

/** A learner with a head of fixed width needs a model for each number of ways. */
function byModel({ learner, train, questions }: FewShotTask): Questions[][] {
  const { anyWays } = createImageLearner(learner, conv4Spec(train.side, train.channels), 2);
  return anyWays ? [[...questions]] : [...Map.groupBy(questions, ({ size }) => size.way).values()];
}

async function oneModel(task: FewShotTask, watch: FewShotWatch) {
  const { learner: name, train, test, questions, budgetSeconds, steps, seed } = task;
  if (test.side !== train.side || test.channels !== train.channels) {
    throw new Failure(
      'images-unreadable',
      { file: test.name },
      'training and test images differ in size',
    );
  }
  const conv4 = conv4Spec(train.side, train.channels);
  const made = createImageLearner(name, conv4, Math.max(...questions.map(({ size }) => size.way)));
  const plan = {
    ...planTraining(
      { name, anyWays: made.anyWays, sizes: questions.map(({ size }) => size) },
      available(train),
    ),
    steps,
    budgetSeconds,
    seed,
  };
  const trained = await trainOnEpisodes(made.learner, train, {
    plan,
    watch: {
      ...watch,
      onProgress: ({ share, loss, secondsLeft }) =>
        watch.onProgress?.({ learner: name, phase: 'train', share, loss, secondsLeft }),
    },
  });
  const params = await settled({ made, params: trained.params, train, seed });
  const answers: Answers[] = [];
  for (const { name: file, size, episodes } of questions) {
    const predictions = await predictEpisodes(
      { made, conv4, params, set: test },
      episodes,
      (share) => {
        if (watch.signal?.aborted) throw new Failure('cancelled');
        watch.onProgress?.({ learner: name, phase: 'judge', share, loss: null, secondsLeft: null });
      },
    );
    answers.push({ name: file, size, predictions, accuracy: accuracyOf(episodes, predictions) });
  }
  return { made, trained, answers };
}

const available = ({ classes }: ImageSet) => ({
  classes: classes.length,
  images: Math.min(...classes.map(({ images }) => images.length)),
});

type Settling = { made: ImageLearner; params: Params; train: ImageSet; seed: number };

/** With moments of training images where a head learns from embeddings; as they are where filters adapt. */
async function settled({ made, params, train, seed }: Settling): Promise<Params> {
  if (!made.head) return params;
  const some = permutation(foldIn(seedKey(seed), 0), countImages(train)).slice(0, SETTLING);
  return settleMoments(conv4Spec(train.side, train.channels), params, drawImages(train, some));
}
