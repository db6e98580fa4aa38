import { describe, expect, it } from 'vitest';
import { packRows, packTask, unpackRows, unpackTask } from '../../../src/main/learn/pack-rows.ts';

describe('rows on their way to the learner process', () => {
  it('arrive to the bit', () => {
    const task = {
      support: {
        x: [
          [0.1, -2],
          [1 / 3, 1e-9],
        ],
        y: [0.7, 1],
      },
      query: { x: [[Math.PI, 4]], y: [0] },
    };
    expect(unpackTask(packTask(task))).toEqual(task);
  });

  it('keep their number where they have no outcome or no feature', () => {
    expect(unpackRows(packRows({ x: [[1], [2]], y: [] }))).toEqual({ x: [[1], [2]], y: [] });
    expect(unpackRows(packRows({ x: [[], []], y: [3, 4] }))).toEqual({ x: [[], []], y: [3, 4] });
    expect(unpackRows(packRows({ x: [], y: [] }))).toEqual({ x: [], y: [] });
  });

  it('are refused where one has more features than another', () => {
    expect(() => packRows({ x: [[1], [1, 2]], y: [0, 0] })).toThrowError(
      expect.objectContaining({ code: 'model-does-not-fit' }),
    );
  });
});
