/**
 * What knowing a skill better goes with in later scores: among students alike in what their earlier scores forecast,
 * within one assessment. An association learned from the school's own classes, never a cause.
 */
import { mean } from '../../tasks/statistics.ts';

/** One score: what was forecast of it, what it became, and how likely a usual item of the skill was right before. */
export type SkillScore = {
  studentId: number;
  /** One assessment of one section. */
  column: string;
  forecast: number;
  outcome: number;
  mastery: number;
};

/** Per whole share of mastery, in shares of the maximum. */
export type SkillWeight = { slope: number; sd: number; scores: number; students: number };

/** Fewer say nothing of what goes with what. */
const FEWEST_SCORES = 60;
const FEWEST_STUDENTS = 20;
const FEWEST_IN_COLUMN = 5;
/** Where masteries hardly differ beyond the forecasts, a slope would be made of noise. */
const LEAST_SPREAD = 0.02;

type Row = { studentId: number; error: number; forecast: number; mastery: number };

/**
 * Least squares of a forecast's error on mastery and on the forecast itself, columns around their means (Frisch, Waugh
 * 1933); its variance with students as clusters (Liang, Zeger 1986), as one student's errors go together.
 * @returns null where there is not enough to tell
 */
export function weighSkill(scores: readonly SkillScore[]): SkillWeight | null {
  const rows = [...Map.groupBy(scores, ({ column }) => column).values()]
    .filter((own) => own.length >= FEWEST_IN_COLUMN)
    .flatMap(aroundColumn);
  const byStudent = [...Map.groupBy(rows, ({ studentId }) => studentId).values()];
  const students = byStudent.length;
  if (rows.length < FEWEST_SCORES || students < FEWEST_STUDENTS) return null;
  const total = (of: (row: Row) => number) => rows.reduce((sum, row) => sum + of(row), 0);
  const along = total((r) => r.mastery * r.forecast) / (total((r) => r.forecast ** 2) || 1);
  /** What mastery says beyond the forecast. */
  const beyond = (row: Row) => row.mastery - along * row.forecast;
  const spread = total((row) => beyond(row) ** 2);
  if (Math.sqrt(spread / rows.length) < LEAST_SPREAD) return null;
  const slope = total((row) => beyond(row) * row.error) / spread;
  const level = total((r) => r.forecast * (r.error - slope * r.mastery));
  const onForecast = level / (total((r) => r.forecast ** 2) || 1);
  const left = (r: Row) => r.error - slope * r.mastery - onForecast * r.forecast;
  const meat = byStudent.reduce(
    (sum, own) => sum + own.reduce((part, row) => part + beyond(row) * left(row), 0) ** 2,
    0,
  );
  const sd = (Math.sqrt(meat) / spread) * Math.sqrt(students / (students - 1));
  return { slope, sd, scores: rows.length, students };
}

function aroundColumn(own: readonly SkillScore[]): Row[] {
  const centre = (of: (score: SkillScore) => number) => mean(own.map(of)) ?? 0;
  const [error, forecast, mastery] = [
    centre((s) => s.outcome - s.forecast),
    centre((s) => s.forecast),
    centre((s) => s.mastery),
  ];
  return own.map((s) => ({
    studentId: s.studentId,
    error: s.outcome - s.forecast - error,
    forecast: s.forecast - forecast,
    mastery: s.mastery - mastery,
  }));
}
