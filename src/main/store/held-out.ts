/** Forecasts of past assessments by models that had not seen the section, beside the model that they speak for. */
import { query, sayingWhy } from './connection.ts';
import type { SchoolFile } from './school-file.ts';

export type HeldOutRow = {
  sectionId: number;
  studentId: number;
  lineItemId: number;
  mean: number;
  low50: number;
  high50: number;
  low80: number;
  high80: number;
  low90: number;
  high90: number;
  need: string;
  passLine: number;
  /** The score, as a share of the maximum. */
  outcome: number;
  sectionMean: number | null;
  runningMean: number | null;
};

/** In place of what was kept for any earlier model. */
export function saveHeldOut(
  school: SchoolFile,
  modelId: number,
  rows: readonly HeldOutRow[],
): void {
  const work = school.connection.db.transaction(() => {
    query(school, 'DELETE FROM held_out').run();
    const insert = query(
      school,
      `INSERT INTO held_out (model_id, section_id, student_id, line_item_id, mean, low50, high50, low80, high80,
        low90, high90, need, pass_line, outcome, section_mean, running_mean)
      VALUES (:modelId, :sectionId, :studentId, :lineItemId, :mean, :low50, :high50, :low80, :high80,
        :low90, :high90, :need, :passLine, :outcome, :sectionMean, :runningMean)`,
    );
    for (const row of rows) insert.run({ modelId, ...row });
  });
  sayingWhy(() => work.immediate());
}

/** Of one model; none where another one has been learned since. */
export const heldOutOf = (school: SchoolFile, modelId: number): HeldOutRow[] =>
  query<HeldOutRow>(
    school,
    `SELECT section_id AS sectionId, student_id AS studentId, line_item_id AS lineItemId, mean, low50, high50,
      low80, high80, low90, high90, need, pass_line AS passLine, outcome, section_mean AS sectionMean,
      running_mean AS runningMean
    FROM held_out WHERE model_id = ? ORDER BY id`,
  ).all(modelId);
