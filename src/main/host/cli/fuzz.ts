/** `fuzz`: damaged gradebooks for as long as one likes; what is not answered as promised is kept as a file. */
import { command } from './command.ts';
import { number, required, text } from './option.ts';
import { showProgress } from './show-progress.ts';

const USUAL_SECONDS = 60;

export const fuzz = command({
  name: 'fuzz',
  does: {
    en: 'damage gradebooks and keep each that the import does not answer',
    'zh-CN': '随机损坏成绩册文件，保留导入未能正确应对的文件',
  },
  options: {
    files: required(text('DIR')),
    out: required(text('DIR')),
    seconds: number('N', { least: 1, whole: false }),
  },
  run: async ({ options }, { terminal, seed, signal }) => {
    const { files, out, seconds = USUAL_SECONDS } = options;
    const { fuzzImport } = await import('../../benchmark/import/fuzz-import.ts');
    const progress = showProgress(terminal);
    const start = performance.now();
    try {
      const fuzzed = await fuzzImport({
        seeds: files,
        finds: out,
        seconds,
        seed,
        signal,
        now: () => performance.now(),
        onTried: (tried, found) => {
          const share = Math.min(1, (performance.now() - start) / 1000 / seconds);
          progress.show({ label: `${tried} / ${found}`, stage: 'fuzz', share });
        },
      });
      const lines = [`${fuzzed.tried} / ${fuzzed.finds.length}`, ...fuzzed.finds];
      const status = () => (fuzzed.finds.length > 0 ? 1 : 0);
      return { json: fuzzed, text: `${lines.join('\n')}\n`, status };
    } finally {
      progress.end();
    }
  },
});
