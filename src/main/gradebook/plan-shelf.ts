/** Plans that wait for the teacher's yes, in memory: a few of them, the oldest go first. */
import { Failure } from '../../shared/failure.ts';
import type { SchoolFile } from '../store/school-file.ts';
import type { ImportPlan } from './import-plan.ts';

export type WaitingPlan = {
  plan: ImportPlan;
  /** The file itself, to be read again with other corrections. */
  bytes: Uint8Array;
  fileName: string;
};

const MOST_PLANS = 24;
const MOST_BYTES = 256 * 2 ** 20;

type Shelf = { plans: Map<string, WaitingPlan>; count: number };

const shelves = new WeakMap<SchoolFile, Shelf>();

/** @returns the plan's id, by which it is found again */
export function shelve(school: SchoolFile, waiting: WaitingPlan): string {
  const shelf = shelfOf(school);
  shelf.count += 1;
  const planId = String(shelf.count);
  shelf.plans.set(planId, waiting);
  makeRoom(shelf.plans, planId);
  return planId;
}

export function reshelve(school: SchoolFile, planId: string, waiting: WaitingPlan): void {
  shelfOf(school).plans.set(planId, waiting);
}

/** @throws Failure unknown-plan */
export function waitingPlan(school: SchoolFile, planId: string): WaitingPlan {
  const waiting = shelfOf(school).plans.get(planId);
  if (!waiting) throw new Failure('unknown-plan');
  return waiting;
}

export function takeOff(school: SchoolFile, planId: string): void {
  shelfOf(school).plans.delete(planId);
}

function shelfOf(school: SchoolFile): Shelf {
  const known = shelves.get(school);
  if (known) return known;
  const fresh: Shelf = { plans: new Map(), count: 0 };
  shelves.set(school, fresh);
  return fresh;
}

function makeRoom(plans: Map<string, WaitingPlan>, newest: string): void {
  for (const planId of plans.keys()) {
    if (planId === newest || (plans.size <= MOST_PLANS && bytesOn(plans) <= MOST_BYTES)) return;
    plans.delete(planId);
  }
}

/** The members of a zip share its bytes, which count once. */
function bytesOn(plans: Map<string, WaitingPlan>): number {
  const files = new Set([...plans.values()].map(({ bytes }) => bytes));
  return [...files].reduce((sum, { length }) => sum + length, 0);
}
