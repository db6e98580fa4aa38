import { beforeAll, describe, expect, it } from 'vitest';
import { commitTogether } from '../../../../src/main/gradebook/commit-import.ts';
import type { Forecaster } from '../../../../src/main/insight/outcome/answer-question.ts';
import { forecastSchoolSection } from '../../../../src/main/insight/outcome/forecast-school.ts';
import { resumableOf } from '../../../../src/main/insight/outcome/keep-checkpoint.ts';
import { servingModel } from '../../../../src/main/insight/outcome/serving-model.ts';
import {
  trainOutcome,
  trainingStopped,
} from '../../../../src/main/insight/outcome/train-outcome.ts';
import { trackRecord } from '../../../../src/main/insight/outcome/track-record.ts';
import { deleteStudent } from '../../../../src/main/store/delete-student.ts';
import { heldOutOf } from '../../../../src/main/store/held-out.ts';
import { sections } from '../../../../src/main/store/section.ts';
import { openSchoolFile } from '../../../../src/main/store/school-file.ts';
import type { SchoolFile } from '../../../../src/main/store/school-file.ts';
import type { TrainingProgress } from '../../../../src/shared/contract/trust.ts';
import type { ImportResult } from '../../../../src/shared/import/result.ts';
import { learnForecaster, learnWatch, simulatedSections } from '../learned-model.ts';
import { resultOf } from '../import-results.ts';

const ASKED = { learner: 'anil', steps: 6, seed: 1, resume: false } as const;

async function schoolWith(sections: number): Promise<SchoolFile> {
  const school = openSchoolFile(':memory:');
  const results: ImportResult[] = simulatedSections(sections).map(resultOf);
  await commitTogether(
    school,
    results.map((result) => ({ result })),
    { title: 'Past classes' },
  );
  return school;
}

async function readAll(steps: AsyncIterable<TrainingProgress>): Promise<TrainingProgress[]> {
  const read: TrainingProgress[] = [];
  for await (const step of steps) read.push(step);
  return read;
}

async function stopAt(last: number, school: SchoolFile): Promise<void> {
  const stop = new AbortController();
  const stopped = (async () => {
    const tools = { ...learnWatch, signal: stop.signal };
    for await (const { step } of trainOutcome(school, ASKED, tools)) {
      if (step >= last) stop.abort();
    }
  })();
  await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
}

const forecastOf = (school: SchoolFile) =>
  forecastSchoolSection(
    { school, prior, learner: { adaptAndPredict: learnWatch.adapt } },
    { sectionId: sections(school)[0]!.id, target: 'next' },
  );

let prior: Forecaster['model'];
beforeAll(async () => {
  prior = (await learnForecaster(4)).model;
}, 60_000);

describe('training on a school’s own sections', () => {
  it('saves a model that then serves', async () => {
    const school = await schoolWith(6);
    const steps = await readAll(trainOutcome(school, { ...ASKED, steps: 4 }, learnWatch));
    const last = steps.at(-1)!;
    expect(last).toMatchObject({ done: true, step: last.steps });
    expect(servingModel(school, prior).id).toBe(last.modelId);
    const { card } = servingModel(school, prior);
    const exact = card.evaluation!.methods.toSorted((a, b) => a.rmse - b.rmse)[0]!;
    expect(await forecastOf(school)).toMatchObject({
      // Whoever did best on this school's own sections answers, a simple method as well as a learner.
      learner: exact.method,
      learnedFrom: { sections: 6, simulated: false },
    });
    const { heldOut } = trackRecord(school, last.modelId);
    expect(heldOut!.sections).toHaveLength(6);
    expect(heldOut!.all.n).toBe(heldOut!.sections.reduce((sum, { record }) => sum + record.n, 0));
    const [someone] = heldOutOf(school, last.modelId!);
    deleteStudent(school, someone!.studentId);
    expect(heldOutOf(school, last.modelId!).map(({ studentId }) => studentId)).not.toContain(
      someone!.studentId,
    );
    school.close();
  }, 60_000);

  it('refuses when there are too few sections: simulated ones serve on, and it is said', async () => {
    const school = await schoolWith(2);
    expect(await forecastOf(school)).toMatchObject({
      learnedFrom: { simulated: prior.card.simulated },
      trackRecord: { simulated: prior.card.simulated },
    });
    await expect(readAll(trainOutcome(school, ASKED, learnWatch))).rejects.toMatchObject({
      code: 'not-enough-tasks',
    });
    school.close();
  });

  it('keeps a checkpoint when stopped, and goes on from it', async () => {
    const school = await schoolWith(4);
    await stopAt(3, school);
    expect(resumableOf(school)).toEqual({ step: 3, steps: ASKED.steps });
    const [first] = await readAll(trainOutcome(school, { ...ASKED, resume: true }, learnWatch));
    expect(first!.step).toBe(4);
    expect(resumableOf(school)).toBeNull();
    school.close();
  }, 60_000);

  it('can be gone on with even when it was stopped before it had learned anything', async () => {
    const school = await schoolWith(4);
    const stop = new AbortController();
    stop.abort();
    const stopped = readAll(trainOutcome(school, ASKED, { ...learnWatch, signal: stop.signal }));
    await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
    // the stop and the first step are on their way at the same time
    const kept = resumableOf(school)!;
    expect(kept.step).toBeLessThanOrEqual(1);
    const [first] = await readAll(trainOutcome(school, { ...ASKED, resume: true }, learnWatch));
    expect(first!.step).toBe(kept.step + 1);
    school.close();
  }, 60_000);

  it('has kept its checkpoint by the time that anybody looks after a stop', async () => {
    const school = await schoolWith(4);
    const stop = new AbortController();
    const steps = trainOutcome(school, ASKED, { ...learnWatch, signal: stop.signal });
    await steps.next();
    stop.abort();
    await trainingStopped(school);
    expect(resumableOf(school)).toMatchObject({ steps: ASKED.steps });
    await steps.return(undefined).catch(() => undefined); // it says that it was cancelled
    school.close();
  }, 60_000);
});

describe('the model that serves', () => {
  it('is the bundled prior until a school has its own', async () => {
    const school = openSchoolFile(':memory:');
    expect(servingModel(school, prior)).toBe(prior);
    school.close();
  });

  it('is refused where a named learner was never trained', () => {
    const school = openSchoolFile(':memory:');
    expect(() => servingModel(school, prior, 'r2d2')).toThrowError(
      expect.objectContaining({ code: 'learner-not-for-this' }),
    );
    school.close();
  });
});
