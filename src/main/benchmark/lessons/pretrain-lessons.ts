/** The prior of the lesson learner: VAML over simulated classes, so that it holds nobody's data. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CallOptions, LearnerClient } from '../../learn/client.ts';
import { PROFILE } from '../../insight/lesson/class-vector.ts';
import { LESSON_FEATURES } from '../../insight/lesson/lesson-learner.ts';
import type { LessonCard } from '../../insight/lesson/lesson-learner.ts';
import { STRUCTURE } from '../../insight/lesson/structure.ts';
import { simulateLessonTasks } from './lesson-tasks.ts';

export type PretrainLessons = {
  schools: number;
  classesPerSchool: number;
  steps: number;
  seed: number;
};

/** About two minutes on one core. */
export const LESSON_DEFAULTS: PretrainLessons = {
  schools: 240,
  classesPerSchool: 10,
  steps: 1200,
  seed: 1,
};
const HELD_OUT = 0.15;

export type LessonPrior = { model: Uint8Array; card: LessonCard };

export async function pretrainLessons(
  request: PretrainLessons,
  {
    train,
    version,
    options,
  }: { train: LearnerClient['train']; version: string; options: CallOptions },
): Promise<LessonPrior> {
  const { seed, steps, schools, classesPerSchool } = request;
  const tasks = simulateLessonTasks(request);
  const held = Math.round(tasks.length * HELD_OUT);
  const result = await train(
    {
      learner: 'vaml',
      outcome: { kind: 'number' },
      train: tasks.slice(held),
      validation: tasks.slice(0, held),
      spec: { hidden: [32], generated: STRUCTURE.length },
      settings: {
        seed,
        steps,
        batchTasks: 48,
        rate: 4e-3,
        validateEvery: 50,
        patience: 8,
        split: 'asGiven',
      },
    },
    options,
  );
  const lessons = tasks.reduce(
    (sum, { support, query }) => sum + support.y.length + query.y.length,
    0,
  );
  const card: LessonCard = {
    features: LESSON_FEATURES,
    names: [...STRUCTURE, ...PROFILE],
    learner: 'vaml',
    seed,
    version,
    steps: result.steps,
    simulated: { schools, classes: schools * classesPerSchool, lessons },
    validation: {
      rmse: result.validation?.error ?? Number.NaN,
      coverage80: result.validation?.coverage80 ?? Number.NaN,
      classes: held,
    },
  };
  return { model: result.model, card };
}

export async function writeLessonPrior(
  folder: string,
  { model, card }: LessonPrior,
): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const files: [string, string | Uint8Array][] = [
    ['lesson.bin', model],
    ['lesson-card.json', `${JSON.stringify(card, null, 2)}\n`],
    ['LESSON_CARD.md', describeCard(card)],
  ];
  for (const [name, content] of files) await writeFile(join(folder, name), content);
  return files.map(([name]) => join(folder, name));
}

function describeCard({ simulated, seed, steps, version, validation }: LessonCard): string {
  return `# Card of the lesson prior

What it is: VAML (variational amortised meta-learning) with a decoder of examples. It proposes lesson structures for a
class and says what share of exit tickets to expect; a validator decides what becomes a lesson.

What it saw: ${simulated.classes} simulated classes of ${simulated.schools} simulated schools, ${simulated.lessons} lessons. No real class, teacher or
student. How structures act on classes follows directions that reviews of teaching agree on; the sizes are invented and
drawn anew for every simulated school (src/main/simulate/simulate-lessons.ts).

How well: on ${validation.classes} simulated classes held out, RMSE ${validation.rmse.toFixed(3)} of the share of exit tickets right, and ${Math.round(validation.coverage80 * 100)} of 100
outcomes inside the 80 % range. This says that it learned its simulator. It says nothing yet about a real class: the
app shows its expectation as resting on simulated classes until a teacher's own rated lessons are there.

What it does not do yet: structures chosen for a class by its profile do a little better on simulated classes than the
same core lesson for everybody; adapting further to a class's own few rated lessons has not been shown to help
(\`quickstudy bench lessons\` prints both, with intervals).

Made by: \`quickstudy pretrain lessons --out resources/lesson --seed ${seed}\`, version ${version}, ${steps} steps.
`;
}
