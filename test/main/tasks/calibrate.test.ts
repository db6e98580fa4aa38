import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { describe, expect, it } from 'vitest';
import { UNCALIBRATED, calibrate, shapeFor } from '../../../src/main/tasks/calibrate.ts';
import type { Surprise } from '../../../src/main/tasks/calibrate.ts';
import { normalQuantile, quantileOfShape } from '../../../src/main/tasks/predictive.ts';

const USUAL = { knownCount: 3, isNewKind: false };

/** Sections whose students share a surprise of their class. */
function drawSections(
  seed: number,
  { sections, students, shared }: { sections: number; students: number; shared: number },
) {
  const random = xoroshiro128plus(seed);
  const normal = () => normalQuantile(Math.max(1e-9, uniformFloat64(random)));
  return Array.from({ length: sections }, (_, section) => {
    const own = shared * normal();
    return Array.from({ length: students }, (): Surprise => ({
      section,
      assessment: `${section}`,
      knownCount: 3,
      isNewKind: false,
      surprise: own + normal(),
    }));
  });
}

function coverageOfNewSections(sections: number, share: number): number {
  const kept = Array.from({ length: 300 }, (_, seed) => {
    const drawn = drawSections(7919 * (seed + 1), {
      sections: sections + 1,
      students: 20,
      shared: 0.7,
    });
    const shape = shapeFor(calibrate(drawn.slice(0, -1).flat()), USUAL);
    const [low, high] = [
      quantileOfShape(shape, (1 - share) / 2),
      quantileOfShape(shape, (1 + share) / 2),
    ];
    return drawn.at(-1)!.filter(({ surprise }) => surprise >= low && surprise <= high).length / 20;
  });
  return kept.reduce((sum, k) => sum + k, 0) / kept.length;
}

describe('ranges calibrated on past sections', () => {
  it.each([0.5, 0.8, 0.9])('keep their promise of %f in a new section', (share) => {
    expect(Math.abs(coverageOfNewSections(20, share) - share)).toBeLessThan(0.04);
  });

  it('are too wide rather than too narrow with few sections', () => {
    expect(coverageOfNewSections(4, 0.9)).toBeGreaterThan(0.87);
  });

  it('are wider where all sections shared one assessment', () => {
    const apart = drawSections(2, { sections: 12, students: 20, shared: 0.5 }).flat();
    const together = apart.map((one) => ({ ...one, assessment: 'Algebra, autumn: quiz 3' }));
    const reach = (surprises: readonly Surprise[]) =>
      quantileOfShape(shapeFor(calibrate(surprises), USUAL), 0.9);
    expect(reach(together)).toBeGreaterThan(1.2 * reach(apart));
  });

  it('are not decided by one large class', () => {
    const small = drawSections(1, { sections: 12, students: 10, shared: 0 }).flat();
    const large = Array.from({ length: 2000 }, (): Surprise => ({
      section: 99,
      assessment: '99',
      knownCount: 3,
      isNewKind: false,
      surprise: 8,
    }));
    expect(quantileOfShape(shapeFor(calibrate([...small, ...large]), USUAL), 0.5)).toBeLessThan(1);
  });

  it('are wider than the model says where nothing was checked', () => {
    expect(quantileOfShape(shapeFor(UNCALIBRATED, USUAL), 0.9)).toBeGreaterThan(
      normalQuantile(0.9),
    );
  });
});
