/** Course slips as one self-contained page, a slip a student: what they take, when, and what stays to be talked about. */
import { createHash } from 'node:crypto';
import type { Assignment, Placement } from '../../../shared/contract/courses.ts';
import { missedWords } from '../../../shared/words/course-reasons.ts';
import { say, type Bilingual, type Language } from '../../../shared/words/say.ts';
import { Markup, markup } from '../markup.ts';

export const slipWords = {
  title: { en: 'Courses for {term}', 'zh-CN': '{term}选课单' },
  student: { en: 'Student', 'zh-CN': '学生' },
  course: { en: 'Course', 'zh-CN': '课程' },
  hours: { en: 'Hours', 'zh-CN': '时间' },
  kind: { en: 'Kind', 'zh-CN': '类型' },
  required: { en: 'required', 'zh-CN': '必修' },
  chosen: { en: 'chosen', 'zh-CN': '自选' },
  fits: { en: 'suggested', 'zh-CN': '推荐' },
  none: {
    en: 'No course could be given; please talk to the teacher.',
    'zh-CN': '暂无可安排的课程，请与老师沟通。',
  },
  lost: { en: 'Wished for and not given: {what}', 'zh-CN': '希望但未能安排：{what}' },
  sign: {
    en: 'Student: ________________   Parent: ________________',
    'zh-CN': '学生签名：________________   家长签名：________________',
  },
  talk: {
    en: 'This is a proposal. Say what does not fit; it can be changed.',
    'zh-CN': '这是一份建议。如有不合适之处请提出，可以调整。',
  },
} satisfies Record<string, Bilingual>;

const style = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 24px; max-width: 760px; color: #1b2330; font: 15px/1.5 system-ui, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif; }
section { break-inside: avoid; padding: 16px 0 24px; border-bottom: 1px dashed #8b94a3; }
header { display: flex; justify-content: space-between; gap: 24px; }
h1 { font-size: 18px; margin: 0; overflow-wrap: anywhere; }
p, header span { color: #465162; margin: 8px 0 0; }
table { border-collapse: collapse; width: 100%; margin-top: 10px; }
td, th { border-bottom: 1px solid #dcdfe5; padding: 5px 10px 5px 0; text-align: start; vertical-align: top; }
th { font-weight: 400; font-size: 13px; color: #465162; }
.sign { margin-top: 24px; }
@page { size: A4; margin: 14mm 15mm; }
@media print { body { max-width: none; padding: 0; font-size: 11pt; } }
`;

/** @returns a complete HTML document in `lang`, UTF-8; no script, no link */
export function renderSlipsHtml(
  { plan, title }: { plan: Assignment; title: string },
  lang: Language,
): string {
  const hash = createHash('sha256').update(style).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  const heading = say(slipWords.title, lang, { term: plan.term });
  return markup`<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="robots" content="noindex"><title>${heading} · ${title}</title><style>${new Markup(style)}</style></head>
<body><main>${plan.placements.map((one) => slipMarkup(one, `${heading} · ${title}`, lang))}</main></body></html>
`.html;
}

function slipMarkup({ name, courses, missed, lacking }: Placement, about: string, lang: Language) {
  const tell = (text: Bilingual) => say(text, lang);
  const rows = courses.map(
    ({ title, slots, isRequired, isPinned }) =>
      markup`<tr><td>${title}</td><td>${slots.join(', ')}</td><td>${tell(isRequired ? slipWords.required : isPinned ? slipWords.chosen : slipWords.fits)}</td></tr>`,
  );
  const lost = [
    ...lacking.map((title) => say(missedWords.lacking, lang, { title })),
    ...missed.map(({ title, why }) => say(missedWords[why], lang, { title })),
  ];
  const table =
    rows.length > 0
      ? markup`<table><thead><tr><th scope="col">${tell(slipWords.course)}</th><th scope="col">${tell(slipWords.hours)}</th><th scope="col">${tell(slipWords.kind)}</th></tr></thead><tbody>${rows}</tbody></table>`
      : markup`<p>${tell(slipWords.none)}</p>`;
  return markup`<section><header><h1>${name}</h1><span>${about}</span></header>${table}${
    lost.length > 0
      ? markup`<p>${say(slipWords.lost, lang, { what: lost.join(lang === 'en' ? '; ' : '；') })}</p>`
      : null
  }<p>${tell(slipWords.talk)}</p><p class="sign">${tell(slipWords.sign)}</p></section>`;
}
