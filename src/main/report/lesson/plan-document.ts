/** The teacher's copy of a lesson: what for, what to prepare, what to do minute by minute, with all answers. */
import type { CheckResult, LessonPlan, Phase } from '../../../shared/lesson.ts';
import { AXIS_NAMES } from '../../../shared/lesson.ts';
import type { ReadingLevel } from '../../../shared/contract/lesson.ts';
import {
  axisValueWords,
  axisWords,
  checkWords,
  groupingWords,
  hearWords,
  moveWords,
  phaseWords,
  purposeWords,
  subjectWords,
} from '../../../shared/words/lesson.ts';
import type { Bilingual, Language, Params } from '../../../shared/words/say.ts';
import { say } from '../../../shared/words/say.ts';
import { tasksIn } from '../../insight/lesson/change-plan.ts';
import type { Block, PrintedDocument, Run } from './document.ts';
import { quiet, strong, text } from './document.ts';
import { documentWords as words } from './document-words.ts';
import type { Numbered } from './task-blocks.ts';
import { attributionsOf, exampleBlocks, keyRuns, numbered, questionBlock } from './task-blocks.ts';

export type PrintedPlan = {
  plan: LessonPlan;
  checks: readonly CheckResult[];
  reading: readonly ReadingLevel[];
  approved: boolean;
  sectionName: string;
};

export function planDocument(printed: PrintedPlan, language: Language): PrintedDocument {
  const { plan, approved, sectionName } = printed;
  const tell = (words_: Bilingual, params?: Params) => say(words_, language, params);
  const title = plan.title[language];
  const subject = subjectWords[plan.subject];
  const [from, to] = plan.grades;
  const about = tell(words.lessonOf, {
    subject: subject ? tell(subject) : plan.subject,
    from,
    to,
    minutes: plan.minutes,
    purpose: tell(purposeWords[plan.purpose]),
  });
  return {
    title,
    language,
    isDraft: !approved,
    footer: footerOf(plan, language, 'A'),
    blocks: [
      { kind: 'heading', level: 1, runs: [text(title)] },
      { kind: 'paragraph', tone: 'lead', runs: [text(`${sectionName} · ${about}`)] },
      ...objectiveBlocks(plan, language),
      ...glanceBlocks(plan, language),
      ...prepareBlocks(plan, language),
      { kind: 'heading', level: 2, runs: [text(tell(words.course))] },
      ...plan.phases.flatMap((phase) => phaseBlocks(plan, phase, language)),
      ...madeBlocks(printed, language),
    ],
  };
}

export function footerOf(plan: LessonPlan, language: Language, version: 'A' | 'B'): string {
  const items = attributionsOf(plan.tasks).join(', ') || words.bundled[language];
  return say(words.footer, language, {
    title: plan.title[language],
    seed: String(plan.seed),
    version,
    items,
  });
}

function objectiveBlocks({ objectives }: LessonPlan, language: Language): Block[] {
  const items = objectives.map(({ text: aim, criterion }): Run[] => [
    strong(aim[language]),
    quiet(`\n${say(words.criterion, language, { text: criterion[language] })}`),
  ]);
  return [
    { kind: 'heading', level: 3, runs: [text(words.objectives[language])] },
    { kind: 'list', items },
  ];
}

function glanceBlocks(plan: LessonPlan, language: Language): Block[] {
  const all = numbered(plan.tasks);
  const rows = plan.phases.map((phase) => {
    const own = all
      .filter(({ task }) => phase.taskIds.includes(task.id))
      .map(({ number }) => number);
    const span = own.length === 0 ? '' : own.length === 1 ? `${own[0]}` : `${own[0]}–${own.at(-1)}`;
    return [
      [text(phaseWords[phase.kind][language])],
      [text(String(phase.minutes))],
      [text(groupingWords[phase.grouping][language])],
      [text(span)],
    ];
  });
  const head = [words.phase, words.minutes, words.grouping, words.questions].map((word) => [
    text(word[language]),
  ]);
  return [
    { kind: 'heading', level: 3, runs: [text(words.glance[language])] },
    { kind: 'table', head, rows, widths: [40, 14, 26, 20] },
  ];
}

function prepareBlocks(plan: LessonPlan, language: Language): Block[] {
  const { idea, prior, words: terms, materials, axes, aims, tasks, misconceptions } = plan;
  const line = (label: Bilingual, value: string) => ({
    label: label[language],
    runs: [text(value)],
  });
  const stop = language === 'en' ? '; ' : '；';
  const chosen = AXIS_NAMES.map((axis) => {
    const values: Readonly<Record<string, Bilingual>> = axisValueWords[axis];
    return `${axisWords[axis][language]}${language === 'en' ? ': ' : '：'}${values[axes[axis]]?.[language] ?? ''}`;
  });
  const known = aims.map(({ name, share, interval: [low, high], n, from }) =>
    say(from === 'scores' ? words.aimScores : words.aim, language, {
      name: name[language],
      share: Math.round(share * 100),
      low: Math.round(low * 100),
      high: Math.round(high * 100),
      n,
    }),
  );
  return [
    { kind: 'heading', level: 3, runs: [text(words.prepare[language])] },
    {
      kind: 'facts',
      rows: [
        line(words.idea, idea[language]),
        line(words.prior, prior[language]),
        line(
          words.words,
          terms.map(({ term, meaning }) => `${term[language]} – ${meaning[language]}`).join(stop),
        ),
        line(words.materials, materials.map((one) => one[language]).join(stop)),
        line(words.sheet, say(words.sheetText, language, { n: numbered(tasks).length })),
        line(words.axes, chosen.join(stop)),
        ...(known.length > 0 ? [line(words.aims, known.join(stop))] : []),
      ],
    },
    { kind: 'heading', level: 3, runs: [text(words.errors[language])] },
    {
      kind: 'list',
      items: misconceptions.map(({ wrong, why, reply }): Run[] => [
        strong(wrong[language]),
        quiet(`\n${say(words.error, language, { why: why[language], reply: reply[language] })}`),
      ]),
    },
  ];
}

function phaseBlocks(plan: LessonPlan, phase: Phase, language: Language): Block[] {
  const aside = say(words.phaseAside, language, {
    minutes: phase.minutes,
    grouping: groupingWords[phase.grouping][language],
  });
  const all = numbered(plan.tasks);
  const shown = new Set<string>();
  const moves = phase.moves.flatMap((move): Block[] => {
    const tasks = tasksIn(plan, phase).filter(
      ({ id }) => move.taskIds.includes(id) && !shown.has(id),
    );
    for (const { id } of tasks) shown.add(id);
    return [
      {
        kind: 'move',
        label: moveWords[move.kind][language],
        runs: [text(move.text[language])],
        hear: move.hear
          ? { label: hearWords[move.kind][language], runs: [text(move.hear[language])] }
          : null,
      },
      ...tasks.flatMap((task) => {
        const own = all.find((one) => one.task.id === task.id);
        return own ? teacherQuestion(own, language) : exampleBlocks(task, language);
      }),
    ];
  });
  return [
    { kind: 'heading', level: 3, runs: [text(phaseWords[phase.kind][language])], aside },
    ...moves,
  ];
}

/** The question as students see it, without lines, with its answer behind it. */
function teacherQuestion(own: Numbered, language: Language): Block[] {
  const block = questionBlock(own, language);
  if (block.kind !== 'question') return [block];
  const answer: Run[] = [quiet(words.answer[language]), ...keyRuns(own.task.item, language)];
  const choices = block.options.flatMap((option, at): Run[] => [
    quiet(`${at > 0 ? '    ' : ''}${'ABCDEFGH'.charAt(at)}  `),
    ...option,
  ]);
  const offered = choices.length > 0 ? [choices] : [];
  return [{ ...block, space: 0, options: [], blocks: [...block.blocks, ...offered, answer] }];
}

function madeBlocks({ plan, checks, reading }: PrintedPlan, language: Language): Block[] {
  const failed = checks.filter(({ ok }) => !ok).map(({ check }) => checkWords[check][language]);
  const second = checks.find(({ check }) => check === 'second-solver');
  const level = reading.find((one) => one.language === language);
  const sources = attributionsOf(plan.tasks);
  const lines = [
    say(words.checked, language, {
      passed: checks.length - failed.length,
      all: checks.length,
      n: second?.n ?? 0,
    }),
    ...(failed.length > 0 ? [say(words.failed, language, { list: failed.join('; ') })] : []),
    ...(level
      ? [
          say(words.reading, language, {
            grade: level.grade,
            measures: level.measures
              .map(({ name, grade }) => `${name} ${grade}`)
              .join(language === 'en' ? ', ' : '，'),
          }),
        ]
      : []),
    ...(sources.length > 0
      ? [say(words.attributions, language, { list: sources.join('; ') })]
      : []),
  ];
  return [
    { kind: 'heading', level: 2, runs: [text(words.made[language])] },
    ...lines.map((line): Block => ({ kind: 'paragraph', tone: 'quiet', runs: [text(line)] })),
  ];
}
