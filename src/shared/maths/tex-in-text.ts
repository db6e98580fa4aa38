/** TeX between \( and \) or $$ in a text that came with an imported question. */
const TEX = /\\\(([\s\S]+?)\\\)|\$\$([\s\S]+?)\$\$/g;

export type TextPart = string | { tex: string };

/** The text and its maths, in order. */
export function partsOfText(words: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of words.matchAll(TEX)) {
    if (match.index > end) parts.push(words.slice(end, match.index));
    parts.push({ tex: match[1] ?? match[2] ?? '' });
    end = match.index + match[0].length;
  }
  if (end < words.length) parts.push(words.slice(end));
  return parts;
}
