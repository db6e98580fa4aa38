/** `bench speed`: how long a meta-step takes here, against other engines in the same run. */
import type { Speed } from '../../benchmark/bench-speed.ts';
import { alignTable } from './align-table.ts';
import { command } from './command.ts';
import { number, text } from './option.ts';
import { showProgress } from './show-progress.ts';

const USUAL_ROUNDS = 9;

const titles = [
  { title: 'network' },
  { title: 'rule' },
  { title: 'tasks', isNumber: true },
  { title: 'engine' },
  { title: 'median ms', isNumber: true },
  { title: 'least ms', isNumber: true },
  { title: '× fused', isNumber: true },
];

const rowOf = ({ sizes, rule, tasks, contender, median, least, timesSlower }: Speed): string[] => [
  sizes.join('-'),
  rule,
  String(tasks),
  contender,
  median.toFixed(2),
  least.toFixed(2),
  timesSlower.toFixed(2),
];

export const benchSpeed = command({
  name: 'bench speed',
  does: {
    en: 'how long a step of learning takes here, against other engines',
    'zh-CN': '测量本机每个学习步骤的耗时，并与其他引擎比较',
  },
  options: { rounds: number('N', { least: 1, whole: true }), python: text('FILE') },
  run: async ({ options: { rounds = USUAL_ROUNDS, python } }, { terminal, signal }) => {
    const room = await import('../../benchmark/bench-speed.ts');
    const progress = showProgress(terminal);
    let done = 0;
    try {
      const speeds = await room.benchSpeed({
        rounds,
        python,
        signal,
        now: () => performance.now(),
        onCase: ([{ sizes, rule, tasks }]) => {
          const share = ++done / room.SPEED_CASES.length;
          progress.show({ label: `${sizes.join('-')} ${rule} ${tasks}`, stage: 'bench', share });
        },
      });
      return { json: { speeds }, text: alignTable(titles, speeds.map(rowOf)) };
    } finally {
      progress.end();
    }
  },
});
