/** QTI 1.2 (IMS Question & Test Interoperability), as Canvas and Common Cartridge write it. */
import type { BankDraft, BankRead } from './bank-draft.ts';
import { attributionOf } from './bank-draft.ts';
import { plainText } from './plain-text.ts';
import type { XmlNode } from './xml-tree.ts';
import { childrenOf, findAll, findFirst, textOf } from './xml-tree.ts';

export function readQti1(root: XmlNode, credit: string | null): BankRead {
  const read = findAll(root, 'item').map((item) => ({ item, draft: readItem(item, credit) }));
  return {
    questions: read.flatMap(({ draft }) => draft ?? []),
    skipped: read.flatMap(({ item, draft }) =>
      draft ? [] : [item.attributes['title'] ?? item.attributes['ident'] ?? '?'],
    ),
  };
}

function readItem(item: XmlNode, credit: string | null): BankDraft | null {
  const presentation = findFirst(item, 'presentation');
  if (!presentation) return null;
  // What is to be filled in has labels too, with nothing on them.
  const options = findAll(presentation, 'response_label').flatMap((label) => {
    const told = findFirst(label, 'mattext');
    return told ? [{ id: label.attributes['ident'] ?? '', text: plainText(textOf(told)) }] : [];
  });
  const prompt = promptOf(presentation);
  const keys = keysOf(item);
  const metadata = metadataOf(item);
  const fields = {
    externalId: item.attributes['ident'] ?? prompt.slice(0, 60),
    prompt,
    explanation: plainText(
      textOf(findFirst(findFirst(item, 'itemfeedback') ?? item, 'mattext') ?? undefined),
    ),
    skill: metadata['skill'] ?? metadata['qmd_topic'] ?? null,
    attribution: attributionOf([
      metadata['author'] ?? metadata['qmd_author'],
      metadata['license'] ?? metadata['licence'],
      credit ?? undefined,
    ]),
  };
  if (prompt === '') return null;
  if (options.length > 0) {
    const right = options.filter(({ id }) => keys.includes(id));
    const [only] = right;
    if (!only || right.length > 1) return null;
    const explanation = findAll(item, 'itemfeedback').length > 0 ? fields.explanation : '';
    return {
      ...fields,
      explanation,
      kind: 'choice',
      answer: only.text,
      options: options.map(({ text }) => text),
    };
  }
  const [key] = keys;
  if (key === undefined)
    return { ...fields, explanation: '', kind: 'essay', answer: '', options: [] };
  const kind = Number.isFinite(Number(key)) ? 'number' : 'text';
  return { ...fields, explanation: '', kind, answer: key, options: [] };
}

/** The material that is told, not that of the labels to choose from. */
function promptOf(presentation: XmlNode): string {
  const told = (node: XmlNode): XmlNode[] =>
    node.children.flatMap((child) => {
      if (typeof child === 'string' || child.name === 'response_label') return [];
      return child.name === 'mattext' ? [child] : told(child);
    });
  return plainText(told(presentation).map(textOf).join('\n'));
}

/** What the conditions that give points ask for; a `not` takes a key away. */
function keysOf(item: XmlNode): string[] {
  const giving = findAll(item, 'respcondition').filter((condition) =>
    childrenOf(condition, 'setvar').some((set) => Number(textOf(set)) > 0),
  );
  return giving.flatMap((condition) => {
    const variables = findFirst(condition, 'conditionvar');
    if (!variables) return [];
    const not = new Set(findAll(variables, 'not').flatMap((part) => findAll(part, 'varequal')));
    return findAll(variables, 'varequal')
      .filter((key) => !not.has(key))
      .map((key) => textOf(key).trim());
  });
}

function metadataOf(item: XmlNode): Record<string, string> {
  return Object.fromEntries(
    findAll(item, 'qtimetadatafield').map((field) => [
      textOf(findFirst(field, 'fieldlabel')).trim().toLowerCase(),
      textOf(findFirst(field, 'fieldentry')).trim(),
    ]),
  );
}
