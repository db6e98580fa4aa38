/** Practice sheets as one self-contained page: a sheet a student, then the key for the teacher; no script, no link. */
import { createHash } from 'node:crypto';
import { Item as MadeItem } from '../../shared/item.ts';
import { toMathml } from '../../shared/maths/to-mathml.ts';
import type { BilingualPassage, Part } from '../../shared/passage.ts';
import { say, type Bilingual, type Language, type Params } from '../../shared/words/say.ts';
import { Markup, markup } from './markup.ts';

/** One item as the school file has it. */
type PrintedItem = {
  skill: string;
  /** The item's name, for those that stand in a book. */
  name: string;
  text: string | null;
  key: string | null;
  options: readonly { label: string; text: string }[];
  /** The item in both languages, where the bank made it. */
  made: string | null;
};

export type PrintedSheet = {
  id: number;
  student: string;
  madeOn: string;
  items: readonly PrintedItem[];
};

const words = {
  title: { en: 'Practice', 'zh-CN': '练习' },
  name: { en: 'Name: {name}', 'zh-CN': '姓名：{name}' },
  sheet: { en: 'Sheet {id} · {day}', 'zh-CN': '练习 {id} · {day}' },
  byName: {
    en: '{name}, in the paper or book that it comes from',
    'zh-CN': '{name}（见原试卷或练习册）',
  },
  answer: { en: 'Answer', 'zh-CN': '答' },
  how: {
    en: 'This was: too easy ☐  about right ☐  too hard ☐',
    'zh-CN': '感觉：太容易 ☐  正好 ☐  太难 ☐',
  },
  key: { en: 'Key', 'zh-CN': '参考答案' },
  keyNote: {
    en: 'For the teacher. Type one mark an item under “Enter results”: 1 right, 0 wrong, - not reached.',
    'zh-CN': '供教师使用。在“录入结果”中每题输入一个记号：1 对，0 错，- 未做。',
  },
} satisfies Record<string, Bilingual>;

const style = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 24px; max-width: 760px; color: #1b2330; font: 15px/1.5 system-ui, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif; }
section { break-after: page; padding-bottom: 24px; }
header { display: flex; justify-content: space-between; gap: 24px; border-bottom: 1px solid #8b94a3; padding-bottom: 6px; }
h1, h2 { font-size: 18px; margin: 0; }
.where { color: #465162; }
ol { padding: 0; margin: 16px 0 0; list-style: none; counter-reset: item; }
li { counter-increment: item; break-inside: avoid; display: grid; grid-template-columns: 28px 1fr; gap: 8px; padding: 8px 0 30px; }
li::before { content: counter(item) "."; font-weight: 600; }
.options { display: flex; flex-wrap: wrap; gap: 4px 28px; margin-top: 6px; }
.line { margin-top: 26px; border-bottom: 1px solid #8b94a3; max-width: 60%; color: #465162; font-size: 12px; }
.how { color: #465162; font-size: 13px; }
table { border-collapse: collapse; width: 100%; margin-top: 12px; font-size: 13px; }
td, th { border-bottom: 1px solid #dcdfe5; padding: 4px 8px 4px 0; text-align: start; vertical-align: top; }
math { font-size: 1.1em; }
@page { size: A4; margin: 16mm 15mm; }
@media print { body { max-width: none; padding: 0; font-size: 11pt; } }
`;

/** @returns a complete HTML document in `lang`, UTF-8 */
export function renderPracticeHtml(sheets: readonly PrintedSheet[], lang: Language): string {
  const tell = (text: Bilingual, params?: Params) => say(text, lang, params);
  const hash = createHash('sha256').update(style).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  const pages = sheets.map(
    ({ id, student, madeOn, items }) =>
      markup`<section><header><h1>${tell(words.title)}</h1><span>${tell(words.name, { name: student })}</span><span class="where">${tell(words.sheet, { id: String(id), day: madeOn })}</span></header><ol>${items.map((item) => itemMarkup(item, lang))}</ol><p class="how">${tell(words.how)}</p></section>`,
  );
  return markup`<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="robots" content="noindex"><title>${tell(words.title)}</title><style>${new Markup(style)}</style></head>
<body>${pages}<main><h2>${tell(words.key)}</h2><p class="where">${tell(words.keyNote)}</p>${keyTable(sheets, lang)}</main></body></html>
`.html;
}

function itemMarkup(item: PrintedItem, lang: Language): Markup {
  const made = item.made === null ? null : MadeItem.parse(JSON.parse(item.made));
  const text = made
    ? passageMarkup(made.prompt, lang)
    : markup`${item.text ?? say(words.byName, lang, { name: item.name })}`;
  const options = item.options.map(
    ({ label, text: option }) => markup`<span>${label}. ${option}</span>`,
  );
  const answer =
    options.length > 0
      ? markup`<div class="options">${options}</div>`
      : markup`<div class="line">${say(words.answer, lang)}</div>`;
  return markup`<li><div>${text}${answer}</div></li>`;
}

function passageMarkup(passage: BilingualPassage, lang: Language): Markup {
  return markup`${passage[lang].map((part) => partMarkup(part, lang))}`;
}

/** MathML comes from our own trees and holds no text of others unescaped. */
function partMarkup(part: Part | string, lang: Language): Markup {
  if (typeof part === 'string') return markup`${part}`;
  if (part.kind !== 'table') return new Markup(toMathml(part, lang));
  const rows = part.rows.map(
    (row) => markup`<tr>${row.map((cell) => markup`<td>${partMarkup(cell, lang)}</td>`)}</tr>`,
  );
  return markup`<table>${rows}</table>`;
}

function keyTable(sheets: readonly PrintedSheet[], lang: Language): Markup {
  const rows = sheets.map(
    ({ student, items }) =>
      markup`<tr><th scope="row">${student}</th><td>${items.map(({ key }, at) => markup`${at + 1}. ${key ?? '–'}&emsp;`)}</td></tr>`,
  );
  return markup`<table lang="${lang}">${rows}</table>`;
}
