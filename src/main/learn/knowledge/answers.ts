/** Answers as numbers: what every model of knowledge learns from and is asked about. */

/** An item that can be asked, by its number and the numbers of the skills that it needs; some items name none. */
export type Asked = { item: number; skills: readonly number[] };

/** What came of it: the share of the credit, 0–1. */
export type Answer = Asked & { correct: number };

/** One student's answers, oldest first. */
export type History = readonly Answer[];

/** Bayes' rule: how likely something is once it was seen what is so likely with it and without it. */
export const bayes = (prior: number, withIt: number, without: number): number =>
  (prior * withIt) / (prior * withIt + (1 - prior) * without);
