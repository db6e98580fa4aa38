/** The sections that are running: those of the latest term that have scores; all with scores where no term is known. */
import type { SectionSummary } from '../../../shared/nouns.ts';

export function runningSections(all: readonly SectionSummary[]): SectionSummary[] {
  const marked = all.filter(({ markedCount }) => markedCount > 0);
  const latest = marked.reduce<string | null>(
    (newest, { termStart }) => later(newest, termStart),
    null,
  );
  return latest === null ? marked : marked.filter(({ termStart }) => termStart === latest);
}

const later = (a: string | null, b: string | null): string | null =>
  a === null || (b !== null && b > a) ? b : a;
