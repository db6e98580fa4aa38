import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Prior,
  pretrain,
  simulateSections,
  writePrior,
} from '../../../src/main/benchmark/pretrain.ts';
import { pretrainRanges } from '../../../src/main/benchmark/pretrain-ranges.ts';
import { forkProcess } from '../../../src/main/host/start-process.ts';
import { OutcomeCard } from '../../../src/main/insight/outcome/outcome-model.ts';
import { type LearnerClient, openLearner } from '../../../src/main/learn/client.ts';

const tiny = { learner: 'maml', seed: 3, schools: 2, sectionsPerSchool: 2, steps: 3 } as const;
let learner: LearnerClient;
let prior: Prior;

beforeAll(async () => {
  learner = openLearner(forkProcess);
  prior = await pretrain(tiny, {
    train: learner.train,
    adapt: learner.adaptAndPredict,
    now: () => new Date('2026-11-23T12:00:00Z'),
    version: '0.1.0',
  });
}, 120_000);
afterAll(() => learner.close());

describe('learning a prior from simulated schools', () => {
  it('sees the same schools for the same seed, and others for another', () => {
    expect(simulateSections(tiny)).toEqual(simulateSections(tiny));
    expect(simulateSections({ ...tiny, seed: 4 })).not.toEqual(simulateSections(tiny));
  });

  it('says that it learned from simulated classes, and from how many', () => {
    expect(prior.card).toMatchObject({ simulated: true, learner: 'maml', seed: 3 });
    expect(prior.card.sections).toBeLessThanOrEqual(4);
  });

  it('is judged against every simple method on sections that it had not seen', () => {
    const methods = prior.card.evaluation?.methods.map(({ method }) => method);
    expect(methods).toEqual(
      expect.arrayContaining(['section-mean', 'running-mean', 'mixed-model', 'maml']),
    );
  });

  it('has a card with its command, its seed and its figures', () => {
    expect(prior.modelCard).toContain(
      'pretrain --out resources/prior --learner maml --seed 3 --schools 2 --sections 2',
    );
    expect(prior.modelCard).toMatch(/\| maml \| 0\.\d{4} \|/);
    expect(prior.modelCard).toContain('no real person and no real mark');
  });

  it('is written as bytes, a card to read by program, and a card to read', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'prior-'));
    await writePrior(folder, prior);
    const card: unknown = JSON.parse(readFileSync(join(folder, 'card.json'), 'utf8'));
    expect(OutcomeCard.parse(card)).toEqual(prior.card);
    expect(new Uint8Array(readFileSync(join(folder, 'outcome.bin')))).toEqual(prior.learner);
    rmSync(folder, { recursive: true });
  });

  it('has its ranges calibrated anew on other schools, and is itself left as it was', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'prior-'));
    await writePrior(folder, prior);
    const { card } = await pretrainRanges(
      folder,
      { schools: 2, sectionsPerSchool: 2, seed: 3 },
      { adapt: learner.adaptAndPredict },
    );
    const read: unknown = JSON.parse(readFileSync(join(folder, 'card.json'), 'utf8'));
    expect(OutcomeCard.parse(read)).toEqual(card);
    expect(card.evaluation).not.toEqual(prior.card.evaluation);
    expect(readFileSync(join(folder, 'MODEL_CARD.md'), 'utf8')).toContain(
      'pretrain ranges --out resources/prior --schools 2 --sections 2 --seed 3',
    );
    expect(new Uint8Array(readFileSync(join(folder, 'outcome.bin')))).toEqual(prior.learner);
    rmSync(folder, { recursive: true });
  });
});
