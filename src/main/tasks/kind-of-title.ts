/** The kind of work that a numbered title tells, where a file names no categories: `TMA 3` and `TMA 4` are alike, `CMA 1` is not. */

/** What stands before the first number, and says more than where in the course the work stands. */
const BEFORE_NUMBER = /^([\p{L}][\p{L}\s.'’-]*?)[\s.#№_-]*\d/u;
/** 第3次测验, 第三次作业: the kind comes after the number. */
const AFTER_ORDINAL = /^第\s*[\d一二三四五六七八九十]+\s*次\s*(\p{L}+)/u;
const PLACES =
  /^(?:unit|week|chapter|module|lesson|topic|part|term|day|section|no|nr|q|第|单元|周|课|章)$/iu;

/**
 * Null where the title has no number: the title alone is looked at, so no later column changes what an earlier one is.
 */
export function kindOfTitle(title: string): string | null {
  const kind = AFTER_ORDINAL.exec(title.trim())?.[1] ?? BEFORE_NUMBER.exec(title.trim())?.[1];
  const named = kind?.trim().toLocaleLowerCase('und') ?? '';
  return named === '' || PLACES.test(named) ? null : named;
}
