import { describe, expect, it } from 'vitest';
import { readGradebook } from '../../../src/main/gradebook/read-gradebook.ts';
import { simulateSampleSchool } from '../../../src/main/simulate/sample-school.ts';
import { WRONG_KEY } from '../../../src/main/simulate/sample-items.ts';
import { schoolFiles } from '../../../src/main/simulate/school-files.ts';
import type { SimulatedSection } from '../../../src/main/simulate/simulated-school.ts';

const school = simulateSampleSchool();
const files = schoolFiles(school);

function read(fileName: string) {
  const file = files.find((candidate) => candidate.fileName === fileName);
  if (!file) throw new Error(`no file ${fileName}`);
  const [result] = readGradebook(file.bytes, file.fileName);
  if (result?.outcome !== 'ok') throw new Error(`refused ${fileName}`);
  return result;
}

function readMarks(fileName: string) {
  const result = read(fileName);
  if (result.kind !== 'gradebook') throw new Error(`${fileName} is a ${result.kind}`);
  return result;
}

function sectionOf(fileName: string): SimulatedSection {
  const found = school.sections.find(({ name, term }) => `${name} ${term.name}.csv` === fileName);
  if (!found) throw new Error(`no section for ${fileName}`);
  return found;
}

const truePoints = (section: SimulatedSection) =>
  section.cells.flatMap((row) => row.map(({ points }) => points));

describe.each([
  ['canvas', 'Physics B Autumn 2026.csv'],
  ['plain', 'Geometry A Spring 2025.csv'],
  ['plain-long', 'Statistics A Spring 2026.csv'],
  ['cn-exam', '语文 A Spring 2026.csv'],
])('a section exported as %s', (format, fileName) => {
  const section = sectionOf(fileName);
  const result = readMarks(fileName);

  it('is recognised for what it is', () => {
    expect(result.source.format).toBe(format);
  });

  it('comes back to the last mark', () => {
    expect(result.scores.map(({ points }) => points)).toEqual(truePoints(section));
    expect(result.assessments.map(({ title }) => title)).toEqual(
      section.assessments.map(({ title }) => title),
    );
    expect(result.assessments.map(({ maxPoints }) => maxPoints)).toEqual(
      section.assessments.map(({ maxPoints }) => maxPoints),
    );
  });

  it('keeps its students', () => {
    expect(result.students.map(({ externalId }) => externalId)).toEqual(
      section.students.map(({ id }) => id),
    );
  });
});

describe('what a mark is not', () => {
  it('stays apart in a teacher’s sheet: missing, absent, excused', () => {
    const statuses = readMarks('Writing Workshop A Spring 2026.csv').scores.map(
      ({ status }) => status,
    );
    const truth = sectionOf('Writing Workshop A Spring 2026.csv')
      .cells.flat()
      .map(({ status }) => status);
    expect(statuses).toEqual(truth);
    expect(new Set(truth)).toEqual(new Set(['graded', 'missing', 'absent', 'excused']));
  });

  it('stays apart in a Chinese sheet: 未交, 缺考, 免考', () => {
    const statuses = readMarks('语文 A Spring 2026.csv').scores.map(({ status }) => status);
    const truth = sectionOf('语文 A Spring 2026.csv')
      .cells.flat()
      .map(({ status }) => status);
    expect(statuses).toEqual(truth);
  });

  it('carries due dates and categories where the list has them', () => {
    const [first] = readMarks('Statistics A Spring 2026.csv').assessments;
    expect(first).toMatchObject({ category: 'Homework', date: '2026-02-16' });
  });
});

describe('what goes beside the gradebooks', () => {
  it('logs no lesson for a group that the class list does not name', () => {
    const log = read('Teaching methods.csv');
    if (log.kind !== 'method-log') throw new Error(`the log is a ${log.kind}`);
    const listed = new Set(
      files
        .filter(({ table }) => table === 'gradebook')
        .flatMap(({ fileName, section }) =>
          readMarks(fileName).students.flatMap((student) =>
            student.sections.map((group) => `${section?.name}: ${group}`),
          ),
        ),
    );
    const named = log.methods.filter(({ group }) => group !== 'all');
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter(({ section, group }) => !listed.has(`${section}: ${group}`))).toEqual([]);
  });

  it('logs no lesson of a term under way that is still to come', () => {
    const log = read('Teaching methods.csv');
    if (log.kind !== 'method-log') throw new Error(`the log is a ${log.kind}`);
    const lastMarked = school.sections
      .flatMap(({ assessments, cells }) =>
        assessments.filter((_, t) => cells.some((row) => row[t]?.status !== 'unmarked')),
      )
      .map(({ dueOn }) => dueOn)
      .toSorted()
      .at(-1);
    const days = log.methods.map(({ date }) => date).toSorted();
    expect(days.at(-1)! <= lastMarked!).toBe(true);
    const planned = school.sections.flatMap(({ methods }) => methods.map(({ usedOn }) => usedOn));
    expect(planned.toSorted().at(-1)! > lastMarked!).toBe(true);
  });

  it('is read as answers, course history and method log', () => {
    expect(read('Answers.csv').kind).toBe('responses');
    expect(read('Course history.csv').kind).toBe('course-history');
    expect(read('Teaching methods.csv').kind).toBe('method-log');
  });

  it('asks the same questions in every section of a course', () => {
    const asked = school.sections
      .filter(({ course }) => course === 'Algebra 1')
      .map(({ responses }) => responses.map(({ item }) => item));
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.every((items) => items.includes('Algebra 1 · Quiz 1: Linear equations · 1'))).toBe(
      true,
    );
  });
});

describe('a school in its first term', () => {
  it('brings no empty table along', () => {
    const [first] = school.sections;
    if (!first) throw new Error('the sample school has sections');
    const young = {
      ...school,
      sections: [{ ...first, responses: [], methods: [] }],
      history: [],
      catalogue: undefined,
    };
    expect(schoolFiles(young).map(({ table }) => table)).toEqual(['gradebook']);
  });
});

describe('the skill map of the sample school', () => {
  it('comes back with what builds on what, and the bank’s skills beside', () => {
    const skills = read('Skills.csv');
    expect(skills.kind === 'skill-map' && skills.skills.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['linear equations', 'quadratics']),
    );
    const quadratics =
      skills.kind === 'skill-map' && skills.skills.find(({ name }) => name === 'quadratics');
    expect(quadratics).toMatchObject({
      needs: ['factorising', 'functions'],
      bank: ['quadratics.factoring'],
    });
  });

  it('has a right answer and two misconceptions for every item', () => {
    const bank = read('Item bank.csv');
    const items = bank.kind === 'skill-map' ? bank.items : [];
    expect(items.length).toBeGreaterThan(100);
    for (const { options } of items) {
      expect(options.filter(({ isRight }) => isRight)).toHaveLength(1);
      expect(options.filter(({ misconception }) => misconception !== null)).toHaveLength(2);
    }
  });

  it('holds one item whose key is wrong, so that knowing it counted as wrong', () => {
    const answers = read('Answers.csv');
    if (answers.kind !== 'responses') throw new Error('not a table of answers');
    const own = answers.responses.filter(({ item }) => item === WRONG_KEY);
    const truth = school.sections.flatMap(({ responses }) =>
      responses.filter(({ item }) => item === WRONG_KEY),
    );
    const share = (all: readonly { correct: number }[]) =>
      all.reduce((sum, { correct }) => sum + correct, 0) / all.length;
    expect(own).toHaveLength(truth.length);
    expect(share(truth)).toBeGreaterThan(0.5);
    expect(share(own)).toBeLessThan(0.3);
  });

  it('speaks Chinese in a Chinese school: other words, the same answers', () => {
    const chinese = schoolFiles(school, 'zh-CN');
    const rowsOf = (all: typeof files, name: string) =>
      new TextDecoder().decode(all.find(({ fileName }) => fileName === name)?.bytes).split('\r\n');
    const [bank, map] = ['Item bank.csv', 'Skills.csv'].map((name) =>
      rowsOf(chinese, name).slice(1).join('\n'),
    );
    expect(map).toContain('一元二次方程,因式分解; 函数');
    expect(bank).toContain('移项时没有变号');
    expect(bank?.replaceAll(/Algebra 1 · .*? · \d+|Quiz \d: \w+( \w+)?/g, '')).not.toMatch(
      /[a-z]{4}/i,
    );
    const without = (rows: string[]) =>
      rows.slice(1).map((row) => row.split(',').toSpliced(2, 1).join(','));
    expect(without(rowsOf(chinese, 'Answers.csv'))).toEqual(without(rowsOf(files, 'Answers.csv')));
  });
});
