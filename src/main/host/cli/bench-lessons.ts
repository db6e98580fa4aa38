/** The lesson learner's own proof: `pretrain lessons` makes its prior, `bench lessons` shows that teaching again is better. */
import { join } from 'node:path';
import type { Comparison } from '../../benchmark/lessons/teach-again.ts';
import { WORLDS } from '../../simulate/simulate-lessons.ts';
import type { WorldKind } from '../../simulate/simulate-lessons.ts';
import { openLearner } from '../../learn/client.ts';
import type { Bilingual, Language } from '../../../shared/words/say.ts';
import { say } from '../../../shared/words/say.ts';
import { packageFolder } from '../built-folder.ts';
import { alignTable } from './align-table.ts';
import { command } from './command.ts';
import { choice, flag, number, required, text } from './option.ts';
import { showProgress } from './show-progress.ts';
import { watchTraining } from './show-training.ts';

const words = {
  pretrain: {
    en: 'learn the bundled prior for lessons from simulated classes',
    'zh-CN': '从模拟班级学习内置的教案先验',
  },
  bench: {
    en: 'teach simulated classes again and again, with and without adapting to them',
    'zh-CN': '反复教授模拟班级，比较调整与不调整的效果',
  },
  world: { en: 'classes', 'zh-CN': '班级' },
  lesson: { en: 'lesson', 'zh-CN': '第几课' },
  way: { en: 'chosen by', 'zh-CN': '选法' },
  right: { en: 'right', 'zh-CN': '正确率' },
  gain: { en: 'adapted is better by', 'zh-CN': '调整后高出' },
  interval: { en: '95 %', 'zh-CN': '95% 区间' },
  later: { en: '2 on', 'zh-CN': '第二课起' },
  fewer: { en: 'adapted: less by (95 %)', 'zh-CN': '调整后少改（95%）' },
  edited: { en: 'teacher moves it by', 'zh-CN': '教师改动' },
} satisfies Record<string, Bilingual>;

const wayWords: Readonly<Record<Comparison['way'], Bilingual>> = {
  adapted: { en: 'the class’s own lessons', 'zh-CN': '本班上过的课' },
  outcomes: { en: 'tickets and stars alone', 'zh-CN': '仅下课小测与星级' },
  profile: { en: 'its profile alone', 'zh-CN': '仅班级情况' },
  core: { en: 'always the core', 'zh-CN': '固定标准版' },
  random: { en: 'chance', 'zh-CN': '随机' },
  best: { en: 'knowing the class (limit)', 'zh-CN': '完全了解班级（上限）' },
};

const atLeastOne = { least: 1, whole: true };

export const pretrainLessonsCommand = command({
  name: 'pretrain lessons',
  does: words.pretrain,
  options: {
    out: required(text('DIR')),
    schools: number('N', atLeastOne),
    steps: number('N', atLeastOne),
  },
  run: async ({ options }, { lang, seed, signal, startProcess, terminal }) => {
    const room = await import('../../benchmark/lessons/pretrain-lessons.ts');
    const { appVersion } = await import('../services.ts');
    const { schools, steps } = { ...room.LESSON_DEFAULTS, ...defined(options) };
    const learning = openLearner(startProcess);
    const progress = showProgress(terminal);
    try {
      const prior = await room.pretrainLessons(
        { ...room.LESSON_DEFAULTS, schools, steps, seed },
        {
          train: learning.train,
          version: await appVersion(),
          options: { signal, onProgress: watchTraining(progress, lang) },
        },
      );
      const files = await room.writeLessonPrior(options.out, prior);
      return { json: { files, card: prior.card }, text: `${files.join('\n')}\n` };
    } finally {
      progress.end();
      learning.close();
    }
  },
});

/** Only what was given, so that it wins over the usual. */
const defined = ({ schools, steps }: { schools?: number; steps?: number }) => ({
  ...(schools === undefined ? {} : { schools }),
  ...(steps === undefined ? {} : { steps }),
});

type Row = Comparison & { kind: WorldKind };

function asText(rows: readonly Row[], lang: Language): string {
  const percent = (value: number) => (100 * value).toFixed(1);
  const titles = [
    { title: say(words.world, lang) },
    { title: say(words.lesson, lang), isNumber: true },
    { title: say(words.way, lang) },
    { title: say(words.right, lang), isNumber: true },
    { title: say(words.gain, lang), isNumber: true },
    { title: say(words.interval, lang), isNumber: true },
    { title: say(words.edited, lang), isNumber: true },
    { title: say(words.fewer, lang), isNumber: true },
  ];
  const lines = rows.map(
    ({ kind, lesson, way, mean, gain, interval95: [low, high], edited, fewer, fewer95 }) => [
      kind,
      lesson === 0 ? say(words.later, lang) : String(lesson),
      say(wayWords[way], lang),
      percent(mean),
      way === 'adapted' ? '' : percent(gain),
      way === 'adapted' ? '' : `${percent(low)} … ${percent(high)}`,
      edited.toFixed(3),
      way === 'adapted'
        ? ''
        : `${fewer.toFixed(3)} (${fewer95.map((end) => end.toFixed(3)).join(' … ')})`,
    ],
  );
  return alignTable(titles, lines);
}

export const benchLessons = command({
  name: 'bench lessons',
  does: words.bench,
  options: {
    classes: number('N', atLeastOne),
    lessons: number('N', atLeastOne),
    model: text('DIR'),
    world: choice(WORLDS),
    /** With a teacher who teaches every plan as it comes. */
    unedited: flag(),
  },
  run: async ({ options }, { lang, seed, startProcess }) => {
    const { classes: count = 200, lessons = 6, model: folder, unedited, world } = options;
    const { drawClasses } = await import('../../benchmark/lessons/lesson-tasks.ts');
    const { teachAgain, compareWays } = await import('../../benchmark/lessons/teach-again.ts');
    const { readLessonPrior } = await import('../../insight/lesson/lesson-learner.ts');
    const models = await readLessonPrior(folder ?? join(packageFolder(), 'resources', 'lesson'));
    const learner = openLearner(startProcess);
    const rows: Row[] = [];
    try {
      for (const kind of world ? [world] : WORLDS) {
        // Seeds that no training class came from.
        const classes = drawClasses({ count, seed: 1_000_000 + seed, kind });
        const taught = await teachAgain(
          { models, classes, lessons, seed, isEdited: !unedited },
          learner,
        );
        rows.push(...compareWays(taught).map((row) => ({ ...row, kind })));
      }
    } finally {
      learner.close();
    }
    return { json: { classes: count, lessons, seed, rows }, text: asText(rows, lang) };
  },
});
