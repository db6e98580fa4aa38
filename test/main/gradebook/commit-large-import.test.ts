/** A large file is stored by a process of its own; for the teacher it is the same import. */
import { expect, it } from 'vitest';
import { commitImport } from '../../../src/main/gradebook/commit-import.ts';
import { planImport } from '../../../src/main/gradebook/plan-import.ts';
import { forkProcess } from '../../../src/main/host/start-process.ts';
import { checkSchool } from '../../../src/main/store/check.ts';
import { sections } from '../../../src/main/store/section.ts';
import { historySteps, redo, undo } from '../../../src/main/store/undo.ts';
import type { ChildHandle, StartProcess } from '../../../src/shared/process.ts';
import { hashOfRows, openForTest, schoolPath } from '../store/small-school.ts';
import { gradebook } from './small-result.ts';

const rows = Array.from(
  { length: 5000 },
  (_, n) => [{ name: `Student ${n}`, externalId: `${n}` }, n % 11, n % 7 === 0 ? null : 7] as const,
);
const large = () => gradebook('large.csv', ['Quiz', 'Essay/20'], rows);

function open() {
  return openForTest(schoolPath());
}

/** Tells of each answer of the writing process before the app hears it. */
function hearing(listen: (nth: number, child: ChildHandle) => void): StartProcess {
  return (entry, options) => {
    const child = forkProcess(entry, options);
    let nth = 0;
    const onMessage: ChildHandle['onMessage'] = (listener) =>
      child.onMessage((message) => {
        listen(++nth, child);
        listener(message);
      });
    return { ...child, onMessage };
  };
}

it('writes row by row what would have been written in place, as one step', async () => {
  const inPlace = openForTest();
  await commitImport(inPlace, planImport(inPlace, large()));
  const school = open();
  const empty = hashOfRows(school);
  await commitImport(school, planImport(school, large()), forkProcess);
  expect(hashOfRows(school)).toBe(hashOfRows(inPlace));
  expect(checkSchool(school)).toEqual([]);
  expect(historySteps(school)).toMatchObject([{ verb: 'import', title: 'large.csv' }]);
  const after = hashOfRows(school);
  undo(school);
  expect(hashOfRows(school)).toBe(empty);
  redo(school);
  expect(hashOfRows(school)).toBe(after);
});

it('changes and empties cells of a class that is known', async () => {
  const school = open();
  await commitImport(school, planImport(school, large()), forkProcess);
  const later = rows.map(([about], n) => [about, n === 3 ? null : 9, null] as const);
  const plan = planImport(school, gradebook('large.csv', ['Quiz', 'Essay/20'], later));
  await commitImport(school, plan, forkProcess);
  const again = planImport(school, gradebook('large.csv', ['Quiz', 'Essay/20'], later));
  expect(again.sections[0]).toMatchObject({
    additions: { length: 0 },
    changes: [],
    unchanged: 4999,
  });
});

it('refuses another step while it is being saved, and goes on', async () => {
  const school = open();
  let refused: unknown = null;
  const start = hearing(() => {
    try {
      undo(school);
    } catch (thrown) {
      refused ??= thrown;
    }
  });
  await commitImport(school, planImport(school, large()), start);
  expect(refused).toMatchObject({ code: 'step-under-way' });
  expect(sections(school)[0]).toMatchObject({ studentCount: 5000 });
  expect(undo(school)).toMatchObject({ verb: 'import' });
});

it('leaves the school as it was when the writing process dies', async () => {
  const school = open();
  const before = hashOfRows(school);
  // In the middle of the rows.
  const start = hearing((nth, child) => void (nth === 8 && child.kill()));
  const saving = commitImport(school, planImport(school, large()), start);
  await expect(saving).rejects.toMatchObject({ code: 'unexpected' });
  expect(hashOfRows(school)).toBe(before);
  expect(checkSchool(school)).toEqual([]);
  await commitImport(school, planImport(school, large()), forkProcess);
  expect(sections(school)[0]).toMatchObject({ studentCount: 5000 });
});
