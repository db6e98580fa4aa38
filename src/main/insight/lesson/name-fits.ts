/** Whether a skill's or an assessment's name is about a topic that goes by some names. */

const words = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** Short words alone, such as 比 or “of”, would fit almost anything. */
const isTelling = (name: string): boolean =>
  isChinese(name) ? name.length >= 2 : name.length >= 5;

/** A name fits as a whole word of a Latin text, anywhere in a Chinese one. */
export function nameFits(name: string, names: readonly string[]): boolean {
  const text = words(name);
  return names.some((one) => {
    const other = words(one).trim();
    if (text.trim() === other) return true;
    if (!isTelling(other)) return false;
    return isChinese(other) ? text.includes(other) : text.includes(` ${other} `);
  });
}
