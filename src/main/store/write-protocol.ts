/** What the app and the process that writes a long step say to each other. */
import type { FailureCode } from '../../shared/failure.ts';
import type { Change, Noun, Row, StepName, Value } from './record-step.ts';

export type ExpectedRows = Partial<Record<Noun, number>>;

export type ToWriter =
  /** `rows`: how many new ones of each noun to expect. */
  | { type: 'begin'; path: string; now: string; name: StepName; rows: ExpectedRows }
  /** `values` holds row after row; ids run on from `first`. */
  | { type: 'insert'; noun: Noun; columns: readonly string[]; first: number; values: Value[] }
  | { type: 'update'; noun: Noun; id: number; columns: Row }
  | { type: 'delete'; noun: Noun; id: number }
  | { type: 'commit'; changes: readonly Change[] };

export type FromWriter =
  | { type: 'begun'; stepId: number }
  /** One message was carried out. */
  | { type: 'taken' }
  | { type: 'committed' }
  | { type: 'failure'; code: FailureCode; params: Record<string, string | number> };
