/** What the few-shot benchmark found, with all that is needed to find it again; as a table for a spreadsheet too. */
import type { FewShotScale } from '../../../shared/contract/benchmark.ts';
import type { ImageLearnerName } from '../../learn/images/image-learner-names.ts';
import type { Accuracy } from './judge-episodes.ts';
import type { Published } from './published.ts';
import type { Source } from './read-images.ts';

export type LearnerLine = Accuracy & {
  /** `pixels` learns nothing: the nearest class mean by cosine. */
  learner: ImageLearnerName | 'pixels';
  transductive: boolean;
  trainedEpisodes: number;
  trainSeconds: number;
};

export type FewShotReport = {
  scale: FewShotScale;
  seed: number;
  backend: string;
  way: number;
  shot: number;
  query: number;
  split: { train: SplitSide; test: SplitSide };
  learners: LearnerLine[];
  published: Published[];
};

export type SplitSide = {
  name: string;
  sources: Source[];
  classes: number;
  groups: string[];
  images: number;
};

/** The report's lines for a spreadsheet; shares 0–1. */
export function fewShotCsv({
  learners,
  way,
  shot,
  scale,
  seed,
  backend,
  published,
}: FewShotReport): string {
  const head =
    'learner,way,shot,episodes,accuracy,low95,high95,transductive,trainedEpisodes,trainSeconds,scale,seed,backend,source';
  const own = learners.map((l) =>
    [
      l.learner,
      way,
      shot,
      l.episodes,
      l.accuracy,
      ...l.interval95,
      l.transductive,
      l.trainedEpisodes,
      l.trainSeconds,
      scale,
      seed,
      backend,
      'measured here',
    ].join(','),
  );
  const others = published.map((p) =>
    [
      p.learner,
      p.way,
      p.shot,
      '',
      p.accuracy,
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      `"${p.source}; ${p.on}"`,
    ].join(','),
  );
  return `${[head, ...own, ...others].join('\n')}\n`;
}
