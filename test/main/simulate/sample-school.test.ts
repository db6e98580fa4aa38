import { describe, expect, it } from 'vitest';
import { simulateSampleSchool, STORIES } from '../../../src/main/simulate/sample-school.ts';
import { fullName } from '../../../src/main/simulate/simulated-school.ts';
import {
  columnsOf,
  correlation,
  intraclass,
  lastMarked,
  mean,
  median,
  missingAfter,
  missingShare,
  neighbourCorrelations,
  shares,
  skewness,
  standardDeviation,
  studentMeans,
} from './measure-school.ts';

const school = simulateSampleSchool();
const columns = columnsOf(school);

function sectionOf(name: string, term: string) {
  const found = school.sections.find(
    (section) => section.name === name && section.term.name === term,
  );
  if (!found) throw new Error(`no section ${name} ${term}`);
  return found;
}

describe('the sample school has the size of a real one', () => {
  it('has forty sections of eight courses over six terms and a thousand students', () => {
    expect(school.sections).toHaveLength(40);
    expect(new Set(school.sections.map(({ course }) => course)).size).toBe(8);
    expect(new Set(school.sections.map(({ term }) => term.name)).size).toBe(6);
    expect(school.students.length).toBeGreaterThanOrEqual(950);
    expect(school.students.length).toBeLessThanOrEqual(1000);
  });

  it('is the same on every run', () => {
    expect(simulateSampleSchool()).toEqual(school);
  });

  it('is half marked in the term that is running, and fully before', () => {
    const markedShares = (running: boolean) =>
      school.sections
        .filter(({ term }) => (term.name === 'Autumn 2026') === running)
        .map((section) => (lastMarked(section) + 1) / section.assessments.length);
    expect(new Set(markedShares(false))).toEqual(new Set([1]));
    for (const share of markedShares(true)) expect(Math.abs(share - 0.5)).toBeLessThan(0.1);
  });
});

describe('the sample school looks like real gradebooks', () => {
  it('has means of 60–80 and standard deviations of 12–21 in most columns', () => {
    const means = columns.map(mean);
    const spreads = columns.map(standardDeviation);
    expect(median(means)).toBeGreaterThan(0.65);
    expect(median(means)).toBeLessThan(0.78);
    expect(median(spreads)).toBeGreaterThan(0.13);
    expect(median(spreads)).toBeLessThan(0.2);
  });

  it('is skewed towards low marks, as real marks are', () => {
    expect(median(columns.map(skewness))).toBeLessThan(-0.4);
    expect(median(columns.map(skewness))).toBeGreaterThan(-1.3);
  });

  it('has neighbouring assessments that correlate .48–.68 in the middle', () => {
    const neighbours = school.sections.flatMap(neighbourCorrelations);
    expect(median(neighbours)).toBeGreaterThan(0.48);
    expect(median(neighbours)).toBeLessThan(0.68);
  });

  it('has classes that differ, with students who differ more', () => {
    const groups = school.sections.filter(({ course }) => course === 'Algebra 1').map(studentMeans);
    expect(intraclass(groups)).toBeGreaterThan(0.01);
    expect(intraclass(groups)).toBeLessThan(0.35);
  });

  it('loses work as terms go on: little at first, 4–16 % at last', () => {
    const first = mean(school.sections.map((section) => missingShare(section, 0)));
    const finished = school.sections.filter(({ term }) => term.name !== 'Autumn 2026');
    const last = mean(finished.map((section) => missingShare(section, lastMarked(section))));
    expect(first).toBeLessThan(0.03);
    expect(last).toBeGreaterThan(0.04);
    expect(last).toBeLessThan(0.16);
  });

  it('misses not at random: who missed one misses the next far more often', () => {
    const after = missingAfter(school);
    expect(after.missing).toBeGreaterThan(4 * after.present);
  });

  it('holds excused and late work beside missing work', () => {
    const cells = school.sections.flatMap((section) => section.cells.flat());
    expect(cells.some(({ status }) => status === 'excused')).toBe(true);
    expect(cells.some(({ status }) => status === 'absent')).toBe(true);
    expect(cells.some(({ late }) => late)).toBe(true);
  });
});

describe('its people', () => {
  const names = school.students.map(fullName);

  it('come from many scripts', () => {
    for (const script of [
      /\p{Script=Han}/u,
      /\p{Script=Arabic}/u,
      /\p{Script=Hangul}/u,
      /\p{Script=Cyrillic}/u,
      /[ễỳỗọạ]/u,
    ]) {
      expect(names.some((name) => script.test(name))).toBe(true);
    }
  });

  it('include names of forty characters and two people of one name', () => {
    expect(names.some((name) => [...name].length >= 40)).toBe(true);
    expect(new Set(names).size).toBeLessThan(names.length);
  });

  it('sit in a course once', () => {
    for (const course of new Set(school.sections.map((section) => section.course))) {
      const seats = school.sections.filter((s) => s.course === course).flatMap((s) => s.students);
      expect(new Set(seats).size).toBe(seats.length);
    }
  });
});

describe('its stories', () => {
  it('has a quiz marked with a wrong key: low, and unrelated to everything else', () => {
    const { section: name, term, assessment } = STORIES.brokenQuiz;
    const section = sectionOf(name, term);
    const broken = section.assessments.findIndex(({ title }) => title === assessment);
    const quiz = shares(section, broken);
    expect(Math.abs(correlation(quiz, shares(section, broken - 1)))).toBeLessThan(0.25);
    expect(mean(quiz.filter((share) => share !== null))).toBeLessThan(0.45);
  });

  it('has a student who recovers', () => {
    const { section, term, row } = STORIES.recovery;
    const marks = sectionOf(section, term).cells[row]?.flatMap(({ points }) => points ?? []) ?? [];
    const first = shares(sectionOf(section, term), 0)[row] ?? 1;
    const last = shares(sectionOf(section, term), 5)[row] ?? 0;
    expect(marks).toHaveLength(6);
    expect(last - first).toBeGreaterThan(0.4);
  });

  it('has a steady student whose final exam surprised everyone', () => {
    const { section, term, row } = STORIES.surprise;
    const marks = sectionOf(section, term).assessments.map(
      (_, t) => shares(sectionOf(section, term), t)[row],
    );
    expect(Math.min(...marks.slice(0, -1).map((share) => share ?? 0))).toBeGreaterThan(0.8);
    expect(marks.at(-1)).toBeLessThan(0.5);
  });
});
