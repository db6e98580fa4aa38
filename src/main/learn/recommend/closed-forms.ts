/** The recommenders that need no training process, by their names: what a school's own choice is blended from. */
import type { Key } from '../tensor/keys.ts';
import { foldIn } from '../tensor/keys.ts';
import { fitAls, scoreFactors } from './als.ts';
import type { Factors } from './als.ts';
import { fitAutoencoder, scoreAutoencoder } from './autoencoder.ts';
import type { Autoencoder } from './autoencoder.ts';
import { rememberCases, scoreCaseMemory } from './case-memory.ts';
import type { CaseMemory } from './case-memory.ts';
import type { Histories, History } from './histories.ts';
import { countCourses } from './histories.ts';
import {
  fitEase,
  fitNeighbours,
  fitRandomWalk,
  fitTransitions,
  scoreItemToItem,
} from './item-to-item.ts';
import type { ItemToItem } from './item-to-item.ts';
import { fitLatentClasses, scoreLatentClasses } from './latent-classes.ts';
import type { LatentClasses } from './latent-classes.ts';

/** Everybody's first choice, whatever is known: how many took each course. */
type Popularity = { kind: 'popularity'; counts: Float64Array };

/** Plain data, whichever it is. */
export type CourseModel =
  | Popularity
  | ItemToItem
  | CaseMemory
  | Factors
  | LatentClasses
  | Autoencoder;

const RECENT = 0.7;
/** Wider, and used to seeing one course alone; both were chosen on students held out of the training part. */
const FROM_FEW = { shows: 'any', hidden: 64, dropout: 0.5, decay: 5e-5 } as const;

const fits = {
  popularity: (histories) => ({ kind: 'popularity', counts: countCourses(histories) }),
  itemknn: (histories) => fitNeighbours(histories),
  rp3: (histories) => fitRandomWalk(histories),
  ease: (histories) => fitEase(histories),
  'ease-recent': (histories) => fitEase(histories, { fade: RECENT }),
  transitions: (histories) => fitTransitions(histories),
  memory: (histories) => rememberCases(histories),
  als: (histories, key) => fitAls(histories, { key }),
  classes: (histories, key) => fitLatentClasses(histories, { key: foldIn(key, 2) }),
  autoencoder: (histories, key) => fitAutoencoder(histories, { key }),
  'autoencoder-few': (histories, key) =>
    fitAutoencoder(histories, { ...FROM_FEW, key: foldIn(key, 1) }),
} satisfies Record<string, (histories: Histories, key: Key) => CourseModel>;

export type ClosedFormName = keyof typeof fits;
export const CLOSED_FORMS = Object.keys(fits) as ClosedFormName[]; // keys of a literal

/** Those that read time out of a history's order. */
const ORDERED_ONLY: readonly ClosedFormName[] = ['ease-recent', 'transitions'];

/** The names that make sense for these histories. */
export const closedFormsFor = ({ isOrdered }: Pick<Histories, 'isOrdered'>): ClosedFormName[] =>
  CLOSED_FORMS.filter((name) => isOrdered || !ORDERED_ONLY.includes(name));

export const fitClosedForm = (name: ClosedFormName, histories: Histories, key: Key): CourseModel =>
  fits[name](histories, key);

/** [M] how well each course fits what is known: comparable within one answer alone. */
export function scoreCourses(model: CourseModel, known: History): Float64Array {
  switch (model.kind) {
    case 'popularity':
      return model.counts;
    case 'item-to-item':
      return scoreItemToItem(model, known);
    case 'case-memory':
      return scoreCaseMemory(model, known);
    case 'factors':
      return scoreFactors(model, known);
    case 'latent-classes':
      return scoreLatentClasses(model, known);
    case 'autoencoder':
      return scoreAutoencoder(model, known);
  }
}
