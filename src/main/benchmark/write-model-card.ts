/** The card that goes with the bundled prior: what it saw, how it was made, how well it did, what it can't know. */
import type { OutcomeCard } from '../insight/outcome/outcome-model.ts';
import { VARIETY } from '../simulate/section-spec.ts';

/** What the schools were made from and what was in them. */
export type PriorOrigin = {
  seed: number;
  schools: number;
  sectionsPerSchool: number;
  steps: number;
  budgetSeconds?: number;
  learner: string;
  sections: number;
  students: number;
  scores: number;
};

const decimals = (value: number, places: number) => value.toFixed(places);
const percent = (share: number) => `${Math.round(share * 100)} %`;
const span = ([low, high]: readonly [number, number]) => `${low} to ${high}`;

function commandOf(origin: PriorOrigin): string {
  const { learner, seed, schools, sectionsPerSchool, steps, budgetSeconds } = origin;
  const budget = budgetSeconds === undefined ? '' : ` --budget ${budgetSeconds}`;
  return `npm run -s quickstudy -- pretrain --out resources/prior --learner ${learner} --seed ${seed} --schools ${schools} --sections ${sectionsPerSchool} --steps ${steps}${budget}`;
}

function sawList(origin: PriorOrigin): string[] {
  const { icc, students, assessments, growthMean, firstMissing, lastMissing } = VARIETY;
  return [
    `- ${origin.schools} simulated schools with ${origin.sections} sections, ${origin.students} students, ${origin.scores} marks; no real person and no real mark.`,
    `- Sections of ${span(students)} students and ${span(assessments)} assessments; ${percent(icc[0])} to ${percent(icc[1])} of the variance between sections.`,
    `- Growth over a term of ${span(growthMean)} logits on average; work missing ${percent(firstMissing[0])} to ${percent(firstMissing[1])} at first and ${percent(lastMissing[0])} to ${percent(lastMissing[1])} at last before habits, not at random.`,
    '- One column in forty odd: coded, constant, reversed, not counted, or marked with a wrong key.',
  ];
}

function methodRows(card: OutcomeCard): string[] {
  const methods = card.evaluation?.methods ?? [];
  return methods.map(({ method, rmse, mae, crps, coverage50, coverage80, coverage90 }) => {
    const errors = [rmse, mae, crps].map((error) => decimals(error, 4));
    const kept = [coverage50, coverage80, coverage90].map((share) => decimals(share, 3));
    return `| ${[method, ...errors, ...kept].join(' | ')} |`;
  });
}

function howWell(card: OutcomeCard): string[] {
  const { evaluation } = card;
  if (!evaluation) return ['Not evaluated.'];
  return [
    `Every section was forecast once by models that had not learned from it: ${evaluation.forecasts} forecasts of the next assessment in ${evaluation.sections} sections. Errors are fractions of the maximum; \`${evaluation.serving}\` answers.`,
    '',
    '| method | RMSE | MAE | CRPS | inside 50 % | inside 80 % | inside 90 % |',
    '|---|---|---|---|---|---|---|',
    ...methodRows(card),
  ];
}

const HOW_WELL = '## How well it did';
const UNKNOWN = '## What it does not know';

/** The same card after the prior was judged anew. */
export function retellHowWell(modelCard: string, card: OutcomeCard, how: string): string {
  const before = modelCard.slice(0, modelCard.indexOf(HOW_WELL));
  const after = modelCard.slice(modelCard.indexOf(UNKNOWN));
  const command = `\`npm run -s quickstudy -- ${how}\``;
  const made = `Judged, and its ranges calibrated, on simulated schools other than those above, by ${command}.`;
  return [`${before}${HOW_WELL}`, '', made, '', ...howWell(card), '', after].join('\n');
}

/** Markdown. */
export function writeModelCard(card: OutcomeCard, origin: PriorOrigin): string {
  return `${[
    '# The bundled prior for outcome forecasts',
    '',
    'Meta-parameters that serve a teacher who has no earlier classes yet. With three or more finished sections of their own, the app learns from those instead.',
    '',
    '## What it saw',
    '',
    ...sawList(origin),
    '',
    '## How it was made',
    '',
    `\`${commandOf(origin)}\``,
    '',
    `Learner \`${card.learner}\`, ${card.steps} outer steps, ${card.tasks} tasks, seed ${card.seed}, features version ${card.featuresVersion}, app version ${card.version}, backend ${card.backend}, ${Math.round(card.seconds)} seconds with its evaluation, made on ${card.createdAt.slice(0, 10)}.`,
    '',
    HOW_WELL,
    '',
    ...howWell(card),
    '',
    UNKNOWN,
    '',
    '- Simulated schools are not real ones: the figures above say how it does on schools like those, not on yours. The app marks its ranges as unproven until your own earlier classes have checked them.',
    '- It sees scores only: no names, no traits, nothing about a person but marks, missing work and their order.',
    '- It forecasts what usually follows; it does not know why, nor what an intervention would change.',
  ].join('\n')}\n`;
}
