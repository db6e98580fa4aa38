/** How the invented school's learner was trained and checked. */
import type { FewShotReport } from '../../src/shared/contract/benchmark.ts';
import type { Kept, TrackRecordPage } from '../../src/shared/contract/track-record.ts';
import type {
  Backends,
  Evaluation,
  TrainingProgress,
  TrustStatus,
} from '../../src/shared/contract/trust.ts';
import type { Section } from '../../src/shared/nouns.ts';

export const evaluation: Evaluation = {
  sections: 9,
  forecasts: 1480,
  serving: 'maml',
  fellBack: false,
  methods: [
    {
      method: 'maml',
      rmse: 0.124,
      mae: 0.094,
      crps: 0.068,
      coverage50: 0.51,
      coverage80: 0.81,
      coverage90: 0.9,
      maeDifference: null,
    },
    {
      method: 'mixed-model',
      rmse: 0.127,
      mae: 0.097,
      crps: 0.07,
      coverage50: 0.49,
      coverage80: 0.79,
      coverage90: 0.89,
      maeDifference: [0.001, 0.005],
    },
    {
      method: 'running-mean',
      rmse: 0.148,
      mae: 0.113,
      crps: 0.083,
      coverage50: 0.44,
      coverage80: 0.74,
      coverage90: 0.85,
      maeDifference: [0.013, 0.025],
    },
    {
      method: 'section-mean',
      rmse: 0.171,
      mae: 0.135,
      crps: 0.098,
      coverage50: 0.5,
      coverage80: 0.8,
      coverage90: 0.9,
      maeDifference: [0.031, 0.051],
    },
  ],
  calibration: [
    { promised: 0.5, kept: 0.51, n: 1480 },
    { promised: 0.8, kept: 0.81, n: 1480 },
    { promised: 0.9, kept: 0.9, n: 1480 },
  ],
  byKnown: [1, 2, 3, 4, 5, 6].flatMap((known) =>
    Object.entries({
      maml: 0.08 + 0.05 / known,
      'mixed-model': 0.082 + 0.055 / known,
      'running-mean': 0.085 + 0.11 / known,
      'section-mean': 0.135,
    }).map(([method, mae]) => ({
      known,
      method,
      mae,
      n: 240,
      maeDifference: method === 'maml' ? null : ([0.001, 0.012] as [number, number]),
    })),
  ),
};

export const trustStatus: TrustStatus = {
  model: {
    id: 4,
    learner: 'maml',
    seed: 1,
    version: '0.1.0',
    backend: 'tensorflow (native)',
    steps: 2000,
    seconds: 214,
    sections: 23,
    tasks: 161,
    simulated: false,
    createdAt: '2026-11-20T16:40:00Z',
  },
  evaluation,
  resumable: { step: 840, steps: 2000 },
  comparison: evaluation,
};

export const backends: Backends = {
  backends: [
    { name: 'tensorflow', usable: true, metaStepMs: 38 },
    { name: 'wasm', usable: true, metaStepMs: 61 },
    { name: 'webgpu', usable: false, reason: 'no adapter' },
    { name: 'cpu', usable: true, metaStepMs: 420 },
  ],
  chosen: 'tensorflow',
};

/** One report of a training run, from a loss that falls and flattens. */
export function trainingAt(step: number, steps: number): TrainingProgress {
  const share = step / steps;
  const loss = 0.9 * Math.exp(-4 * share) + 0.35 + 0.02 * Math.sin(step);
  return {
    step,
    steps,
    loss,
    validation: step % 100 === 0 ? loss + 0.05 : null,
    secondsLeft: (1 - share) * 140,
    done: step >= steps,
    modelId: step >= steps ? 5 : null,
  };
}

const side = { name: 'glyphs', sources: [], classes: 40, groups: ['a'], images: 800 };
const line = (
  learner: string,
  accuracy: number,
  trainedEpisodes: number,
): FewShotReport['learners'][number] => ({
  learner,
  transductive: learner === 'maml',
  episodes: 600,
  accuracy,
  interval95: [accuracy - 0.01, accuracy + 0.01],
  trainedEpisodes,
  trainSeconds: 120,
});

export const fewShotReport: FewShotReport = {
  scale: 'standard',
  seed: 1,
  backend: 'wasm',
  way: 5,
  shot: 1,
  query: 15,
  split: { train: side, test: side },
  learners: [line('pixels', 0.41, 0), line('protonet', 0.94, 320), line('maml', 0.86, 210)],
  published: [
    { learner: 'protonet', way: 5, shot: 1, accuracy: 0.988, source: 'Snell 2017', on: 'Omniglot' },
  ],
};
const kept: Kept = {
  n: 140,
  students: 28,
  mae: 0.086,
  runningMeanMae: 0.101,
  sectionMeanMae: 0.132,
  gain: [0.006, 0.024],
  detectable: 0.019,
  promises: [
    { promised: 0.5, kept: 0.52, n: 140 },
    { promised: 0.8, kept: 0.79, n: 140 },
    { promised: 0.9, kept: 0.91, n: 140 },
  ],
};

export const recordOf = (section: Section): TrackRecordPage => ({
  shown: 196,
  waiting: 56,
  firstShown: '2026-09-14T07:10:00Z',
  all: kept,
  sections: [{ section, record: kept }],
  heldOut: {
    all: { ...kept, n: 1480, students: 214 },
    sections: [7, 8].map((id) => ({
      section: { ...section, id, name: `Algebra 8${id === 7 ? 'A' : 'B'}`, term: 'Spring 2026' },
      record: { ...kept, n: 210 },
    })),
  },
  verdicts: { agree: 9, 'not-applicable': 2, wrong: 1, wrongJudged: 1, wrongKept80: 1 },
  groups: ['Choir', 'New this year'],
});

export const groupOf = (group: string) => ({
  group,
  students: group === 'Choir' ? 11 : 4,
  others: 17,
  compared:
    group === 'Choir'
      ? {
          n: 55,
          mae: 0.09,
          othersMae: 0.083,
          difference: [-0.018, 0.032] as [number, number],
          detectable: 0.036,
          kept80: 0.78,
          othersKept80: 0.8,
          called: 0.18,
          othersCalled: 0.2,
          missedNeed: 0.25,
          othersMissedNeed: 0.21,
        }
      : null,
});
