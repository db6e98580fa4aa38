/** Whether two answers say the same, however they are written. */
import Fraction from 'fraction.js';
import type { Answer } from '../../../../shared/item.ts';
import { passageToPlain } from '../../../../shared/passage.ts';
import { showAnswer } from '../../../../shared/maths/show-answer.ts';
import { fingerprint } from './evaluate.ts';

export function sameAnswer(one: Answer, other: Answer): boolean {
  return identityOf(one) === identityOf(other);
}

/** 3 is 6/2 is 3.00; numbers in any order are sorted; expressions by their values, words as read. */
function identityOf(answer: Answer): string {
  switch (answer.kind) {
    case 'integer':
    case 'rational':
    case 'decimal':
      return new Fraction(answer.value).toFraction();
    case 'numbers':
      return (answer.order === 'any' ? [...answer.values].sort() : answer.values).join(', ');
    case 'word':
      return answer.text;
    case 'expression':
      return fingerprint(answer.tree) ?? passageToPlain(showAnswer(answer), 'en');
    case 'choice':
      return passageToPlain(answer.text, 'en');
  }
}
