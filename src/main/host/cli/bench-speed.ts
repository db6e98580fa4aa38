/** `bench speed`: how long a step takes here, against other engines in the same run. */
import type { Speed, SpeedReport } from '../../benchmark/bench-speed.ts';
import { RULES } from '../../benchmark/speed/rules.ts';
import type { Bilingual, Language } from '../../../shared/words/say.ts';
import { say } from '../../../shared/words/say.ts';
import { alignTable } from './align-table.ts';
import { command } from './command.ts';
import { choices, number, text } from './option.ts';
import { showProgress } from './show-progress.ts';

const USUAL_ROUNDS = 9;
const USUAL_PYTHON = 'python3';
const USUAL_COMPILER = 'g++';

const words = {
  does: {
    en: 'how long a step of learning takes here, against other engines',
    'zh-CN': '测量本机每个学习步骤的耗时，并与其他引擎比较',
  },
  absent: { en: 'not here: {contender} ({reason})', 'zh-CN': '未参与：{contender}（{reason}）' },
  differs: {
    en: '{network}, {tasks} tasks: the meta-gradient of {contender} is ours but for {share} of its largest number',
    'zh-CN': '{network}，{tasks} 个任务：{contender} 的元梯度与本引擎之差不超过最大值的 {share}',
  },
} satisfies Record<string, Bilingual>;

const titles = [
  { title: 'network' },
  { title: 'rule' },
  { title: 'tasks', isNumber: true },
  { title: 'engine' },
  { title: 'median ms', isNumber: true },
  { title: 'least ms', isNumber: true },
  { title: '× ours', isNumber: true },
  { title: 'GFLOP/s', isNumber: true },
];

const rowOf = (speed: Speed): string[] => [
  speed.sizes.join('-'),
  speed.rule,
  String(speed.tasks),
  speed.contender,
  speed.median.toFixed(2),
  speed.least.toFixed(2),
  speed.timesSlower.toFixed(2),
  speed.gigaflops?.toFixed(1) ?? '',
];

function asText({ speeds, absent }: SpeedReport, lang: Language): string {
  const checked = speeds.flatMap(({ sizes, tasks, contender, differs }) =>
    differs === undefined
      ? []
      : [
          say(words.differs, lang, {
            network: sizes.join('-'),
            tasks,
            contender,
            share: differs.toExponential(1),
          }),
        ],
  );
  const missing = absent.map((one) => say(words.absent, lang, one));
  return `${[alignTable(titles, speeds.map(rowOf)), ...checked, ...missing].join('\n')}\n`;
}

export const benchSpeed = command({
  name: 'bench speed',
  does: words.does,
  options: {
    rounds: number('N', { least: 1, whole: true }),
    rule: choices(RULES),
    python: text('FILE'),
    compiler: text('FILE'),
  },
  run: async ({ options }, { lang, terminal, signal }) => {
    const { rounds = USUAL_ROUNDS, rule: rules } = options;
    const { python = USUAL_PYTHON, compiler = USUAL_COMPILER } = options;
    const room = await import('../../benchmark/bench-speed.ts');
    const progress = showProgress(terminal);
    try {
      const report = await room.benchSpeed({
        rounds,
        rules,
        python,
        compiler,
        signal,
        now: () => performance.now(),
        onCase: ({ sizes, rule, tasks }, share) =>
          progress.show({ label: `${sizes.join('-')} ${rule} ${tasks}`, stage: 'bench', share }),
      });
      return { json: report, text: asText(report, lang) };
    } finally {
      progress.end();
    }
  },
});
