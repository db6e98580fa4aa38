import { describe, expect, it } from 'vitest';
import {
  type ReadBytes,
  changePlan,
  commitPlan,
  readToPlans,
} from '../../../src/main/gradebook/read-to-plan.ts';
import { editScore } from '../../../src/main/gradebook/edit-score.ts';
import { setPassLine } from '../../../src/main/store/edit-gradebook.ts';
import { sections } from '../../../src/main/store/section.ts';
import { openForTest } from '../store/small-school.ts';
import { gradebook } from './small-result.ts';

const FILE = { bytes: new TextEncoder().encode('Student,Quiz\nAda,8\n'), name: 'algebra.csv' };

/** A reader that finds another title row when it is told where the header is. */
const read: ReadBytes = async ({ name, corrections }) => {
  const title = corrections?.headerRow === 2 ? 'Corrected' : 'Quiz';
  return [gradebook(name, [title], [[{ name: 'Ada', externalId: '1' }, 8]])];
};
const refuse: ReadBytes = async ({ name }) => [
  { outcome: 'error', error: { code: 'encrypted' }, file: name },
];

async function firstPreview(school: ReturnType<typeof openForTest>) {
  const [preview] = await readToPlans(school, FILE, read);
  if (!preview) throw new Error('no preview');
  return preview;
}

describe('a dropped file', () => {
  it('waits as a preview until it is committed, once', async () => {
    const school = openForTest();
    const { planId } = await firstPreview(school);
    expect(sections(school)).toEqual([]);
    expect(await commitPlan(school, planId)).toEqual({ importId: 1, sectionIds: [1] });
    await expect(commitPlan(school, planId)).rejects.toMatchObject({ code: 'unknown-plan' });
  });

  it('that is refused says why', async () => {
    await expect(readToPlans(openForTest(), FILE, refuse)).rejects.toMatchObject({
      code: 'encrypted',
    });
  });

  it('can go to another section, and be read another way', async () => {
    const school = openForTest();
    const { planId } = await firstPreview(school);
    const choices = { sectionName: '7A', corrections: { headerRow: 2 } };
    const changed = await changePlan(school, { planId, choices }, read);
    expect(changed.sections[0]?.name).toBe('7A');
    expect(changed.result).toMatchObject({ assessments: [{ title: 'Corrected' }] });
  });

  it('is read the second time as it was corrected the first', async () => {
    const school = openForTest();
    const { planId } = await firstPreview(school);
    await changePlan(school, { planId, choices: { corrections: { headerRow: 2 } } }, read);
    await commitPlan(school, planId);
    const again = await firstPreview(school);
    expect(again.choices.corrections).toEqual({ headerRow: 2 });
    expect(again.isCorrectedBefore).toBe(true);
    expect(again.result).toMatchObject({ assessments: [{ title: 'Corrected' }] });
    expect(again.added).toEqual({ students: 0, lineItems: 0, scores: 0 });
  });

  it('gets a new preview when the school changed meanwhile', async () => {
    const school = openForTest();
    await commitPlan(school, (await firstPreview(school)).planId);
    const { planId } = await firstPreview(school);
    editScore(school, { sectionId: 1, studentId: 1, lineItemId: 1 }, { text: '3' });
    await expect(commitPlan(school, planId)).rejects.toMatchObject({ code: 'stale-plan' });
    const { changed } = await changePlan(school, { planId, choices: {} }, read);
    expect(changed).toEqual([{ student: 'Ada', lineItem: 'Quiz', before: '3', after: '8' }]);
    expect(await commitPlan(school, planId)).toMatchObject({ sectionIds: [1] });
  });

  it('keeps its preview while nothing in it changed', async () => {
    const school = openForTest();
    await commitPlan(school, (await firstPreview(school)).planId);
    const { planId } = await firstPreview(school);
    setPassLine(school, 1, 0.5);
    expect(await commitPlan(school, planId)).toMatchObject({ sectionIds: [1] });
  });

  it('is forgotten after two dozen others', async () => {
    const school = openForTest();
    const { planId } = await firstPreview(school);
    for (let n = 0; n < 24; n++) await firstPreview(school);
    await expect(commitPlan(school, planId)).rejects.toMatchObject({ code: 'unknown-plan' });
  });
});
