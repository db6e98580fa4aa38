import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { simulateSampleSchool } from '../../../src/main/simulate/sample-school.ts';
import { writeSampleSchool } from '../../../src/main/simulate/write-sample-school.ts';
import { openSchoolFile, type SchoolFile } from '../../../src/main/store/school-file.ts';
import { gradebookOfSection, sections } from '../../../src/main/store/section.ts';
import { schoolStatus } from '../../../src/main/store/status.ts';
import { historySteps, redo, undo } from '../../../src/main/store/undo.ts';

const truth = simulateSampleSchool();

async function write(school: SchoolFile, signal?: AbortSignal): Promise<number[]> {
  const shares: number[] = [];
  const options = signal ? { school: truth, signal } : { school: truth };
  for await (const { share } of writeSampleSchool(school, options)) shares.push(share);
  return shares;
}

/** Written once: each test leaves the school as it found it. */
describe('trying the sample school', () => {
  let school: SchoolFile;
  let shares: number[];
  let seconds: number;

  beforeAll(async () => {
    school = openSchoolFile(':memory:');
    const started = process.cpuUsage();
    shares = await write(school);
    seconds = process.cpuUsage(started).user / 1e6;
  }, 60_000);
  afterAll(() => school.close());

  it('brings all of it in through the import, in a few seconds', () => {
    const cells = truth.sections.flatMap((section) => section.cells.flat());
    const { sections: count, students, scores, isSample } = schoolStatus(school);
    expect({ count, students, isSample }).toEqual({
      count: 40,
      students: truth.students.length,
      isSample: true,
    });
    expect(scores).toBeGreaterThan(cells.filter(({ points }) => points !== null).length);
    // Processor time: a busy computer is not our doing.
    expect(seconds).toBeLessThan(15);
  });

  it('keeps every mark', () => {
    const marked = (name: string, term: string) => {
      const found = sections(school).find(
        (section) => section.name === name && section.term === term,
      );
      return gradebookOfSection(school, found?.id ?? 0)
        .scores.flat()
        .map(({ points }) => points);
    };
    for (const section of truth.sections) {
      const points = section.cells.flat().map((cell) => cell.points);
      expect(marked(section.name, section.term.name)).toEqual(points);
    }
  });

  it('orders its terms, the running one last', () => {
    const starts = sections(school).map(({ termStart }) => termStart ?? '');
    expect(starts.toSorted().at(-1)).toBe('2026-09-07');
    expect(starts.every((start) => start !== '')).toBe(true);
  });

  it('tells how far it is, and ends at the end', () => {
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  it('is one step that can be undone', () => {
    expect(historySteps(school)).toHaveLength(1);
    undo(school);
    expect(schoolStatus(school)).toMatchObject({ sections: 0, students: 0, scores: 0 });
    redo(school);
  });

  it('leaves nothing behind when it is stopped', async () => {
    const empty = openSchoolFile(':memory:');
    await expect(write(empty, AbortSignal.abort())).rejects.toMatchObject({ code: 'cancelled' });
    expect(schoolStatus(empty)).toMatchObject({ sections: 0, students: 0 });
    empty.close();
  });

  it('tried twice brings nobody in twice', async () => {
    const once = schoolStatus(school);
    await write(school);
    const { sections: count, students, scores } = schoolStatus(school);
    expect({ count, students, scores }).toEqual({
      count: once.sections,
      students: once.students,
      scores: once.scores,
    });
  });
});
