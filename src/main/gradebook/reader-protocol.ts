/** What the app and its reader process say to each other; scores travel in parts, so no message is huge. */
import type { FailureCode } from '../../shared/failure.ts';
import type { Corrections, ImportResult, Score } from '../../shared/import-result.ts';

export type ReadRequest = ({ path: string } | { bytes: Uint8Array }) & {
  name: string;
  corrections?: Corrections;
};

export type FromReader =
  /** Every result, gradebooks without their scores; the scores follow. */
  | { type: 'results'; results: ImportResult[] }
  | { type: 'scores'; result: number; scores: Score[] }
  | { type: 'done' }
  | { type: 'failure'; code: FailureCode; params: Record<string, string | number> };

const SCORES_A_MESSAGE = 20_000;

export function* messagesOf(results: readonly ImportResult[]): Generator<FromReader> {
  const heads = results.map((result): ImportResult =>
    'scores' in result ? { ...result, scores: [] } : result,
  );
  yield { type: 'results', results: heads };
  for (const [index, result] of results.entries()) {
    if (!('scores' in result)) continue;
    for (let at = 0; at < result.scores.length; at += SCORES_A_MESSAGE) {
      yield {
        type: 'scores',
        result: index,
        scores: result.scores.slice(at, at + SCORES_A_MESSAGE),
      };
    }
  }
  yield { type: 'done' };
}

/** Puts the parts together again; `take` says true when all have come. */
export function collectMessages() {
  let results: ImportResult[] = [];
  return {
    take(message: FromReader): boolean {
      if (message.type === 'results') results = message.results;
      if (message.type === 'scores') {
        const result = results[message.result];
        if (result && 'scores' in result)
          for (const score of message.scores) result.scores.push(score);
      }
      return message.type === 'done';
    },
    results: () => results,
  };
}
