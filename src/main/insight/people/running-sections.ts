/** The sections that are running: those of the latest term that have scores, and those whose term nobody dated. */
import type { SectionSummary } from '../../../shared/nouns.ts';

export function runningSections(all: readonly SectionSummary[]): SectionSummary[] {
  const marked = all.filter(({ markedCount }) => markedCount > 0);
  const latest = marked.reduce<string | null>(
    (newest, { termStart }) => later(newest, termStart),
    null,
  );
  return marked.filter(({ termStart }) => termStart === null || termStart === latest);
}

const later = (a: string | null, b: string | null): string | null =>
  a === null || (b !== null && b > a) ? b : a;
