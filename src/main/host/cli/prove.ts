/** The engine's own commands: learn the bundled prior, check the learners against reference files. */
import type { Check, Proof } from '../../benchmark/prove/prove-engine.ts';
import { LEARNERS } from '../../../shared/nouns.ts';
import type { Language } from '../../../shared/words/say.ts';
import { say } from '../../../shared/words/say.ts';
import { openLearner } from '../../learn/client.ts';
import { alignTable } from './align-table.ts';
import { command } from './command.ts';
import { choice, number, required, text } from './option.ts';
import { showProgress } from './show-progress.ts';
import { watchTraining } from './show-training.ts';
import { columns, does, lines } from './words.ts';

const LEARNED = LEARNERS.filter((name) => name !== 'auto');
const BACKENDS = ['tfjs-node-gpu', 'tfjs-node', 'webgpu', 'wasm', 'cpu'] as const;
const PROVEN_BACKENDS = [...BACKENDS, 'fused-strict', 'fused-relaxed'] as const;
const SINGLE = LEARNED.filter((name) => name !== 'ensemble');
const atLeastOne = { least: 1, whole: true };

export const pretrain = command({
  name: 'pretrain',
  does: does.pretrain,
  options: {
    out: required(text('DIR')),
    learner: choice(LEARNED),
    schools: number('N', atLeastOne),
    sections: number('N', atLeastOne),
    steps: number('N', atLeastOne),
    budget: number('SECONDS', { least: 1, whole: false }),
  },
  run: async ({ options }, { lang, seed, signal, startProcess, terminal }) => {
    const { PRETRAIN_DEFAULTS: usual, ...room } = await import('../../benchmark/pretrain.ts');
    const { appVersion } = await import('../services.ts');
    const { out, learner = usual.learner, steps = usual.steps, schools = usual.schools } = options;
    const sectionsPerSchool = options.sections ?? usual.sectionsPerSchool;
    const budgetSeconds = options.budget ?? usual.budgetSeconds;
    const request = { learner, seed, steps, schools, sectionsPerSchool, budgetSeconds };
    const learning = openLearner(startProcess);
    const progress = showProgress(terminal);
    try {
      const prior = await room.pretrain(request, {
        train: learning.train,
        adapt: learning.adaptAndPredict,
        now: terminal.now,
        version: await appVersion(),
        signal,
        onProgress: watchTraining(progress, lang),
      });
      const files = await room.writePrior(out, prior);
      return { json: { files, card: prior.card }, text: `${files.join('\n')}\n` };
    } finally {
      progress.end();
      learning.close();
    }
  },
});

export const pretrainWorldsCommand = command({
  name: 'pretrain worlds',
  does: does.pretrainWorlds,
  options: {
    out: required(text('DIR')),
    schools: number('N', atLeastOne),
    sections: number('N', atLeastOne),
    steps: number('N', atLeastOne),
  },
  run: async ({ options }, { lang, seed, signal, startProcess, terminal }) => {
    const { WORLDS_DEFAULTS: usual, pretrainWorlds } =
      await import('../../benchmark/pretrain-worlds.ts');
    const { out, schools = usual.schools, steps = usual.steps } = options;
    const sectionsPerSchool = options.sections ?? usual.sectionsPerSchool;
    const learning = openLearner(startProcess);
    const progress = showProgress(terminal);
    try {
      const found = await pretrainWorlds(
        out,
        { schools, sectionsPerSchool, steps, seed },
        {
          train: learning.train,
          adapt: learning.adaptAndPredict,
          signal,
          onProgress: watchTraining(progress, lang),
        },
      );
      return { json: found, text: `${JSON.stringify(found.card)}\n${found.files.join('\n')}\n` };
    } finally {
      progress.end();
      learning.close();
    }
  },
});

export const pretrainRangesCommand = command({
  name: 'pretrain ranges',
  does: does.pretrainRanges,
  options: {
    out: required(text('DIR')),
    schools: number('N', atLeastOne),
    sections: number('N', atLeastOne),
  },
  run: async ({ options }, { seed, signal, startProcess }) => {
    const { RANGES_DEFAULTS: usual, pretrainRanges } =
      await import('../../benchmark/pretrain-ranges.ts');
    const { out, schools = usual.schools, sections = usual.sectionsPerSchool } = options;
    const learning = openLearner(startProcess);
    try {
      const request = { schools, sectionsPerSchool: sections, seed };
      const { files, card } = await pretrainRanges(out, request, {
        adapt: learning.adaptAndPredict,
        signal,
      });
      return { json: { files, evaluation: card.evaluation }, text: `${files.join('\n')}\n` };
    } finally {
      learning.close();
    }
  },
});

export const checkReference = command({
  name: 'check-reference',
  does: does.checkReference,
  options: { dir: required(text('DIR')), backend: choice(BACKENDS) },
  run: async ({ options }, { lang }) => {
    const room = await import('../../benchmark/check-reference.ts');
    const { cases } = await room.checkReference(options.dir, options.backend);
    const rows = cases.map((one) => [
      one.case,
      one.maxRelativeError.toExponential(1),
      say(one.ok ? lines.yes : lines.no, lang),
    ]);
    const titles = [
      { title: say(columns.case, lang) },
      { title: say(columns.error, lang), isNumber: true },
      { title: say(columns.right, lang) },
    ];
    const status = () => (cases.every(({ ok }) => ok) ? 0 : 1);
    return { json: { cases }, text: alignTable(titles, rows), status };
  },
});

export const prove = command({
  name: 'prove',
  does: does.prove,
  options: {
    backend: choice(PROVEN_BACKENDS),
    learner: choice(SINGLE),
    steps: number('N', atLeastOne),
    reference: text('DIR'),
  },
  run: async ({ options }, { lang, signal, terminal }) => {
    const room = await import('../../benchmark/prove/prove-engine.ts');
    const { backend, learner, steps, reference } = options;
    const progress = showProgress(terminal);
    const asked = backend ? [backend] : PROVEN_BACKENDS;
    let done = 0;
    try {
      const proofs = await room.proveEngine({
        backends: asked,
        learners: learner && [learner],
        steps,
        reference,
        signal,
        onProof: (proof) =>
          progress.show({ label: proof.backend, stage: 'bench', share: ++done / asked.length }),
      });
      const isProven = proofs.every((p) => !('checks' in p) || p.checks.every(({ ok }) => ok));
      return {
        json: { proofs },
        text: alignTable(
          proofTitles(lang),
          proofs.flatMap((proof) => rowsOf(proof, lang)),
        ),
        status: () => (isProven ? 0 : 1),
      };
    } finally {
      progress.end();
    }
  },
});

const proofTitles = (lang: Language) => [
  { title: say(columns.backend, lang) },
  { title: say(columns.check, lang) },
  { title: 'n', isNumber: true },
  { title: say(columns.error, lang), isNumber: true },
  { title: say(columns.right, lang) },
];

/** One row a kind of check, its worst figure standing for all; what failed in rows of its own. */
function rowsOf(proof: Proof, lang: Language): string[][] {
  const name = proof.device ? `${proof.backend} (${proof.device})` : proof.backend;
  if ('reason' in proof) return [[name, proof.reason, '', '', '']];
  const rowOf = (label: string, checks: readonly Check[]) => [
    name,
    label,
    String(checks.length),
    Math.max(...checks.map(({ worst }) => worst)).toExponential(1),
    say(checks.every(({ ok }) => ok) ? lines.yes : lines.no, lang),
  ];
  const kinds = Map.groupBy(proof.checks, ({ check }) => check);
  const failed = proof.checks.filter(({ ok }) => !ok);
  return [
    ...[...kinds].map(([kind, checks]) => rowOf(kind, checks)),
    ...failed.map((check) => rowOf(`${check.check}: ${check.of}`, [check])),
  ];
}
