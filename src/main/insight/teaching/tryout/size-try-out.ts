/** How many assessments a try-out needs, and how often it would be wrong: simulated before it starts, and shown. */
import { randomOf } from '../../../../shared/random.ts';
import type { Random } from '../../../../shared/random.ts';
import type { TakeTurn } from '../../../learn/effects/integrate.ts';
import { FIRST_ROUNDS, nextArms, redrawAdaptive } from './adapt-arms.ts';
import type { Arms } from './draw-arms.ts';
import { drawArms } from './draw-arms.ts';
import { chanceOfAsMuch, differenceOf, studentQuantile } from './estimate-difference.ts';

/** Luck that moves a unit's mean on one assessment, standard deviations of a score. */
export type Luck = {
  /** Students in each unit. */
  sizes: readonly number[];
  /** Of one student, of a group on a day, of the class on a day, of an assessment. */
  student: number;
  batch: number;
  period: number;
  block: number;
  part: number;
};

export type Sizing = {
  rounds: number;
  /** Share of try-outs that tell a difference of that size; that claim one where there is none. */
  found: number;
  wrong: number;
  /** The same where it is analysed as if nothing had been adapted: why it is not. */
  wrongIfNaive: number;
  /** Share of lessons given the better method, where there is one. */
  shareOfBetter: number;
};

/** A difference is called one when fewer draws than this would have shown as much. */
export const ALPHA = 0.05;
export const WORLDS = 200;
const REDRAWS = 99;

type Asked = { rounds: number; effect: number; isAdaptive: boolean; seed: number };

export async function sizeTryOut(
  luck: Luck,
  { rounds, effect, isAdaptive, seed }: Asked,
  takeTurn: TakeTurn,
): Promise<Sizing> {
  const sums = { found: 0, wrong: 0, naive: 0, better: 0 };
  for (let world = 0; world < WORLDS; world++) {
    const random = randomOf(seed, `try-out ${rounds} ${world}`);
    const asked = { rounds, isAdaptive };
    const some = simulate(luck, { ...asked, effect }, random.stream('some'));
    const none = simulate(luck, { ...asked, effect: 0 }, random.stream('none'));
    sums.found += Number(some.isClaimed && some.effect > 0);
    sums.wrong += Number(none.isClaimed);
    sums.naive += Number(none.isClaimedNaively);
    sums.better += some.shareOfOne;
    await takeTurn();
  }
  return {
    rounds,
    found: sums.found / WORLDS,
    wrong: sums.wrong / WORLDS,
    wrongIfNaive: sums.naive / WORLDS,
    shareOfBetter: sums.better / WORLDS,
  };
}

function simulate(luck: Luck, { rounds, effect, isAdaptive }: Omit<Asked, 'seed'>, random: Random) {
  const units = luck.sizes.length;
  const levels = luck.sizes.map(() => random.normal(0, luck.part));
  const arms: Arms[] = isAdaptive
    ? drawArms(units, Math.min(FIRST_ROUNDS, rounds), random)
    : drawArms(units, rounds, random);
  const means: number[][] = [];
  for (let round = 0; round < rounds; round++) {
    if (!arms[round]) arms.push(nextArms(units, { means, arms }, random));
    const day = random.normal(0, Math.hypot(luck.period, luck.block));
    means.push(
      luck.sizes.map((size, unit) => {
        const own = random.normal(0, Math.hypot(luck.batch, luck.student / Math.sqrt(size)));
        return day + levels[unit]! + own + effect * (arms[round]?.[unit] ?? 0);
      }),
    );
  }
  const found = differenceOf(means, arms);
  const again = random.stream('again');
  const redraw = (draw: number) => {
    const by = again.stream(String(draw));
    return isAdaptive ? redrawAdaptive(means, by) : drawArms(units, rounds, by);
  };
  const chance = found ? chanceOfAsMuch(means, arms, { redraw, draws: REDRAWS }) : 1;
  const limit = found ? studentQuantile(1 - ALPHA / 2, found.freedom) * found.error : Infinity;
  const all = arms.flat();
  return {
    effect: found?.effect ?? 0,
    isClaimed: chance <= ALPHA,
    isClaimedNaively: Math.abs(found?.effect ?? 0) > limit,
    shareOfOne: all.reduce<number>((sum, arm) => sum + arm, 0) / Math.max(1, all.length),
  };
}
