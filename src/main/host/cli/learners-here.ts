/** Every learner by the name that commands take and the one that pages show, and who computes it here: part of `doctor`. */
import { LEARNERS } from '../../../shared/nouns.ts';
import type { LearnerName } from '../../../shared/nouns.ts';
import { learnerWords } from '../../../shared/words/learners.ts';
import type { Language } from '../../../shared/words/say.ts';
import { say } from '../../../shared/words/say.ts';
import { IMAGE_LEARNERS } from '../../learn/images/image-learner-names.ts';
import type { LearnerReport } from '../../learn/list-learners.ts';
import { alignTable } from './align-table.ts';
import { NONE } from './say-number.ts';
import { columns, lines } from './words.ts';

export type LearnerHere = {
  name: LearnerName;
  title: string;
  /** Kinds of outcome; several learners together forecast what each of them does. */
  forecasts: readonly string[];
  images: boolean;
  computedBy: string | null;
};

/** Every learner that can be asked for by name; `ensemble` is computed as its members are. */
export function learnersHere(learners: readonly LearnerReport[], lang: Language): LearnerHere[] {
  const images: readonly string[] = IMAGE_LEARNERS;
  return LEARNERS.filter((name) => name !== 'auto').map((name) => {
    const known = learners.find((one) => one.name === name);
    return {
      name,
      title: say(learnerWords(name), lang),
      forecasts: known?.outcomes ?? ['number', 'category'],
      images: images.includes(name),
      computedBy: known?.computedBy ?? null,
    };
  });
}

export function learnerTable(learners: readonly LearnerHere[], lang: Language): string {
  const rows = learners.map(({ name, title, forecasts, images, computedBy }) => [
    name,
    title,
    say(forecasts.includes('category') ? lines.numbersAndClasses : lines.numbers, lang),
    say(images ? lines.yes : lines.no, lang),
    computedBy ?? NONE,
  ]);
  const titles = (['learner', 'shownAs', 'forecasts', 'images', 'computedBy'] as const).map(
    (column) => ({ title: say(columns[column], lang) }),
  );
  return alignTable(titles, rows);
}
