import { describe, expect, it } from 'vitest';
import type { Remembered } from '../../../../src/main/insight/tutor/state-prototypes.ts';
import { belongsTo, prototypesOf } from '../../../../src/main/insight/tutor/state-prototypes.ts';
import { foldIn, normals, seedKey } from '../../../../src/main/learn/tensor/keys.ts';

/** Ten people a state; the first number of a moment is near what followed, the second is chance. */
const remembered = (count = 10): Remembered[] =>
  [0.3, 0.7, 0.95].flatMap((value, s) =>
    Array.from({ length: count }, (_, i) => {
      const [a, b] = normals(foldIn(seedKey(s), i), 2);
      return { key: [value + 0.1 * a, 0.2 * b], value, owner: 100 * s + i };
    }),
  );

describe('prototypes of knowledge states', () => {
  it('are the means of the moments that such answers followed', () => {
    const entries = remembered();
    const found = prototypesOf(entries);
    const shaky = entries.filter(({ value }) => value === 0.7);
    const centre = [0, 1].map((j) => shaky.reduce((sum, { key }) => sum + key[j], 0) / 10);
    const own = found?.of.find(({ state }) => state === 'shaky');
    expect(own?.share).toBeCloseTo(1 / 3, 12);
    centre.forEach((v, j) => expect(own?.centre[j]).toBeCloseTo(v, 12));
  });

  it('give a distribution: sure at a prototype, undecided between two', () => {
    const found = prototypesOf(remembered());
    if (!found) throw new Error('there are prototypes');
    const [notYet, shaky] = found.of.map(({ centre }) => centre);
    const at = belongsTo(found, notYet);
    expect(at['not-yet'] + at.shaky + at.secure).toBeCloseTo(1, 12);
    expect(at['not-yet']).toBeGreaterThan(0.6);
    const between = belongsTo(
      found,
      notYet.map((v, j) => (v + shaky[j]) / 2),
    );
    expect(between['not-yet']).toBeCloseTo(between.shaky, 10);
  });

  it('need five people a state', () => {
    expect(prototypesOf(remembered(4))).toBeNull();
    const oneOwner = remembered().map((entry) => ({ ...entry, owner: 1 }));
    expect(prototypesOf(oneOwner)).toBeNull();
  });

  it('give way where moments say nothing about the next answers of others', () => {
    const mixed = remembered(20).map((entry, i) => ({
      ...entry,
      key: [...normals(foldIn(seedKey(9), i), 2)],
    }));
    expect(prototypesOf(mixed)).toBeNull();
  });
});
