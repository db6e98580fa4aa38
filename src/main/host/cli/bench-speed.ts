/** `bench speed`: how long a step takes here, against other engines in the same run. */
import type { Speed, SpeedReport } from '../../benchmark/bench-speed.ts';
import { RULES } from '../../benchmark/speed/rules.ts';
import type { Absent } from '../../benchmark/speed/speed-case.ts';
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
  network: { en: 'network', 'zh-CN': '网络' },
  rule: { en: 'rule', 'zh-CN': '规则' },
  tasks: { en: 'tasks', 'zh-CN': '任务' },
  engine: { en: 'engine', 'zh-CN': '引擎' },
  median: { en: 'median ms', 'zh-CN': '中位毫秒' },
  least: { en: 'least ms', 'zh-CN': '最少毫秒' },
  timesSlower: { en: '× ours', 'zh-CN': '为本引擎的倍数' },
} satisfies Record<string, Bilingual>;

const reasons: Record<Absent['reason'], Bilingual> = {
  missing: { en: '{program} does not have it', 'zh-CN': '{program} 中没有它' },
  'not-compiled': { en: '{program} does not compile it', 'zh-CN': '{program} 无法编译它' },
  differs: {
    en: 'its result differs from ours by {differs} of its largest number',
    'zh-CN': '结果与本引擎之差达最大值的 {differs}',
  },
  ended: { en: '{program} ended before it had answered', 'zh-CN': '{program} 未及作答便已退出' },
};

const titlesIn = (lang: Language) => [
  { title: say(words.network, lang) },
  { title: say(words.rule, lang) },
  { title: say(words.tasks, lang), isNumber: true },
  { title: say(words.engine, lang) },
  { title: say(words.median, lang), isNumber: true },
  { title: say(words.least, lang), isNumber: true },
  { title: say(words.timesSlower, lang), isNumber: true },
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
  const missing = absent.map(({ contender, ...why }) =>
    say(words.absent, lang, { contender, reason: reasonOf(why, lang) }),
  );
  const table = alignTable(titlesIn(lang), speeds.map(rowOf));
  return `${[table, ...checked, ...missing].join('\n')}\n`;
}

const reasonOf = (
  { reason, program, differs = 0 }: Omit<Absent, 'contender'>,
  lang: Language,
): string => say(reasons[reason], lang, { program, differs: differs.toExponential(1) });

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
