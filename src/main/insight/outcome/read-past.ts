/** Past sections, read once for everything that learns from them. */
import type { SectionGradebook } from '../../../shared/nouns.ts';
import { readSectionPast } from '../../tasks/make-tasks.ts';
import type { SectionPast } from '../../tasks/make-tasks.ts';
import type { OutcomeExample } from '../../tasks/outcome-task.ts';
import { measureSection } from './base-model.ts';
import type { SectionMeasures } from './base-model.ts';
import type { PastSection } from './collect-forecasts.ts';
import { turnTaker } from './take-turns.ts';

export type Past = PastSection & { support: readonly OutcomeExample[]; measures: SectionMeasures };

/**
 * Those that have something to learn from.
 * @throws Failure cancelled
 */
export async function readPast(
  gradebooks: readonly SectionGradebook[],
  signal: AbortSignal | undefined,
): Promise<Past[]> {
  const past: Past[] = [];
  const takeTurns = turnTaker(signal);
  for (const [section, gradebook] of gradebooks.entries()) {
    const { tasks, support } = await readOne(gradebook, takeTurns);
    if (tasks.length > 0)
      past.push({
        section,
        offering: offeringOf(gradebook),
        tasks,
        support,
        measures: measureSection(support),
      });
    await takeTurns();
  }
  return past;
}

const offeringOf = ({ section: { course, term, termStart } }: SectionGradebook): string =>
  JSON.stringify([course, term, termStart]);

async function readOne(
  gradebook: SectionGradebook,
  takeTurns: () => Promise<void>,
): Promise<SectionPast> {
  const reading = readSectionPast(gradebook);
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
    await takeTurns();
  }
}
