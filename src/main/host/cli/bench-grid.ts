/** `bench grid`: the gradebook's grid in a real browser, frame by frame. */
import { say } from '../../../shared/words/say.ts';
import { alignTable } from './align-table.ts';
import { command } from './command.ts';
import { number } from './option.ts';

const USUAL = { students: 10_000, lineItems: 200 };
const atLeastOne = { least: 1, whole: true };

const words = {
  does: {
    en: 'how smoothly a large gradebook scrolls and keeps an edit, in this computer’s browser',
    'zh-CN': '在本机浏览器中测量大型成绩册滚动与修改的流畅程度',
  },
  first: { en: 'first rows', 'zh-CN': '首批行出现' },
  all: { en: 'all rows', 'zh-CN': '全部行到齐' },
  frames: { en: 'frames', 'zh-CN': '帧间隔' },
  work: { en: 'work in a frame', 'zh-CN': '每帧工作' },
  processor: {
    en: 'processor a frame (script, style, layout)',
    'zh-CN': '每帧处理器时间（脚本、样式、布局）',
  },
  edit: { en: 'an edit, kept', 'zh-CN': '修改并保存' },
};

export const benchGrid = command({
  name: 'bench grid',
  does: words.does,
  options: { students: number('N', atLeastOne), items: number('N', atLeastOne) },
  run: async ({ options }, around) => {
    const { students = USUAL.students, items: lineItems = USUAL.lineItems } = options;
    const { measureGrid } = await import('./measure-grid.ts');
    const measured = await measureGrid({ students, lineItems }, around);
    const word = (text: (typeof words)['does']) => say(text, around.lang);
    const once = (text: (typeof words)['does'], ms: number) =>
      [word(text), '1', ms, ms, ms, ms] as const;
    const rows = [
      once(words.first, measured.firstRowsMs),
      once(words.all, measured.allRowsMs),
      ...measured.motions.flatMap(({ motion, frame, work }) =>
        [
          { title: word(words.frames), ...frame },
          { title: word(words.work), ...work },
        ].map(
          ({ title, n, p50, p95, p99, max }) =>
            [`${title}: ${motion}`, String(n), p50, p95, p99, max] as const,
        ),
      ),
      [
        word(words.edit),
        String(measured.edit.n),
        measured.edit.p50,
        measured.edit.p95,
        measured.edit.p99,
        measured.edit.max,
      ] as const,
    ];
    const titles = [
      { title: `${students} × ${lineItems}` },
      ...['n', 'p50 ms', 'p95 ms', 'p99 ms', 'max ms'].map((title) => ({ title, isNumber: true })),
    ];
    const texts = rows.map(([title, n, ...ms]) => [title, n, ...ms.map((each) => each.toFixed(1))]);
    const shares = measured.motions.map(({ motion, processor: { all, script, style, layout } }) => {
      const parts = [script, style, layout].map((ms) => ms.toFixed(1)).join(', ');
      return `${word(words.processor)}: ${motion}  ${all.toFixed(1)} ms (${parts})`;
    });
    return { json: measured, text: [alignTable(titles, texts), '', ...shares].join('\n') };
  },
});
