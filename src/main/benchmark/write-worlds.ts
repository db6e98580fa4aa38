/** The prior's joint worlds as files: VAML's bytes, what is believed of it, and a card for people. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { WorldsModel } from '../insight/outcome/worlds-card.ts';

/** `worlds.bin`, `worlds.json` and `WORLDS_CARD.md`. @param how the command that made them */
export async function writeWorlds(
  folder: string,
  { card, learner }: WorldsModel,
  how: string,
): Promise<string[]> {
  const files: [string, string | Uint8Array][] = [
    ['worlds.bin', learner],
    ['worlds.json', `${JSON.stringify(card)}\n`],
    ['WORLDS_CARD.md', cardOf(card, how)],
  ];
  for (const [name, content] of files) await writeFile(join(folder, name), content);
  return files.map(([name]) => join(folder, name));
}

function cardOf(card: WorldsModel['card'], how: string): string {
  const { share, rest, drawnFrom, posterior, residuals, difference, sections, scores } = card;
  const lines = [
    '# Who draws joint worlds on the first day',
    '',
    'What-if worlds draw all open scores of a class together. What goes together comes from the variational',
    'meta-learner (VAML) or from how errors went together; each forecast by itself stays as it is calibrated.',
    '',
    `Made with \`npm run -s quickstudy -- ${how}\`, from simulated sections alone; two of three taught, one judged.`,
    '',
    `| held-out sections | scores | VAML | errors alone | difference, 95 % | drawn from |`,
    '|---|---|---|---|---|---|',
    `| ${[sections, scores, posterior.toFixed(4), residuals.toFixed(4), difference.map((end) => end.toFixed(4)).join(' … '), drawnFrom].join(' | ')} |`,
    '',
    'Log density of a Gaussian copula at what happened, per score, above worlds in which nothing goes together. How much',
    `of VAML is believed (${share} of its directions, ${rest} of the errors’ likeness beside it) was chosen on one half of`,
    'the judging sections and measured on the other, both ways. VAML draws where it is not worse.',
    '',
  ];
  return lines.join('\n');
}
