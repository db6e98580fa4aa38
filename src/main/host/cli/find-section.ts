/** The section that `--section` means. */
import type { Api } from '../app.ts';
import { findOne, sectionCandidate } from './find-one.ts';

type Calls = { api: Api; signal: AbortSignal };

/** @throws Failure section-not-found, several-matches */
export async function findSection(wanted: string, { api, signal }: Calls): Promise<number> {
  const sections = await api.gradebook.sections(undefined, { signal });
  return findOne(wanted, sections.map(sectionCandidate), 'section-not-found');
}
