/** An evidence card: what a method is, what is published about it, what to check in one's own class, where it stands. */
import type { Bilingual } from './say.ts';

export type MethodCard = {
  /** What is done, in one sentence. */
  what: Bilingual;
  /** What is published, in our own words; figures only where we read them in the source. */
  strength: Bilingual;
  check: Bilingual;
  /** Author, year, where. */
  source: string;
};
