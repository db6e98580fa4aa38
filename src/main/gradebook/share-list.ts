/** One list for all that have the same: a million students of four hundred classes need four hundred lists. */

const MOST_LISTS = 10_000;

const lists = new Map<string, string[]>();

/** The first list with these entries; nobody may change it. */
export function shareList(list: string[]): string[] {
  const key = list.join('\u0000');
  const known = lists.get(key);
  if (known && known.length === list.length) return known;
  if (lists.size >= MOST_LISTS) lists.clear();
  lists.set(key, list);
  return list;
}
