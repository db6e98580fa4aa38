import { describe, expect, it } from 'vitest';
import {
  latestCheckpoint,
  latestEvaluation,
  latestModel,
  saveCheckpoint,
  saveEvaluation,
  saveModel,
} from '../../../src/main/store/model.ts';
import { openForTest } from './small-school.ts';

const MODEL = {
  use: 'outcome',
  learner: 'maml',
  seed: 1,
  version: '1',
  backend: 'wasm',
  steps: 200,
  card: { sections: 12 },
  metaParams: new Uint8Array([1, 2, 250]),
};

describe('a model', () => {
  it('comes back as it was saved, the newest first', () => {
    const school = openForTest();
    saveModel(school, { ...MODEL, steps: 100 });
    const id = saveModel(school, MODEL);
    const model = latestModel(school, 'outcome');
    expect(model).toMatchObject({ id, steps: 200, card: { sections: 12 }, finished: true });
    expect([...(model?.metaParams ?? [])]).toEqual([1, 2, 250]);
    expect(latestModel(school, 'outcome', 'reptile')).toBeNull();
  });

  it('that was stopped can be resumed until it is finished', () => {
    const school = openForTest();
    saveCheckpoint(school, { ...MODEL, steps: 50 }, new Uint8Array([1]));
    saveCheckpoint(school, { ...MODEL, steps: 80 }, new Uint8Array([7]));
    expect(latestCheckpoint(school, 'outcome')).toMatchObject({ steps: 80 });
    expect([...(latestCheckpoint(school, 'outcome')?.checkpoint ?? [])]).toEqual([7]);
    expect(latestModel(school, 'outcome')).toBeNull();
    saveModel(school, MODEL);
    expect(latestCheckpoint(school, 'outcome')).toBeNull();
  });

  it('keeps its evaluation, apart from that of the bundled prior', () => {
    const school = openForTest();
    const id = saveModel(school, MODEL);
    saveEvaluation(school, id, { mae: 0.08 });
    saveEvaluation(school, null, { mae: 0.1 });
    expect([latestEvaluation(school, id), latestEvaluation(school, null)]).toEqual([
      { mae: 0.08 },
      { mae: 0.1 },
    ]);
  });
});
