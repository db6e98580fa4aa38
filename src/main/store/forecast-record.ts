/** Forecasts as they were shown: frozen once, read beside what became of them. */
import { query, sayingWhy } from './connection.ts';
import { isInLongStep } from './record-step.ts';
import type { SchoolFile } from './school-file.ts';

export type FrozenForecast = {
  sectionId: number;
  asOfId: number | null;
  /** Null: the term grade. */
  targetId: number | null;
  modelId: number | null;
  modelVersion: string;
  learner: string;
  inputs: string;
  passLine: number;
};

export type FrozenStudent = {
  studentId: number;
  mean: number;
  low50: number;
  high50: number;
  low80: number;
  high80: number;
  low90: number;
  high90: number;
  reach: number;
  need: string;
  known: number | null;
  knownCount: number;
  sectionMean: number | null;
  runningMean: number | null;
};

/** A forecast of one student with the score that it was about, as a share of the maximum; null until it is there. */
export type RecordedForecast = FrozenStudent & {
  sectionId: number;
  targetId: number | null;
  asOfId: number | null;
  learner: string;
  modelId: number | null;
  passLine: number;
  shownAt: string;
  outcome: number | null;
};

/**
 * Keeps a forecast as it is shown now, unless one of this moment, target and model is kept already. Beside the
 * teacher's own work: where somebody else is writing, the next showing keeps it.
 */
export function freezeForecast(
  school: SchoolFile,
  forecast: FrozenForecast,
  students: readonly FrozenStudent[],
): void {
  if (school.readonly || students.length === 0 || isInLongStep(school)) return;
  const { sectionId, asOfId, targetId, modelId, modelVersion, learner, inputs, passLine } =
    forecast;
  const work = school.connection.db.transaction(() => {
    const { changes, lastInsertRowid } = query(
      school,
      `INSERT INTO forecast
        (section_id, as_of_id, target_id, model_id, model_version, learner, inputs, pass_line, shown_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
    ).run(
      sectionId,
      asOfId,
      targetId,
      modelId,
      modelVersion,
      learner,
      inputs,
      passLine,
      school.now().toISOString(),
    );
    if (changes === 0) return;
    const insert = query(
      school,
      `INSERT INTO forecast_student (forecast_id, student_id, mean, low50, high50, low80, high80, low90, high90,
        reach, need, known, known_count, section_mean, running_mean)
      VALUES (:forecastId, :studentId, :mean, :low50, :high50, :low80, :high80, :low90, :high90,
        :reach, :need, :known, :knownCount, :sectionMean, :runningMean)`,
    );
    for (const student of students) insert.run({ forecastId: lastInsertRowid, ...student });
  });
  sayingWhy(() => work.immediate());
}

/** What there is to say of frozen forecasts; those of the term grade come without an outcome. */
export const recordedForecasts = (
  school: SchoolFile,
  sectionId: number | null = null,
): RecordedForecast[] =>
  query<RecordedForecast>(
    school,
    `SELECT forecast.section_id AS sectionId, as_of_id AS asOfId, target_id AS targetId, model_id AS modelId,
      learner, pass_line AS passLine, shown_at AS shownAt, frozen.student_id AS studentId, mean,
      low50, high50, low80, high80, low90, high90, reach, need, known, known_count AS knownCount,
      section_mean AS sectionMean, running_mean AS runningMean,
      iif(score.status = 'graded', score.points / nullif(coalesce(score.out_of, line_item.max_points), 0), NULL)
        AS outcome
    FROM forecast_student AS frozen JOIN forecast ON forecast.id = frozen.forecast_id
      LEFT JOIN line_item ON line_item.id = forecast.target_id
      LEFT JOIN score ON score.line_item_id = forecast.target_id AND score.student_id = frozen.student_id
    WHERE :sectionId IS NULL OR forecast.section_id = :sectionId
    ORDER BY forecast.id, frozen.id`,
  ).all({ sectionId });

/** When the evidence behind a student's latest forecast was first shown: by section and student. */
export function shownSince(school: SchoolFile, sectionId: number): Map<number, string> {
  const rows = query<{ studentId: number; since: string }>(
    school,
    `SELECT student_id AS studentId, min(shown_at) AS since
    FROM forecast_student AS frozen JOIN forecast ON forecast.id = frozen.forecast_id
    WHERE section_id = :sectionId AND known_count = (
      SELECT known_count FROM forecast_student JOIN forecast AS other ON other.id = forecast_id
      WHERE student_id = frozen.student_id AND other.section_id = :sectionId
      ORDER BY other.id DESC LIMIT 1)
    GROUP BY student_id`,
  ).all({ sectionId });
  return new Map(rows.map(({ studentId, since }) => [studentId, since]));
}
