/** `bench import`: a large gradebook end to end, against the same rows by SQLite's own import and by DuckDB. */
import type { BenchImport, Figure } from '../../benchmark/bench-import.ts';
import { alignTable } from './align-table.ts';
import { command } from './command.ts';
import { number, text } from './option.ts';
import { showProgress } from './show-progress.ts';

const USUAL_ROWS = 200_000;
const USUAL_REPEATS = 3;
const atLeastOne = { least: 1, whole: true };

const titles = [
  { title: 'import by' },
  { title: 'median s', isNumber: true },
  { title: 'least s', isNumber: true },
  { title: 'most s', isNumber: true },
  { title: '× ours', isNumber: true },
  { title: 'peak MiB', isNumber: true },
  { title: 'longest pause ms', isNumber: true },
  { title: 'of it work ms', isNumber: true },
];

const secondsOf = ({ median, least, most }: Figure): string[] =>
  [median, least, most].map((seconds) => seconds.toFixed(2));

function rowsOf({ ours, sqlite, duckdb, ratio }: BenchImport): string[][] {
  const theirs = (name: string, figure: Figure | null, times: number | null) =>
    figure && times !== null
      ? [name, ...secondsOf(figure), (1 / times).toFixed(2), '', '', '']
      : [name, 'absent', '', '', '', '', '', ''];
  return [
    [
      'quickstudy',
      ...secondsOf(ours),
      '1.00',
      ours.peakMiB?.toFixed(0) ?? '',
      ours.longestPauseMs.toFixed(0),
      ours.longestWorkMs.toFixed(0),
    ],
    theirs('sqlite3 .import + SQL', sqlite, ratio.sqlite),
    theirs('DuckDB + SQLite', duckdb, ratio.duckdb),
  ];
}

export const benchImport = command({
  name: 'bench import',
  does: {
    en: 'how long a large gradebook takes, against SQLite’s own import and DuckDB',
    'zh-CN': '测量导入大型成绩册的耗时，并与 SQLite 自带的导入和 DuckDB 比较',
  },
  options: {
    rows: number('N', atLeastOne),
    repeats: number('N', atLeastOne),
    python: text('FILE'),
  },
  run: async ({ options }, { terminal, seed, signal, startProcess }) => {
    const { rows = USUAL_ROWS, repeats = USUAL_REPEATS, python = 'python3' } = options;
    const room = await import('../../benchmark/bench-import.ts');
    const progress = showProgress(terminal);
    try {
      const figures = await room.benchImport({
        rows,
        repeats,
        seed,
        python,
        startProcess,
        signal,
        onRun: ({ name, nth, seconds }) => {
          const label = `${name} ${seconds.toFixed(1)} s`;
          progress.show({ label, stage: 'bench', share: (nth + 1) / repeats });
        },
      });
      return { json: figures, text: alignTable(titles, rowsOf(figures)) };
    } finally {
      progress.end();
    }
  },
});
