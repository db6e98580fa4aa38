/** When a term began, from its name: what puts last year's class behind this year's where nobody gave a date. */

const YEAR = /(?<!\d)20\d{2}(?!\d)/;
/** A school year over two, `2025/26` or `2025-2026`, or a month, `2026-02`. */
const YEAR_AND = /(?<!\d)20(\d{2})\s*[-–/]\s*(?:20)?(\d{2})(?!\d)/;
const SPRING = /spring|春|frühling|frühjahr|sommersemester|printemps/i;
const SUMMER = /summer|夏|sommer|été/i;
const WINTER = /^\s*winter(?!semester)|冬/i;
const SECOND =
  /第二学期|下学期|(?:semester|term|half|halbjahr|semestre)\s*(?:2|ii)\b|\b2(?:nd|\.)/i;

/** Null for a name without a year. A year alone is read as the school year that begins in it. */
export function termStartOf(name: string): string | null {
  const year = Number(YEAR.exec(name)?.[0] ?? 0);
  if (year === 0) return null;
  const [, first, second] = YEAR_AND.exec(name) ?? [];
  if (second !== undefined && Number(second) === (Number(first) + 1) % 100) {
    const isSecondHalf = SECOND.test(name) || SPRING.test(name);
    return isSecondHalf ? `${year + 1}-02-01` : `${year}-09-01`;
  }
  if (second !== undefined && Number(second) >= 1 && Number(second) <= 12)
    return `${year}-${second}-01`;
  if (WINTER.test(name)) return `${year}-01-01`;
  if (SPRING.test(name)) return `${year}-02-01`;
  if (SUMMER.test(name)) return `${year}-06-01`;
  return `${year}-09-01`;
}
