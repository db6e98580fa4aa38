/** What a text must not be: empty, unfilled, different in its numbers between the languages, or unkind. */
import type { Both } from '../../../shared/lesson.ts';

/** Numbers as values: no grouping, any decimal sign, in whatever order the grammar wants. */
function figuresIn(text: string): string {
  const plain = text.replaceAll(/(\d)[,\u00a0\u202f ](?=\d{3}(?!\d))/g, '$1');
  return (plain.match(/\d+(?:[.]\d+)?/g) ?? [])
    .map(Number)
    .sort((a, b) => a - b)
    .join(' ');
}

export const haveSameFigures = (text: Both): boolean =>
  figuresIn(text.en) === figuresIn(text['zh-CN']);

const LEFT_OVER = /\{\w+\}|undefined|NaN|\[object|\bnull\b/;

export const blankIn = (text: Both): boolean =>
  [text.en, text['zh-CN']].some((one) => one.trim() === '' || LEFT_OVER.test(one));

/** Words about students that have no place in a plan, in either language. */
const HARSH =
  /\b(stupid|lazy|dumb|slow learners?|weak students?|low[- ]ability|at[- ]risk|failing students?|problem child(?:ren)?)\b|差生|笨|后进生|学困生|高危|问题学生|懒惰/i;

export function harshWordIn(text: Both): string | null {
  return HARSH.exec(text.en)?.[0] ?? HARSH.exec(text['zh-CN'])?.[0] ?? null;
}
