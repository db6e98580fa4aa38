/** QTI 2.1 and 2.2: one assessmentItem a file, several in a package. */
import type { BankDraft, BankRead } from './bank-draft.ts';
import { attributionOf } from './bank-draft.ts';
import { plainNode } from './plain-text.ts';
import type { XmlNode } from './xml-tree.ts';
import { childrenOf, findAll, findFirst, textOf } from './xml-tree.ts';

/** Asked, not told; a gap within the line stays to be seen. */
const INTERACTIONS = new Set([
  'simplechoice',
  'extendedtextinteraction',
  'rubricblock',
  'inlinechoice',
]);

export function readQti2(root: XmlNode, credit: string | null): BankRead {
  const items = findAll(root, 'assessmentitem');
  const read = items.map((item) => ({ item, draft: readItem(item, credit) }));
  return {
    questions: read.flatMap(({ draft }) => draft ?? []),
    skipped: read.flatMap(({ item, draft }) =>
      draft ? [] : [item.attributes['title'] ?? item.attributes['identifier'] ?? '?'],
    ),
  };
}

function readItem(item: XmlNode, credit: string | null): BankDraft | null {
  const body = findFirst(item, 'itembody');
  const prompt = plainNode(body, INTERACTIONS);
  if (!body || prompt === '') return null;
  const [declared] = findAll(item, 'responsedeclaration');
  const right = declared
    ? findAll(declared, 'correctresponse').flatMap((one) => childrenOf(one, 'value'))
    : [];
  const keys = right.map((value) => textOf(value).trim());
  const choices = findAll(body, 'simplechoice').map((choice) => ({
    id: choice.attributes['identifier'] ?? '',
    text: plainNode(choice, new Set(['feedbackinline'])),
  }));
  const fields = {
    externalId: item.attributes['identifier'] ?? prompt.slice(0, 60),
    prompt,
    explanation: plainNode(findFirst(item, 'modalfeedback')),
    skill: item.attributes['label'] ?? null,
    attribution: attributionOf([item.attributes['toolname'], credit ?? undefined]),
  };
  const [key] = keys;
  if (choices.length > 0) {
    const answer = choices.find(({ id }) => id === key);
    if (!answer || keys.length > 1) return null;
    return {
      ...fields,
      kind: 'choice',
      answer: answer.text,
      options: choices.map(({ text }) => text),
    };
  }
  if (findFirst(body, 'extendedtextinteraction'))
    return { ...fields, kind: 'essay', answer: key ?? '', options: [] };
  if (key === undefined || !findFirst(body, 'textentryinteraction')) return null;
  const kind = Number.isFinite(Number(key)) ? 'number' : 'text';
  return { ...fields, kind, answer: key, options: [] };
}
