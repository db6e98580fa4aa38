/** A worksheet for students, or its key. */
import type { LessonPlan, Task } from '../../../shared/lesson.ts';
import { levelWords } from '../../../shared/words/lesson.ts';
import type { Language } from '../../../shared/words/say.ts';
import { say } from '../../../shared/words/say.ts';
import type { SheetKind, Version } from '../../insight/lesson/make-sheet.ts';
import { sheetTasks } from '../../insight/lesson/make-sheet.ts';
import type { Block, PrintedDocument } from './document.ts';
import { strong, text } from './document.ts';
import { documentWords as words } from './document-words.ts';
import { footerOf } from './plan-document.ts';
import {
  attributionsOf,
  exampleBlocks,
  keyBlocks,
  numbered,
  questionBlock,
} from './task-blocks.ts';

export type SheetRequest = {
  plan: LessonPlan;
  approved: boolean;
  kind: SheetKind;
  version: Version;
  isKey: boolean;
};

export function sheetDocument(request: SheetRequest, language: Language): PrintedDocument {
  const { plan, approved, kind, version, isKey } = request;
  const tasks = sheetTasks(plan, kind, version);
  const title = plan.title[language];
  const level = kind === 'lesson' ? words.own[language] : levelWords[kind][language];
  const about = say(words.sheetLevel, language, { level, version });
  const shown = isKey ? say(words.keyTitle, language, { title }) : title;
  return {
    title: `${shown} (${about})`,
    language,
    isDraft: !approved,
    footer: footerOf({ ...plan, tasks }, language, version),
    blocks: [
      { kind: 'heading', level: 1, runs: [text(shown)] },
      { kind: 'paragraph', tone: 'lead', runs: [text(about)] },
      ...(isKey
        ? numbered(tasks).flatMap((one) => keyBlocks(one, language))
        : studentBlocks(request, tasks, language)),
      ...sourceBlocks(tasks, language),
    ],
  };
}

function studentBlocks(
  { plan, kind }: SheetRequest,
  tasks: readonly Task[],
  language: Language,
): Block[] {
  return [
    { kind: 'paragraph', runs: [text(words.nameLine[language])] },
    ...wordBox(plan, language),
    ...(kind === 'support' || (kind === 'lesson' && plan.axes.support === 'full')
      ? firstExample(plan, language)
      : []),
    ...numbered(tasks).map((one) => questionBlock(one, language)),
  ];
}

/** The words of the topic, where language is not to stand in the way. */
function wordBox({ axes, words: terms }: LessonPlan, language: Language): Block[] {
  if (axes.language !== 'light') return [];
  return [
    { kind: 'heading', level: 3, runs: [text(words.wordBox[language])] },
    {
      kind: 'list',
      items: terms.map(({ term, meaning }) => [
        strong(term[language]),
        text(` – ${meaning[language]}`),
      ]),
    },
    { kind: 'paragraph', tone: 'quiet', runs: [text(words.frame[language])] },
  ];
}

function firstExample({ tasks }: LessonPlan, language: Language): Block[] {
  const example = tasks.find(({ way }) => way === 'worked');
  if (!example) return [];
  return [
    { kind: 'heading', level: 3, runs: [text(words.exampleFirst[language])] },
    ...exampleBlocks(example, language),
  ];
}

function sourceBlocks(tasks: readonly Task[], language: Language): Block[] {
  const sources = attributionsOf(tasks);
  if (sources.length === 0) return [];
  const line = say(words.attributions, language, { list: sources.join('; ') });
  return [{ kind: 'paragraph', tone: 'quiet', runs: [text(line)] }];
}
