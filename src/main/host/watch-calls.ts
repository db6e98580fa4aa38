/** What every door does around each call: failures come typed, and during a student's turn only that turn is answered. */
import { Failure } from '../../shared/failure.ts';
import type { App } from './app.ts';
import { reportFailures } from './report-failures.ts';

/** All that the screen of a student needs: no name, score or word about anybody else is in these answers. */
const OF_THE_TURN = new Set([
  'practice.sitting',
  'practice.followTurn',
  'practice.answerItem',
  'practice.endSitting',
  'school.look',
]);

type Call = { path: readonly string[]; next: () => Promise<unknown> };

/** Refused before the input is looked at, whoever asks and from wherever, until the PIN ends the turn. */
function refuseDuringTurn(isStudentsTurn: () => boolean) {
  return async ({ path, next }: Call): Promise<unknown> => {
    if (isStudentsTurn() && !OF_THE_TURN.has(path.join('.'))) throw new Failure('students-turn');
    return next();
  };
}

/** For the handler of a door, from outside in. */
export const watchCalls = ({ log, isStudentsTurn }: Pick<App, 'log' | 'isStudentsTurn'>) => [
  reportFailures(log),
  refuseDuringTurn(isStudentsTurn),
];
