/** The learners that work on images, by name; apart, so that a list of them loads no tensor library. */
import type { LearnerName } from '../../../shared/nouns.ts';

export const IMAGE_LEARNERS = [
  'protonet',
  'matching',
  'matchingfce',
  'maml',
  'fomaml',
  'anil',
  'reptile',
  'vaml',
  'r2d2',
] as const satisfies readonly LearnerName[];
export type ImageLearnerName = (typeof IMAGE_LEARNERS)[number];
