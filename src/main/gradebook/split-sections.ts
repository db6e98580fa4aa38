/** Canvas joins a student's sections into one text; taken apart only where each part also stands alone. */

// Canvas writes the list in the course's language.
const AND = '(?:and|et|und|och|og|y|e|en|i|ja|ve|và|и|та|و|和|与|と|및)';
const LAST = new RegExp(`(?:,|、|，)?\\s+${AND}\\s+|\\s*[和与と]\\s*`, 'iu');

function partsOf(joined: string): string[][] {
  const byAnd = joined.split(LAST);
  const byComma = byAnd.flatMap((part) => part.split(/[,、，]\s*/));
  return [byComma, byAnd]
    .filter((parts) => parts.length > 1)
    .map((parts) => parts.map((p) => p.trim()));
}

/** @param all the section texts of every row */
export function splitJoinedSections(joined: string, all: ReadonlySet<string>): string[] {
  const known = partsOf(joined).find((parts) =>
    parts.every((part) => part !== '' && all.has(part)),
  );
  return known ? [...new Set(known)] : [joined];
}
