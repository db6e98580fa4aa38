/**
 * The grammar of a lesson:
 *   opening (model guided){1,2} discuss? independent exit,   opening = recall | recall hook | hook recall
 * A claim is argued about once there is something to argue with; what was learned before is always brought back.
 */
import type { PhaseKind } from '../../../shared/lesson.ts';

const OPENINGS: readonly (readonly PhaseKind[])[] = [
  ['recall'],
  ['recall', 'hook'],
  ['hook', 'recall'],
];
const CYCLE: readonly PhaseKind[] = ['model', 'guided'];
const CLOSE: readonly PhaseKind[] = ['independent', 'exit'];

function everyPattern(): PhaseKind[][] {
  return OPENINGS.flatMap((opening) =>
    [1, 2].flatMap((cycles) => {
      const middle = Array.from({ length: cycles }, () => CYCLE).flat();
      return [
        [...opening, ...middle, ...CLOSE],
        [...opening, ...middle, 'discuss' as const, ...CLOSE],
      ];
    }),
  );
}

/** Every order of phases that the grammar allows. */
export const PATTERNS: readonly (readonly PhaseKind[])[] = everyPattern();

const known = new Set(PATTERNS.map((pattern) => pattern.join(' ')));
export const isInGrammar = (phases: readonly PhaseKind[]): boolean => known.has(phases.join(' '));

/** Fewest minutes in which a phase can do its work, and the largest share of a lesson that it may take. */
export const LIMITS: Readonly<Record<PhaseKind, { least: number; most: number }>> = {
  hook: { least: 2, most: 0.2 },
  recall: { least: 3, most: 0.3 },
  model: { least: 4, most: 0.4 },
  guided: { least: 4, most: 0.45 },
  discuss: { least: 6, most: 0.3 },
  independent: { least: 5, most: 0.5 },
  exit: { least: 3, most: 0.2 },
};

export const LEAST_MINUTES = 25;
export const MOST_MINUTES = 120;
