/** Classes to report on: invented students with ranges, as the forecast would hand them over. */
import type { StudentForecast } from '../../../src/shared/contract/forecast.ts';
import type { ReportSources } from '../../../src/main/report/gather-section-report.ts';

const NAMES = [
  'Mateo Quiroga Ñandú',
  'Ingrid Sjöblad',
  'محمد أمين الصباغ',
  '王睿',
  'Siobhán O’Dreaney',
  'María de los Ángeles Guadalupe Fernández de Córdoba',
  'Amara Okonkwo-Blythe',
  'Łukasz Wiśniarek',
  '欧阳思远',
  'Olúwaṣeun Ọlátúnjí',
];

const clamp = (share: number) => Math.min(1, Math.max(0, share));

function needOf(mean: number): StudentForecast['need'] {
  if (mean < 0.62) return 'support';
  return mean > 0.83 ? 'stretch' : 'on-course';
}

export function forecastOf(
  id: number,
  mean: number,
  name = NAMES[id % NAMES.length] ?? '',
): StudentForecast {
  const sd = 0.06 + ((id * 7) % 5) / 80;
  const around = (z: number): [number, number] => [clamp(mean - z * sd), clamp(mean + z * sd)];
  const evidence = [{ title: 'Quiz 3', points: 11, maxPoints: 20 }];
  return {
    id: id + 1,
    name,
    mean,
    sd,
    interval50: around(0.67),
    interval80: around(1.28),
    interval90: around(1.64),
    passProbability: clamp(0.5 + (mean - 0.6) * 3),
    known: clamp(mean + (((id * 13) % 11) - 5) / 60),
    knownCount: 6,
    simple: { sectionMean: 0.7, runningMean: mean },
    need: needOf(mean),
    baseline: 0.7,
    reasons: [
      { kind: 'recent', effect: -0.06, without: mean + 0.06, evidence, count: 2 },
      { kind: 'missing', effect: -0.04, without: mean + 0.04, evidence: [], count: 2 },
    ],
    abstained: false,
  };
}

const EMPTY = { mean: null, sd: null, interval50: null, interval80: null, interval90: null };

export function silent(id: number, name: string): StudentForecast {
  const nothing = { ...EMPTY, passProbability: null, known: null, knownCount: 1, reasons: [] };
  return { ...forecastOf(id, 0.5, name), ...nothing, need: 'unknown', abstained: 'too-few-scores' };
}

/** `count` students between 45 and 93 of 100; the last one has too few scores. */
export function classOf(count: number): StudentForecast[] {
  const rest = Array.from({ length: count - 1 }, (_, i) =>
    forecastOf(i, 0.45 + (0.48 * i) / Math.max(1, count - 2)),
  );
  return [...rest, silent(count - 1, 'Zoë van der Brugghe')];
}

export function sourcesOf(
  students: StudentForecast[],
  changes: Partial<ReportSources> = {},
): ReportSources {
  return {
    forecast: {
      section: {
        id: 1,
        name: 'Algebra 9B',
        course: 'Algebra',
        term: 'Autumn 2026',
        termStart: '2026-09-07',
      },
      asOf: { id: 6, title: 'Quiz 4' },
      target: { kind: 'line-item', id: 7, title: 'Mid-term', dueOn: '2026-11-14' },
      learner: 'maml',
      learnedFrom: { sections: 23, simulated: false },
      passLine: 0.6,
      n: students.length,
      students,
      trackRecord: { n: 212, kept80: 171, simulated: false },
    },
    names: 'full',
    language: 'en',
    assessments: { marked: 6, total: 11 },
    model: { learner: 'maml', seed: 1, version: '0.1.0' },
    scoresFrom: '2026-11-09T08:00:00Z',
    madeAt: '2026-11-10T08:00:00Z',
    schoolFile: 'My school.quickstudy',
    ...changes,
  };
}
