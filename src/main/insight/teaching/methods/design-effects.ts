/**
 * Second stage as a design: what a cell's mean is made of. Effects of methods are pooled: one in general, what is
 * particular to a course, how it changes with where students stand, and what is particular to a group asked about.
 */
import { evidenceOf, expectedSdOf } from '../../../../shared/teaching-methods.ts';
import type { Design, Entry, Unknown } from '../../../learn/effects/design.ts';
import type { CellMean } from './adjust-outcomes.ts';
import { keyOf } from './adjust-outcomes.ts';
import type { Exposure } from './observe-section.ts';

/** A group as the model sees it: its part of the section, its course, where it stands. */
export type GroupAsked = { part: string; sectionId: number; course: string; level: number };

/** `neutral`: methods are alike until data say otherwise; `published`: they begin where evidence puts them. */
export type Belief = 'neutral' | 'published';

export type EffectsDesign = Design & {
  /** Weights of the unknowns in "this method rather than that mix" for a group. */
  contrast(group: GroupAsked, method: string, others: Exposure): Float64Array;
  /** Weights of what a later method seems to do to an earlier outcome: nothing, if all is well. */
  later(method: string, others: Exposure): Float64Array;
};

/** What is particular to a course, to a standing, to a group: each about half of what methods differ by in general. */
const PARTICULAR = 0.5;
const FLAT = 10;
const SLOPE = 0.5;
/** As wide as luck and choice together may make a method look, standard deviations of a score. */
const APART = 0.5;
/** A backward effect is looked for as wide as methods may differ at all. */
const BACKWARD = 0.15;

export type Compared = {
  asked: readonly GroupAsked[];
  methods: readonly string[];
  /**
   * Methods that failed a check: what they seem to do may be something else's doing, so nothing of it is pooled with the
   * others. One that stands out would else make every other's range wide, and its luck believable.
   */
  apart?: ReadonlySet<string>;
};

export function designEffects(
  cells: readonly CellMean[],
  { asked, methods, apart = new Set() }: Compared,
  { belief, backward = false }: { belief: Belief; backward?: boolean },
): EffectsDesign {
  const unknowns: Unknown[] = [];
  const places = new Map<string, number>();
  const unknown = (name: string, of: Unknown): number => {
    const place = places.get(name) ?? unknowns.push(of) - 1;
    places.set(name, place);
    return place;
  };
  const effect = (name: string, method: string, share: number): number =>
    unknown(
      `${name}\n${method}`,
      apart.has(method)
        ? { mean: 0, scale: null, spread: share * APART }
        : { mean: 0, scale: 'effect', spread: share },
    );
  const general = (method: string): number =>
    belief === 'neutral'
      ? effect('method', method, 1)
      : unknown(`method\n${method}`, {
          mean: evidenceOf(method).expected,
          scale: null,
          spread: expectedSdOf(method),
        });
  const isAsked = new Set(asked.map(({ sectionId, part }) => `${sectionId}\n${part}`));

  const effectsOf = (method: string, group: GroupAsked): Entry[] => [
    [general(method), 1],
    [effect(`course\n${group.course}`, method, PARTICULAR), 1],
    [effect('standing', method, PARTICULAR), group.level],
    ...(isAsked.has(`${group.sectionId}\n${group.part}`)
      ? [[effect(`group\n${group.part}`, method, PARTICULAR), 1] as Entry]
      : []),
  ];
  const backwardOf = (method: string): number =>
    unknown(`later\n${method}`, { mean: 0, scale: null, spread: BACKWARD });

  const number = numberer();
  const rows = cells.map((cell): Design['cells'][number] => {
    const { sectionId, part, level, exposure, later } = cell;
    const row: Entry[] = [
      [unknown('level', { mean: 0, scale: null, spread: FLAT }), 1],
      [unknown('standing', { mean: 0, scale: null, spread: SLOPE }), level],
      [unknown('standing squared', { mean: 0, scale: null, spread: SLOPE }), level ** 2],
      [unknown(`place\n${sectionId}`, { mean: 0, scale: 'place', spread: 1 }), 1],
      [unknown(`part\n${sectionId}\n${part}`, { mean: 0, scale: 'part', spread: 1 }), 1],
      ...weighed(exposure, (method) => effectsOf(method, cell)),
      ...(backward && later ? weighed(later, (method) => [[backwardOf(method), 1]]) : []),
    ];
    return {
      y: cell.y,
      noise: cell.noise,
      within: {
        batch: number(`${cell.period}\n${keyOf(cell.exposure)}`),
        period: number(cell.period),
        block: number(cell.block),
      },
      row,
    };
  });

  const difference = (plus: readonly Entry[], minus: readonly Entry[]): Float64Array => {
    const weights = new Float64Array(unknowns.length);
    for (const [at, value] of plus) weights[at]! += value;
    for (const [at, value] of minus) weights[at]! -= value;
    return weights;
  };
  // Every unknown that may be asked about exists, whether or not a cell has it.
  for (const group of asked) for (const method of methods) effectsOf(method, group);
  if (backward) for (const method of methods) backwardOf(method);

  return {
    cells: rows,
    unknowns,
    contrast: (group, method, others) =>
      difference(
        effectsOf(method, group),
        weighed(others, (other) => effectsOf(other, group)),
      ),
    later: (method, others) =>
      difference(
        [[backwardOf(method), 1]],
        weighed(others, (other) => [[backwardOf(other), 1]]),
      ),
  };
}

const weighed = (exposure: Exposure, entriesOf: (method: string) => Entry[]): Entry[] =>
  [...exposure].flatMap(([method, share]) =>
    entriesOf(method).map(([at, value]): Entry => [at, share * value]),
  );

function numberer(): (name: string) => number {
  const known = new Map<string, number>();
  return (name) => {
    const place = known.get(name) ?? known.size;
    known.set(name, place);
    return place;
  };
}
