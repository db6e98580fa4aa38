import { describe, expect, it } from 'vitest';
import { simulateSchool, variedSchoolSpec } from '../../../src/main/simulate/simulate-school.ts';
import { toSectionGradebook } from '../../../src/main/simulate/to-section-gradebook.ts';
import { SectionGradebook } from '../../../src/shared/nouns.ts';
import { ODDITIES } from '../../../src/main/simulate/simulated-school.ts';
import {
  columnsOf,
  mean,
  median,
  missingShare,
  neighbourCorrelations,
  standardDeviation,
} from './measure-school.ts';

const school = simulateSchool(variedSchoolSpec(150, 3), 3);
const columns = columnsOf(school).filter((column) => column.length > 10);
const within = (values: readonly number[], low: number, high: number) =>
  values.filter((value) => value >= low && value <= high).length / values.length;

describe('varied schools cover real gradebooks and go beyond them', () => {
  it('has sections from a handful of students to a lecture of 190', () => {
    const sizes = school.sections.map(({ students }) => students.length);
    expect(Math.min(...sizes)).toBeLessThanOrEqual(7);
    expect(Math.max(...sizes)).toBeGreaterThanOrEqual(190);
  });

  it('has means below 60 and above 94, and spreads below 12 and above 21', () => {
    const means = columns.map(mean);
    const spreads = columns.map(standardDeviation);
    expect(Math.min(...means)).toBeLessThan(0.5);
    expect(Math.max(...means)).toBeGreaterThan(0.94);
    expect(within(means, 0.6, 0.8)).toBeGreaterThan(0.25);
    expect(within(spreads, 0.12, 0.21)).toBeGreaterThan(0.35);
    expect(within(spreads, 0, 0.12)).toBeGreaterThan(0.05);
    expect(within(spreads, 0.21, 1)).toBeGreaterThan(0.1);
  });

  it('has neighbours that correlate from nothing to .8, most around one half', () => {
    const big = school.sections.filter(({ students }) => students.length >= 30);
    const neighbours = big.flatMap(neighbourCorrelations).filter(Number.isFinite);
    expect(median(neighbours)).toBeGreaterThan(0.4);
    expect(median(neighbours)).toBeLessThan(0.68);
    expect(within(neighbours, -1, 0.25)).toBeGreaterThan(0.05);
    expect(within(neighbours, 0.7, 1)).toBeGreaterThan(0.05);
  });

  it('misses hardly anything in some sections and a fifth in others', () => {
    const last = school.sections.map((section) =>
      missingShare(section, section.assessments.length - 1),
    );
    expect(within(last, 0, 0.02)).toBeGreaterThan(0.1);
    expect(within(last, 0.2, 1)).toBeGreaterThan(0.03);
  });

  it('holds every odd kind of column', () => {
    const kinds = new Set(
      school.sections.flatMap((s) => s.assessments.map(({ oddity }) => oddity)),
    );
    for (const oddity of ODDITIES) expect(kinds).toContain(oddity);
  });
});

describe('a seed is a school', () => {
  it('gives the same marks again, and others for another seed', () => {
    const spec = variedSchoolSpec(3, 1);
    expect(simulateSchool(spec, 5)).toEqual(simulateSchool(spec, 5));
    expect(simulateSchool(spec, 6)).not.toEqual(simulateSchool(spec, 5));
  });
});

it('gives gradebooks that the forecast can take as they are', () => {
  for (const section of school.sections.slice(0, 10)) {
    const gradebook = toSectionGradebook(section);
    expect(SectionGradebook.parse(gradebook)).toEqual(gradebook);
  }
});
