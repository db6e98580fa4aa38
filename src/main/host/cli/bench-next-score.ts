/** `bench next-score`: whether following the next best score beats a random order, on simulated classes. */
import { say } from '../../../shared/words/say.ts';
import { alignTable } from './align-table.ts';
import { command } from './command.ts';
import { number } from './option.ts';
import { columns, does } from './words.ts';

const USUAL_SECTIONS = 60;

export const benchNextScore = command({
  name: 'bench next-score',
  does: does.benchNextScore,
  options: { sections: number('N', { least: 2, whole: true }) },
  run: async ({ options: { sections = USUAL_SECTIONS } }, { seed, signal, lang, startProcess }) => {
    const { proveNextScore } = await import('../../benchmark/simulate-next-score.ts');
    const { readPrior } = await import('../../insight/outcome/prior.ts');
    const { openLearner } = await import('../../learn/client.ts');
    const { priorFolder } = await import('../services.ts');
    const learner = openLearner(startProcess);
    try {
      const forecaster = {
        model: await readPrior(priorFolder()),
        adapt: learner.adaptAndPredict,
      };
      const proof = await proveNextScore(forecaster, { sections, seed, signal });
      const points = (share: number) => (100 * share).toFixed(2);
      const rows = (['width', 'error'] as const).map((of) => [
        say(columns[of === 'width' ? 'rangeWidth' : 'gradeError'], lang),
        points(proof[of].best),
        points(proof[of].random),
        proof[of].difference.map(points).join(' … '),
      ]);
      const titles = [
        { title: '' },
        ...(['bestOrder', 'randomOrder', 'difference95'] as const).map((name) => ({
          title: say(columns[name], lang),
          isNumber: true,
        })),
      ];
      return { json: proof, text: alignTable(titles, rows) };
    } finally {
      learner.close();
    }
  },
});
