/** `check-items`: every template of the bank over many seeds, each item validated and solved a second time. */
import { alignTable } from './align-table.ts';
import { command } from './command.ts';
import { number, text } from './option.ts';
import { showProgress } from './show-progress.ts';

const USUAL_SEEDS = 10_000;

const titles = [
  { title: 'template' },
  { title: 'items', isNumber: true },
  { title: 'different', isNumber: true },
  { title: 'refused an item', isNumber: true },
  { title: 'faults', isNumber: true },
];

export const checkItems = command({
  name: 'check-items',
  does: {
    en: 'make many items from every template and solve each a second time',
    'zh-CN': '用每个模板生成大量题目，并用第二种解法逐一核对',
  },
  options: { seeds: number('N', { least: 1, whole: true }), only: text('TEXT') },
  run: async ({ options }, { terminal, signal }) => {
    const { seeds = USUAL_SEEDS, only = '' } = options;
    const { checkTemplate } = await import('../../insight/lesson/items/check-templates.ts');
    const { templates } = await import('../../insight/lesson/items/templates.ts');
    const asked = templates.filter(({ id }) => id.includes(only));
    const progress = showProgress(terminal);
    const checks: ReturnType<typeof checkTemplate>[] = [];
    try {
      for (const template of asked) {
        signal.throwIfAborted();
        progress.show({ label: template.id, stage: 'items', share: checks.length / asked.length });
        checks.push(checkTemplate(template, seeds));
        // Lets a stop from the keyboard arrive between two templates.
        await new Promise(setImmediate);
      }
    } finally {
      progress.end();
    }
    const faults = checks.reduce((sum, check) => sum + check.faults.length, 0);
    const items = checks.reduce((sum, check) => sum + check.items, 0);
    const rows = checks.map((check) => [
      check.id,
      `${check.items}`,
      `${check.distinct}`,
      check.refusedPerItem.toFixed(2),
      `${check.faults.length}`,
    ]);
    const total = `${asked.length} templates, ${items} items, ${faults} faults\n`;
    return {
      json: { templates: asked.length, items, faults, checks },
      text: alignTable(titles, rows) + total,
      status: () => (faults > 0 ? 1 : 0),
    };
  },
});
