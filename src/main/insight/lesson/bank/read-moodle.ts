/** Moodle XML: docs.moodle.org/en/Moodle_XML_format. Categories become skills, tags and comments their source. */
import type { BankDraft, BankRead } from './bank-draft.ts';
import { attributionOf } from './bank-draft.ts';
import { plainText } from './plain-text.ts';
import type { XmlNode } from './xml-tree.ts';
import { childrenOf, findAll, findFirst, textOf } from './xml-tree.ts';

const inner = (node: XmlNode, name: string): string => {
  const [child] = childrenOf(node, name);
  return child ? textOf(childrenOf(child, 'text')[0] ?? child) : '';
};

export function readMoodle(quiz: XmlNode): BankRead {
  const questions: BankDraft[] = [];
  const skipped: string[] = [];
  let category = '';
  for (const [place, node] of childrenOf(quiz, 'question').entries()) {
    const type = node.attributes['type'] ?? '';
    if (type === 'category') {
      category = inner(node, 'category');
      continue;
    }
    const draft = readQuestion(node, type, { category, place });
    if (draft) questions.push(draft);
    else skipped.push(`${inner(node, 'name') || place + 1} (${type || '?'})`);
  }
  return { questions, skipped };
}

type Around = { category: string; place: number };

function readQuestion(node: XmlNode, type: string, { category, place }: Around): BankDraft | null {
  const prompt = plainText(inner(node, 'questiontext'));
  const answers = childrenOf(node, 'answer').map((answer) => ({
    text: plainText(textOf(childrenOf(answer, 'text')[0])),
    fraction: Number(answer.attributes['fraction'] ?? 0),
  }));
  const [best] = answers.toSorted((a, b) => b.fraction - a.fraction);
  const kind = KINDS[type];
  if (!kind || prompt === '' || (kind !== 'essay' && (!best || best.fraction <= 0))) return null;
  // Several right answers at once have no single key.
  if (answers.filter(({ fraction }) => fraction > 0).length > 1 && kind === 'choice') return null;
  return {
    externalId: inner(node, 'idnumber') || `${inner(node, 'name') || 'question'}#${place + 1}`,
    kind,
    prompt,
    answer: best?.text ?? '',
    options: kind === 'choice' ? answers.map(({ text }) => text) : [],
    explanation: plainText(inner(node, 'generalfeedback')),
    skill: skillOf(category),
    attribution: attributionOf(findAll(node, 'tag').map((tag) => textOf(findFirst(tag, 'text')))),
  };
}

const KINDS: Readonly<Record<string, BankDraft['kind']>> = {
  multichoice: 'choice',
  truefalse: 'choice',
  shortanswer: 'text',
  numerical: 'number',
  essay: 'essay',
};

/** `$course$/top/Algebra/Equations` → `Equations`. */
function skillOf(category: string): string | null {
  const last = category.split('/').at(-1)?.trim() ?? '';
  return last === '' || last.startsWith('$') ? null : last;
}
