/** Maths as MathML, which browsers draw and screen readers speak; without inline styles, which the app's policy forbids. */
import temml from 'temml';
import type { Language } from '../words/say.ts';
import type { NumberFormat } from './format-number.ts';
import { usualFormat } from './format-number.ts';
import type { Maths } from './maths.ts';
import { toTex } from './to-tex.ts';

export function toMathml(
  tree: Maths,
  language: Language,
  format: NumberFormat = usualFormat[language],
): string {
  return texToMathml(toTex(tree, language, format));
}

/** For maths that came with an imported question. */
export function texToMathml(tex: string): string {
  return temml
    .renderToString(tex, { throwOnError: true, annotate: false })
    .replaceAll(/ style="[^"]*"/g, '');
}
