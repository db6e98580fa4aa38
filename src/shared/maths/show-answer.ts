/** An answer as it is shown, on paper and on the screen alike. */
import Fraction from 'fraction.js';
import type { Answer } from '../item.ts';
import type { BilingualPassage, Inserted } from '../passage.ts';
import { alike } from '../passage.ts';
import { maths, mixed } from './write-maths.ts';

/** Without its unit. */
export function showAnswer(answer: Answer): BilingualPassage {
  if (answer.kind === 'choice') return answer.text;
  return alike(shown(answer));
}

function shown(answer: Exclude<Answer, { kind: 'choice' }>): Inserted {
  switch (answer.kind) {
    case 'integer':
    case 'decimal':
      return { kind: 'number', value: answer.value };
    case 'rational':
      return answer.form === 'mixed'
        ? mixed(new Fraction(answer.value))
        : maths(new Fraction(answer.value));
    case 'numbers':
      return answer.shown;
    case 'expression':
      return answer.tree;
    case 'word':
      return answer.text;
  }
}
