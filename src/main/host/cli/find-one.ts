/** Which thing a name on the command line means; a name with several matches is refused. */
import type { SectionSummary, Student } from '../../../shared/nouns.ts';
import type { FailureCode } from '../../../shared/failure.ts';
import { Failure } from '../../../shared/failure.ts';

export type Candidate = { id: number; label: string; names: readonly (string | null)[] };

const MOST_LISTED = 12;

function fold(text: string): string {
  return text.normalize('NFC').trim().toLocaleLowerCase('en');
}

function listed(candidates: readonly Candidate[]): string {
  const first = candidates.slice(0, MOST_LISTED).map(({ id, label }) => `${label} (${id})`);
  return candidates.length > MOST_LISTED ? `${first.join(', ')} …` : first.join(', ');
}

function matchesOf(wanted: string, candidates: readonly Candidate[]): readonly Candidate[] {
  const byId = candidates.filter(({ id }) => String(id) === wanted.trim());
  if (byId.length > 0) return byId;
  const key = fold(wanted);
  const names = candidates.map((candidate) => ({
    candidate,
    folded: candidate.names.flatMap((name) => (name === null ? [] : [fold(name)])),
  }));
  const exact = names.filter(({ folded }) => folded.includes(key));
  const fits =
    exact.length > 0
      ? exact
      : names.filter(({ folded }) => folded.some((name) => name.includes(key)));
  return fits.map(({ candidate }) => candidate);
}

/**
 * Our id first, then a whole name in any case, then a part of a name.
 * @throws Failure several-matches, or `missing` when nothing fits
 */
export function findOne(
  wanted: string,
  candidates: readonly Candidate[],
  missing: FailureCode,
): number {
  const matches = matchesOf(wanted, candidates);
  const [only] = matches;
  if (!only) throw new Failure(missing, { name: wanted, matches: listed(candidates) });
  if (matches.length > 1)
    throw new Failure('several-matches', { name: wanted, matches: listed(matches) });
  return only.id;
}

/** A section answers to its name, alone or with its course and term. */
export function sectionCandidate({ id, name, course, term }: SectionSummary): Candidate {
  const label = [course, name, term].filter((part) => part !== null).join(' · ');
  const names = [
    name,
    `${course} ${name}`,
    `${course} ${name} ${term ?? ''}`,
    `${name} ${term ?? ''}`,
    label,
  ];
  return { id, label, names };
}

/** A student answers to the name and to every id that the school uses. */
export function studentCandidate(student: Student): Candidate {
  const { id, name, externalId, email, login } = student;
  return { id, label: name, names: [name, externalId, email, login] };
}
