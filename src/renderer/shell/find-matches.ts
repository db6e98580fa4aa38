/** Finds pages, sections and students by what was typed, accents and case aside. */

export type Findable = { text: string; note: string; href: string };

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Every typed word must occur; matches at the start of a word come first. */
export function findMatches(all: readonly Findable[], asked: string, most: number): Findable[] {
  const words = plain(asked).split(/\s+/).filter(Boolean);
  const scored = all.flatMap((each, index) => {
    const text = plain(each.text);
    if (!words.every((word) => text.includes(word))) return [];
    const starts = words.filter((word) => text.startsWith(word) || text.includes(` ${word}`));
    return [{ each, index, missed: words.length - starts.length }];
  });
  return scored
    .toSorted((a, b) => a.missed - b.missed || a.index - b.index)
    .slice(0, most)
    .map(({ each }) => each);
}
