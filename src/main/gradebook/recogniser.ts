/** What every format's own file offers: look at a table, and read it if it is yours. */
import type { Corrections } from '../../shared/import/corrections.ts';
import type { ReadTable } from '../../shared/import/result.ts';
import type { Table } from './table.ts';

/** Null: not this format. Refusals are thrown: it is this format, but holds no gradebook. */
export type Recogniser = (table: Table, corrections: Corrections) => ReadTable | null;
