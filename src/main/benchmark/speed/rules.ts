/** What can be timed, by name; apart, so that a list of the names loads no tensor library. */

/**
 * Meta-steps of bare rules (`second` order, `first` order, `reptile`) and of what the app itself trains (`guarded` MAML,
 * `deepmixed`, and `prototypes`, which are left to tensors: decision 0005); `forecast`: adapting to a class and
 * forecasting it; `images`: an episode on Conv-4; `retrieval`: what is near in the external memory.
 */
export const RULES = [
  'second',
  'first',
  'reptile',
  'guarded',
  'deepmixed',
  'prototypes',
  'forecast',
  'images',
  'retrieval',
] as const;
export type Rule = (typeof RULES)[number];
