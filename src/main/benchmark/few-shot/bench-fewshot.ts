/** The few-shot benchmark: every learner on the same episodes of classes that training never saw. */
import type { ImageLearnerName } from '../../learn/images/image-learner-names.ts';
import { IMAGE_LEARNERS } from '../../learn/images/image-learner-names.ts';
import { foldIn, seedKey } from '../../learn/tensor/keys.ts';
import { Failure } from '../../../shared/failure.ts';
import { drawGlyphs } from './draw-glyphs.ts';
import type { FewShotScale } from '../../../shared/contract/benchmark.ts';
import type { FewShotReport, LearnerLine, SplitSide } from './few-shot-report.ts';
import type { ImageSet } from './image-set.ts';
import { predictByPixels } from './judge-pixels.ts';
import { accuracyOf } from './judge-episodes.ts';
import type { FewShotWatch, Questions } from './learn-and-judge.ts';
import { learnAndJudge } from './learn-and-judge.ts';
import { publishedFor } from './published.ts';
import type { Source } from './read-images.ts';
import { readImages } from './read-images.ts';
import type { EpisodeSize } from './sample-episode.ts';
import { sampleEpisode } from './sample-episode.ts';
import type { Split } from './split-classes.ts';
import { splitClasses } from './split-classes.ts';
import { useFastest } from './use-fastest.ts';

/** Matching with full context is an option, asked for by name. */
const USUAL = IMAGE_LEARNERS.filter((name) => name !== 'matchingfce');

/** Seconds of training a learner, and episodes: smoke is done in two minutes and shows only that all runs. */
const SCALES: Record<
  FewShotScale,
  { budgetSeconds: number; episodes: number; learners: readonly ImageLearnerName[] }
> = {
  smoke: { budgetSeconds: 8, episodes: 100, learners: ['protonet', 'matching', 'fomaml', 'vaml'] },
  standard: { budgetSeconds: 120, episodes: 600, learners: USUAL },
  full: { budgetSeconds: 1200, episodes: 600, learners: USUAL },
};

export type BenchFewShot = {
  /** Files or folders; the same ones twice are split by classes, none at all means invented glyphs. */
  train?: readonly string[];
  test?: readonly string[];
  way?: number;
  shot?: number;
  query?: number;
  episodes?: number;
  learner?: 'all' | ImageLearnerName;
  budgetSeconds?: number;
  steps?: number;
  scale?: FewShotScale;
  seed?: number;
};

/** @throws Failure `images-unreadable`, `too-few-images`, `cancelled` */
export async function benchFewshot(
  {
    way = 5,
    shot = 1,
    query = 15,
    scale = 'standard',
    seed = 1,
    steps = Infinity,
    ...asked
  }: BenchFewShot,
  watch: FewShotWatch,
): Promise<FewShotReport> {
  const size = { way, shot, query };
  const { learners, budgetSeconds, episodes } = settle(asked, scale);
  const { train, test, sources } = openImages(asked, { seed, way });
  const questions = [askAlike(test, size, { episodes, seed })];
  const backend = await useFastest();
  const lines = [pixelLine(test, questions[0])];
  for (const learner of learners) {
    const result = await learnAndJudge(
      { learner, train, test, questions, budgetSeconds, steps, seed },
      watch,
    );
    const { transductive, trainedEpisodes, trainSeconds, answers } = result;
    lines.push({ learner, transductive, trainedEpisodes, trainSeconds, ...answers[0].accuracy });
  }
  return {
    scale,
    seed,
    backend,
    ...size,
    split: { train: sideOf(train, sources.train), test: sideOf(test, sources.test) },
    learners: lines,
    published: publishedFor(size, test),
  };
}

function settle({ learner = 'all', budgetSeconds, episodes }: BenchFewShot, scale: FewShotScale) {
  const { learners, ...defaults } = SCALES[scale];
  return {
    learners: learner === 'all' ? learners : [learner],
    budgetSeconds: budgetSeconds ?? defaults.budgetSeconds,
    episodes: episodes ?? defaults.episodes,
  };
}

type Opened = Split & { sources: { train: Source[]; test: Source[] } };

function openImages(
  { train = [], test = [] }: BenchFewShot,
  by: { seed: number; way: number },
): Opened {
  if (train.length === 0)
    return { ...splitClasses(drawGlyphs({ seed: by.seed }), by), sources: { train: [], test: [] } };
  const known = readImages(train);
  const same = test.length === 0 || test.join('\n') === train.join('\n');
  if (same)
    return {
      ...splitClasses(known.set, by),
      sources: { train: known.sources, test: known.sources },
    };
  const asked = readImages(test);
  return {
    train: known.set,
    test: asked.set,
    sources: { train: known.sources, test: asked.sources },
  };
}

/** The same episodes for every learner, drawn from the seed alone. */
function askAlike(
  test: ImageSet,
  size: EpisodeSize,
  { episodes, seed }: { episodes: number; seed: number },
): Questions {
  const images = size.shot + size.query;
  const classes = test.classes.filter((one) => one.images.length >= images).length;
  if (classes < size.way)
    throw new Failure('too-few-images', { way: size.way, images, file: test.name, classes });
  const key = foldIn(seedKey(seed), 7);
  const drawn = Array.from({ length: episodes }, (_, e) =>
    sampleEpisode(test, size, { key: foldIn(key, e), turned: false }),
  );
  return { name: test.name, size, episodes: drawn };
}

function pixelLine(test: ImageSet, { episodes }: Questions): LearnerLine {
  const accuracy = accuracyOf(episodes, predictByPixels(test, episodes));
  return {
    learner: 'pixels',
    transductive: false,
    trainedEpisodes: 0,
    trainSeconds: 0,
    ...accuracy,
  };
}

function sideOf({ name, classes }: ImageSet, sources: Source[]): SplitSide {
  const groups = [...new Set(classes.map(({ group }) => group))].toSorted();
  return {
    name,
    sources,
    classes: classes.length,
    groups,
    images: classes.reduce((sum, c) => sum + c.images.length, 0),
  };
}
