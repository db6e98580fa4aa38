/** Search over the bundled bank and the teacher's own, in both languages; Chinese is cut into words first. */
import MiniSearch from 'minisearch';
import type { BankHit } from '../../../shared/contract/lesson.ts';
import type { Both } from '../../../shared/lesson.ts';
import type { BilingualPassage } from '../../../shared/passage.ts';
import { passageToPlain } from '../../../shared/passage.ts';
import type { Language } from '../../../shared/words/say.ts';
import { bankQuestions } from '../../store/bank-question.ts';
import type { SchoolFile } from '../../store/school-file.ts';
import { alikeText } from './bank-item.ts';
import { topicOf, topics } from './find-topic.ts';
import { showAnswer } from '../../../shared/maths/show-answer.ts';
import { generateItem } from './items/generate.ts';
import { skillOf } from './items/skills/skills.ts';
import { templates } from './items/templates.ts';

type Document = { id: string; hit: BankHit; text: string; names: string };

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** Words of either language: Intl cuts Chinese, and leaves Latin words whole. */
export const wordsOf = (text: string): string[] =>
  [...segmenter.segment(text.toLowerCase())]
    .filter(({ isWordLike }) => isWordLike === true)
    .map(({ segment }) => segment);

let bundled: Document[] | null = null;

/** One example a template; made once. */
function bundledDocuments(): Document[] {
  bundled ??= templates.map((template) => {
    const item = generateItem(template, 1);
    const skill = skillOf(template.skill);
    const about = topics.filter(({ skills }) => skills.core.includes(template.skill));
    const names = about.flatMap(({ title, aliases }) => [title.en, title['zh-CN'], ...aliases]);
    const key = `${template.id}#1`;
    const prompt = plain(item.prompt);
    return {
      id: key,
      hit: {
        key,
        origin: 'bundled',
        prompt,
        answer: plain(showAnswer(item.answer)),
        skill: skill.name,
        level: item.level,
        attribution: null,
      },
      text: `${prompt.en} ${prompt['zh-CN']}`,
      names: [skill.name.en, skill.name['zh-CN'], ...names].join(' '),
    };
  });
  return bundled;
}

const plain = (passage: BilingualPassage): Both => ({
  en: passageToPlain(passage, 'en'),
  'zh-CN': passageToPlain(passage, 'zh-CN'),
});

const ownDocuments = (school: SchoolFile): Document[] =>
  bankQuestions(school).map(({ id, prompt, answer, options, skill, attribution }) => ({
    id: `bank/${id}`,
    hit: {
      key: `bank/${id}`,
      origin: 'own',
      prompt: alikeText(prompt),
      answer: alikeText(answer),
      skill: skill === null ? null : alikeText(skill),
      level: null,
      attribution,
    },
    text: [prompt, ...options].join(' '),
    names: [skill, attribution].filter((name) => name !== null).join(' '),
  }));

const MOST_HITS = 30;

type Asked = { text: string; language: Language; topicId?: string };

/** Without words, the topic's own questions; with them, the best fits, the teacher's own first among equals. */
export function searchBank(school: SchoolFile, { text, topicId }: Asked) {
  const own = ownDocuments(school);
  const all = [...own, ...bundledDocuments()];
  const asked = text.trim() === '' ? namesOf(topicId) : text;
  const index = new MiniSearch<Document>({
    fields: ['text', 'names'],
    tokenize: wordsOf,
    searchOptions: { boost: { names: 2 }, prefix: true, fuzzy: 0.15, tokenize: wordsOf },
  });
  index.addAll(all);
  const byId = new Map(all.map((document) => [document.id, document]));
  const found =
    asked.trim() === '' ? own : index.search(asked).flatMap(({ id }) => byId.get(String(id)) ?? []);
  return {
    hits: found.slice(0, MOST_HITS).map(({ hit }) => hit),
    own: own.length,
    bundled: all.length - own.length,
  };
}

function namesOf(topicId: string | undefined): string {
  const topic = topicId === undefined ? undefined : topicOf(topicId);
  return topic ? `${topic.title.en} ${topic.title['zh-CN']}` : '';
}
