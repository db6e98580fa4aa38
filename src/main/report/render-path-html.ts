/** A path as one self-contained page, in words for whoever reads it: weeks with their dates, steps and minutes. */
import { createHash } from 'node:crypto';
import type { PlannedPath, PlannedStep } from '../../shared/contract/learning-path.ts';
import { dayOfWeek, stepsByWeek } from '../../shared/path-weeks.ts';
import { sayLeftOut, sayStepReason, sayWorth } from '../../shared/words/path.ts';
import { say, type Bilingual, type Language, type Params } from '../../shared/words/say.ts';
import type { Audience } from '../../shared/words/audience.ts';
import { Markup, markup } from './markup.ts';

/** One page: a student's own path, or the shared steps of a group. */
export type PrintedPath = { name: string; isShared: boolean; path: PlannedPath };

export type PathPages = {
  pages: readonly PrintedPath[];
  startsOn: string;
  weeks: number;
  nameOf: (skillId: number) => string;
  /** Who takes part in a shared step, as the page may say it. */
  takersOf: (step: PlannedStep) => string | null;
};

const words = {
  titles: {
    teacher: { en: 'Learning path: {name}', 'zh-CN': '学习路径：{name}' },
    student: { en: 'Your next weeks, {name}', 'zh-CN': '{name}，你接下来几周的学习' },
    parent: { en: 'The next weeks for {name}', 'zh-CN': '{name}接下来几周的学习安排' },
  },
  intros: {
    teacher: {
      en: 'Planned from the answers so far: {worth}. What a skill builds on comes before it.',
      'zh-CN': '根据目前的作答安排：{worth}。先修知识点排在前面。',
    },
    student: {
      en: 'Take one step after the other; each makes the next one easier. If a week goes differently, carry on where you stopped.',
      'zh-CN': '一步一步来，每一步都会让下一步更容易。如果某一周没有完成，从停下的地方继续就好。',
    },
    parent: {
      en: 'The steps build on each other. You can help by asking what was learned this week and letting it be explained aloud; the minutes are a guide.',
      'zh-CN': '各步骤环环相扣。您可以问问这一周学了什么，请孩子讲一讲；时间仅供参考。',
    },
  },
  shared: { en: 'Shared steps', 'zh-CN': '共同步骤' },
  sharedIntro: {
    en: 'Taken together, before anybody’s own steps.',
    'zh-CN': '先一起完成，之后再做各自的步骤。',
  },
  week: { en: 'Week {n}', 'zh-CN': '第 {n} 周' },
  from: { en: 'from {day}', 'zh-CN': '{day}起' },
  minutes: { en: '{n} min', 'zh-CN': '{n} 分钟' },
  check: { en: 'Check: {skill}', 'zh-CN': '检查：{skill}' },
  done: { en: 'Done', 'zh-CN': '完成' },
  notHere: { en: 'Not in these weeks', 'zh-CN': '这几周未安排' },
  nothing: { en: 'Nothing is planned in these weeks.', 'zh-CN': '这几周没有安排。' },
} satisfies Record<string, Bilingual | Record<Audience, Bilingual>>;

const style = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 24px; max-width: 760px; color: #1b2330; font: 15px/1.5 system-ui, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif; }
section { break-after: page; padding-bottom: 24px; }
section:last-of-type { break-after: auto; }
h1 { font-size: 20px; margin: 0 0 6px; border-bottom: 1px solid #8b94a3; padding-bottom: 6px; overflow-wrap: anywhere; }
h2 { font-size: 15px; margin: 18px 0 4px; display: flex; gap: 10px; align-items: baseline; }
h2 span, .why, .who, p { color: #465162; }
h2 span { font-weight: 400; font-size: 13px; }
h2 span:last-child { margin-inline-start: auto; }
ul { list-style: none; margin: 0; padding: 0; }
li { display: grid; grid-template-columns: 22px 1fr auto; gap: 8px; padding: 6px 0; border-top: 1px solid #dcdfe5; break-inside: avoid; }
.why, .who { display: block; font-size: 13px; }
.min { font-variant-numeric: tabular-nums; white-space: nowrap; }
@page { size: A4; margin: 16mm 15mm; }
@media print { body { max-width: none; padding: 0; font-size: 11pt; } }
`;

type Telling = PathPages & { lang: Language; audience: Audience };

/** @returns a complete HTML document in `lang`, UTF-8; no script, no link */
export function renderPathHtml(asked: PathPages, lang: Language, audience: Audience): string {
  const telling = { ...asked, lang, audience };
  const hash = createHash('sha256').update(style).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  const title = titleOf(asked.pages[0] ?? { name: '', isShared: false }, telling);
  return markup`<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="robots" content="noindex"><title>${title}</title><style>${new Markup(style)}</style></head>
<body><main>${asked.pages.map((page) => pageMarkup(page, telling))}</main></body></html>
`.html;
}

function titleOf(
  { name, isShared }: Pick<PrintedPath, 'name' | 'isShared'>,
  { lang, audience }: Pick<Telling, 'lang' | 'audience'>,
): string {
  if (isShared) return `${say(words.shared, lang)} · ${name}`;
  return say(words.titles[audience], lang, { name });
}

function pageMarkup(page: PrintedPath, telling: Telling): Markup {
  const { path, isShared } = page;
  const { lang, audience, weeks } = telling;
  const tell = (text: Bilingual, params?: Params) => say(text, lang, params);
  const intro = isShared
    ? tell(words.sharedIntro)
    : tell(words.intros[audience], { worth: sayWorth(path.worth, lang) });
  const byWeek = stepsByWeek(path.steps, weeks);
  const left = audience === 'teacher' ? path.leftOut : [];
  return markup`<section><h1>${titleOf(page, telling)}</h1><p>${intro}</p>${
    path.steps.length === 0 ? markup`<p>${tell(words.nothing)}</p>` : null
  }${byWeek.map((steps, week) => (steps.length > 0 ? weekMarkup(steps, week, telling) : null))}${
    left.length > 0
      ? markup`<h2>${tell(words.notHere)}</h2><ul>${left.map(
          (one) => markup`<li><span></span><span>${sayLeftOut(one, telling)}</span></li>`,
        )}</ul>`
      : null
  }</section>`;
}

function weekMarkup(steps: readonly PlannedStep[], week: number, telling: Telling): Markup {
  const { lang, startsOn } = telling;
  const day = new Intl.DateTimeFormat(lang, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  const from = day.format(Date.parse(dayOfWeek(startsOn, week)));
  const minutes = steps.reduce((sum, step) => sum + step.minutes, 0);
  return markup`<h2>${say(words.week, lang, { n: week + 1 })} <span>${say(words.from, lang, { day: from })}</span> <span>${say(words.minutes, lang, { n: minutes })}</span></h2><ul>${steps.map((step) => stepMarkup(step, telling))}</ul>`;
}

function stepMarkup(step: PlannedStep, telling: Telling): Markup {
  const { lang, nameOf, takersOf } = telling;
  const skill = nameOf(step.skillId);
  const title = step.kind === 'check' ? say(words.check, lang, { skill }) : skill;
  const who = takersOf(step);
  return markup`<li><span role="img" aria-label="${say(words.done, lang)}">☐</span><span>${title}<span class="why">${sayStepReason(step, telling)}</span>${
    who === null ? null : markup`<span class="who">${who}</span>`
  }</span><span class="min">${say(words.minutes, lang, { n: step.minutes })}</span></li>`;
}
