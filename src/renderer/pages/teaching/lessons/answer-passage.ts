/** An answer as it is shown, without its unit. */
import Fraction from 'fraction.js';
import type { Answer } from '../../../../shared/item.ts';
import { maths, mixed } from '../../../../shared/maths/write-maths.ts';
import type { BilingualPassage } from '../../../../shared/passage.ts';
import { alike } from '../../../../shared/passage.ts';

export function answerPassage(answer: Answer): BilingualPassage {
  switch (answer.kind) {
    case 'choice':
      return answer.text;
    case 'integer':
    case 'decimal':
      return alike({ kind: 'number', value: answer.value });
    case 'rational':
      return alike(
        answer.form === 'mixed'
          ? mixed(new Fraction(answer.value))
          : maths(new Fraction(answer.value)),
      );
    case 'numbers':
      return alike(answer.shown);
    case 'expression':
      return alike(answer.tree);
    case 'word':
      return alike(answer.text);
  }
}
