/** The prior of the two lesson learners, from simulated classes, so that it holds nobody's data. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CallOptions, LearnerClient } from '../../learn/client.ts';
import { PROFILE } from '../../insight/lesson/class-vector.ts';
import type { Task } from '../../learn/meta-batch.ts';
import { LESSON_FEATURES, LESSON_FILES } from '../../insight/lesson/lesson-learner.ts';
import type { LessonCard, LessonPrior } from '../../insight/lesson/lesson-learner.ts';
import { STRUCTURE } from '../../insight/lesson/structure.ts';
import { simulateLessonTasks } from './lesson-tasks.ts';

export type PretrainLessons = {
  schools: number;
  classesPerSchool: number;
  steps: number;
  seed: number;
};

/** About two minutes on one idle core. */
export const LESSON_DEFAULTS: PretrainLessons = {
  schools: 300,
  classesPerSchool: 10,
  steps: 400,
  seed: 1,
};
const HELD_OUT = 0.1;

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
  const held = Math.round(tasks.places.length * HELD_OUT);
  const learnFrom = (own: Task[], learner: 'vaml' | 'bayes', hidden: number[]) =>
    train(
      {
        learner,
        outcome: { kind: 'number' },
        train: own.slice(held),
        validation: own.slice(0, held),
        spec: { hidden, generated: STRUCTURE.length },
        settings: {
          seed,
          steps,
          batchTasks: 48,
          rate: learner === 'vaml' ? 4e-3 : 2e-2,
          validateEvery: 40,
          patience: 8,
          split: 'asGiven',
        },
      },
      options,
    );
  const structures = await learnFrom(tasks.structures, 'vaml', [32]);
  const places = await learnFrom(tasks.places, 'bayes', []);
  const lessons = tasks.structures.reduce(
    (sum, { support, query }) => sum + support.y.length + query.y.length,
    0,
  );
  const card: LessonCard = {
    features: LESSON_FEATURES,
    names: [...STRUCTURE, ...PROFILE],
    learner: 'vaml, bayes',
    seed,
    version,
    steps: structures.steps + places.steps,
    simulated: { schools, classes: schools * classesPerSchool, lessons },
    validation: {
      rmse: places.validation?.error ?? Number.NaN,
      coverage80: places.validation?.coverage80 ?? Number.NaN,
      classes: held,
    },
  };
  return { structures: structures.model, places: places.model, card };
}

export async function writeLessonPrior(
  folder: string,
  { structures, places, card }: LessonPrior,
): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const files: [string, string | Uint8Array][] = [
    [LESSON_FILES.structures, structures],
    [LESSON_FILES.places, places],
    [LESSON_FILES.card, `${JSON.stringify(card, null, 2)}\n`],
    ['LESSON_CARD.md', describeCard(card)],
  ];
  for (const [name, content] of files) await writeFile(join(folder, name), content);
  return files.map(([name]) => join(folder, name));
}

function describeCard({ simulated, seed, steps, version, validation }: LessonCard): string {
  return `# Card of the lesson prior

What it is: two learners. VAML (variational amortised meta-learning) with a decoder of examples makes lesson structures
like those that are taught. A Bayesian regression on a meta-learned response surface says where the best structure for a
class lies and what to expect of any other; exit tickets, ratings, minutes used and the teacher's own changes move it in
closed form. A validator decides what becomes a lesson.

What it saw: ${simulated.classes} simulated classes of ${simulated.schools} simulated schools, ${simulated.lessons} lessons. No real class, teacher or
student. What varies between classes and why, with the published sizes where there are any, stands at the top of
src/main/simulate/simulate-lessons.ts; the rest is invented and drawn anew for every simulated school.

How well: on ${validation.classes} simulated classes held out, RMSE ${validation.rmse.toFixed(3)} logits of how a lesson goes, and ${Math.round(validation.coverage80 * 100)} of 100
outcomes inside the 80 % range. This says that it learned its simulator. It says nothing yet about a real class: the
app shows its expectation as resting on simulated classes until a teacher's own rated lessons are there.

Whether it helps to teach again: \`quickstudy bench lessons\` teaches unseen simulated classes with and without it, through
the app's own path, and prints both with paired intervals; also in worlds where nothing leans together and in worlds
that pull elsewhere than those it learned from.

Made by: \`quickstudy pretrain lessons --out resources/lesson --seed ${seed}\`, version ${version}, ${steps} steps.
`;
}
