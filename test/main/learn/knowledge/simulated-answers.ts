/** Students who never lived: two abilities each, items that ask for the one or the other. */
import type { Answer } from '../../../../src/main/learn/knowledge/answers.ts';
import { logistic } from '../../../../src/shared/logistic.ts';
import { foldIn, normals, seedKey, uniforms } from '../../../../src/main/learn/tensor/keys.ts';

export type Simulated = { histories: Answer[][]; counts: { items: number; skills: number } };

/** Item i needs skill i mod 2 and the ability of that number; ease from −1.2 to 1.2. */
export function simulateAnswers(
  { students = 200, items = 20, answers = 20 } = {},
  seed = 1,
): Simulated {
  const histories = Array.from({ length: students }, (_, s) => {
    const ability = normals(foldIn(seedKey(seed), s), 2).map((z) => 1.6 * z);
    const luck = uniforms(foldIn(seedKey(seed + 1), s), 2 * answers);
    return Array.from({ length: answers }, (_, k): Answer => {
      const item = Math.floor(luck[2 * k] * items);
      const ease = -1.2 + (2.4 * item) / (items - 1);
      const right = luck[2 * k + 1] < logistic(ability[item % 2] + ease);
      return { item, skills: [item % 2], correct: right ? 1 : 0 };
    });
  });
  return { histories, counts: { items, skills: 2 } };
}
