import { expect, it } from 'vitest';
import { turnTaker } from '../../../../src/main/insight/outcome/take-turns.ts';

const work = (milliseconds: number) => {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
};

it('lets a waiting call go first while something long is computed', async () => {
  const takeTurns = turnTaker();
  let answered = false;
  setImmediate(() => (answered = true));
  for (let piece = 0; piece < 10; piece++) {
    work(3);
    await takeTurns();
  }
  expect(answered).toBe(true);
});
