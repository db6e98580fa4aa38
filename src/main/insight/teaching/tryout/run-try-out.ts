/** A try-out from its start to its result: drawn, taught round by round, and looked at only at the end. */
import type { TryOut, TryOutPlan } from '../../../../shared/contract/methods.ts';
import { Failure } from '../../../../shared/failure.ts';
import type { SectionGradebook } from '../../../../shared/nouns.ts';
import { randomOf } from '../../../../shared/random.ts';
import type { Random } from '../../../../shared/random.ts';
import { methodLog } from '../../../store/method-log.ts';
import type { SchoolFile } from '../../../store/school-file.ts';
import { gradebookOfSection } from '../../../store/section.ts';
import { currentGroups, listedGroups, teachingGroups } from '../../../store/teaching-group.ts';
import type { TeachingGroup } from '../../../store/teaching-group.ts';
import { addRound, startTryOut, tryOutRecord, tryOutRecords } from '../../../store/try-out.ts';
import type { TryOutRecord } from '../../../store/try-out.ts';
import type { FitMixed } from '../../outcome/learner-port.ts';
import { placeLessons } from '../log/place-lessons.ts';
import type { PlacedEntry } from '../log/place-lessons.ts';
import { FIRST_ROUNDS, nextArms, redrawAdaptive } from './adapt-arms.ts';
import { problemsOf } from './advise-try-out.ts';
import type { Arms } from './draw-arms.ts';
import { drawArms } from './draw-arms.ts';
import { chanceOfAsMuch, differenceOf, rangeOfDifference } from './estimate-difference.ts';
import { measureRounds, wasTaughtSo } from './measure-rounds.ts';
import type { Measured } from './measure-rounds.ts';
import { outcomeItems } from './outcome-items.ts';
import { ALPHA } from './size-try-out.ts';

/** @param seed what is drawn by; kept, so that the draw can be shown again. @throws Failure try-out-refused */
export function beginTryOut(
  school: SchoolFile,
  { sectionId, plan }: { sectionId: number; plan: TryOutPlan },
  { day, seed }: { day: string; seed: number },
): number {
  const gradebook = gradebookOfSection(school, sectionId);
  const groups = currentGroups(school, sectionId);
  const [problem] = problemsOf(school, sectionId, { plan, gradebook, groups });
  if (problem) throw new Failure('try-out-refused', { problem });
  const units = plan.by === 'group' ? groups.map(({ id }) => id) : [null];
  const first = plan.adaptive ? Math.min(FIRST_ROUNDS, plan.rounds) : plan.rounds;
  const arms = drawArms(units.length, first, randomOf(seed, 'try-out'));
  const rounds = arms.map((of) => named(of, { units, plan }));
  return startTryOut(school, { sectionId, plan, seed, startedOn: day, rounds });
}

type Naming = { units: readonly (number | null)[]; plan: TryOutPlan };

const named = (arms: Arms, { units, plan }: Naming): TryOutRecord['rounds'][number] =>
  arms.map((arm, at) => ({ groupId: units[at] ?? null, method: plan.methods[arm] }));

type Around = {
  gradebook: SectionGradebook;
  groups: readonly TeachingGroup[];
  log: readonly PlacedEntry[];
  fitMixed: FitMixed;
};

export async function tryOutsOf(
  school: SchoolFile,
  sectionId: number,
  fitMixed: FitMixed,
): Promise<TryOut[]> {
  const around = aroundOf(school, sectionId, fitMixed);
  const found: TryOut[] = [];
  for (const record of tryOutRecords(school, sectionId)) found.push(await show(record, around));
  return found;
}

function aroundOf(school: SchoolFile, sectionId: number, fitMixed: FitMixed): Around {
  const groups = teachingGroups(school, sectionId);
  const listed = listedGroups(school, sectionId);
  const log = placeLessons(methodLog(school, sectionId), { taught: groups, listed });
  return { gradebook: gradebookOfSection(school, sectionId), groups, log, fitMixed };
}

/** The next round of an adaptive try-out, once the one before is marked. @throws Failure not-found, try-out-refused */
export async function drawNextRound(
  school: SchoolFile,
  tryOutId: number,
  fitMixed: FitMixed,
): Promise<void> {
  const record = tryOutRecord(school, tryOutId);
  const around = aroundOf(school, record.sectionId, fitMixed);
  const measured = await measureRounds(record, around);
  if (!canDraw(record, measured)) throw new Failure('try-out-refused', { problem: 'running' });
  const units = record.rounds[0]?.map(({ groupId }) => groupId) ?? [null];
  const random = randomOf(record.seed, `round ${record.rounds.length}`);
  const arms = nextArms(units.length, { means: measured.means, arms: armsOf(record) }, random);
  addRound(school, record, named(arms, { units, plan: record.plan }));
}

const armsOf = ({ rounds, plan }: TryOutRecord): Arms[] =>
  rounds.map((round) => round.map(({ method }) => (method === plan.methods[1] ? 1 : 0)));

const canDraw = ({ plan, rounds, endedOn }: TryOutRecord, { means }: Measured): boolean =>
  endedOn === null && plan.adaptive && rounds.length < plan.rounds && means.length >= rounds.length;

async function show(record: TryOutRecord, around: Around): Promise<TryOut> {
  const { plan, rounds, startedOn, endedOn } = record;
  const measured = await measureRounds(record, around);
  const isDone = measured.means.length >= plan.rounds;
  const items = outcomeItems(around.gradebook, plan, startedOn);
  const groupNamed = new Map(around.groups.map(({ id, name }) => [id, name]));
  return {
    id: record.id,
    plan,
    startedOn,
    state: isDone ? 'done' : endedOn === null ? 'running' : 'ended',
    rounds: rounds.map((round, at) => {
      const item = items[at] ?? null;
      return {
        arms: round.map(({ groupId, method }) => ({
          group: groupId === null ? null : (groupNamed.get(groupId) ?? ''),
          method,
        })),
        lineItem: item && { id: item.id, title: item.title, dueOn: item.dueOn },
        isMarked: at < measured.means.length,
        asPlanned: wasTaughtSo(record, at, { ...around, items }),
      };
    }),
    canDraw: canDraw(record, measured),
    result: isDone ? resultOf(record, measured) : null,
  };
}

const REDRAWS = 999;

/** By chance alone is how it is judged: the draw was by chance, whatever else was going on. */
function resultOf(record: TryOutRecord, { means, scores, points }: Measured): TryOut['result'] {
  const { plan, seed } = record;
  const arms = armsOf(record);
  const found = differenceOf(means, arms);
  if (!found) return null;
  const units = means[0]?.length ?? 1;
  const again = (draw: number): Random => randomOf(seed, `again ${draw}`);
  const redraw = (draw: number) =>
    plan.adaptive ? redrawAdaptive(means, again(draw)) : drawArms(units, means.length, again(draw));
  const asMuch = chanceOfAsMuch(means, arms, { redraw, draws: REDRAWS });
  const scaled = ([low, high]: [number, number]): [number, number] => [
    (low * points) / 100,
    (high * points) / 100,
  ];
  return {
    effect: (found.effect * points) / 100,
    interval80: scaled(rangeOfDifference(found, 0.8)),
    interval95: scaled(rangeOfDifference(found, 0.95)),
    asMuch,
    isDifferent: asMuch <= ALPHA,
    rounds: means.length,
    scores,
  };
}
