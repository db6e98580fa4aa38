/** What a teacher does for one student: plans and talks, each written as one step that can be undone at once. */
import type {
  Contact,
  PlanToClose,
  PlanToKeep,
  SupportPlan,
} from '../../../../shared/contract/support-plan.ts';
import { addDays, dayOf } from '../../../../shared/day.ts';
import type { Bilingual } from '../../../../shared/words/say.ts';
import { Answer } from '../../../answer.svelte.ts';
import type { App } from '../../../app.svelte.ts';
import { planWords, talkWords } from '../../../i18n/support.ts';

const MORE_DAYS = 21;

export class SupportRoom {
  readonly #app: App;
  readonly plans = new Answer<SupportPlan[]>();
  readonly contacts = new Answer<Contact[]>();

  constructor(app: App) {
    this.#app = app;
  }

  async load(studentId: number): Promise<void> {
    const { people } = this.#app.api;
    await Promise.all([
      this.plans.ask((signal) => people.plans({ studentId }, { signal })),
      this.contacts.ask((signal) => people.contacts({ studentId }, { signal })),
    ]);
  }

  get today(): string {
    return dayOf(this.#app.now());
  }

  get hasTalkedToday(): boolean {
    return this.contacts.value?.[0]?.talkedOn === this.today;
  }

  keep = (plan: PlanToKeep) =>
    this.#write(() => this.#app.api.people.keepPlan(plan), planWords.kept);

  check = (planId: number, note: string) =>
    this.#write(() => this.#app.api.people.checkPlan({ planId, note }), planWords.checked);

  close = (end: PlanToClose) =>
    this.#write(() => this.#app.api.people.closePlan(end), planWords.closedTold);

  goOn = ({ id, studentId, sectionId, goal, steps, owner }: SupportPlan) =>
    this.#write(
      () =>
        this.#app.api.people.keepPlan({
          id,
          studentId,
          sectionId,
          goal,
          steps,
          owner,
          reviewOn: addDays(this.today, MORE_DAYS),
        }),
      planWords.wentOn,
    );

  remove = (planId: number) =>
    this.#write(() => this.#app.api.people.removePlan({ planId }), planWords.removed);

  talk = (studentId: number, { hasTalked, note = '' }: { hasTalked: boolean; note?: string }) =>
    this.#write(
      () => this.#app.api.people.talk({ studentId, hasTalked, note }),
      hasTalked ? talkWords.noted : talkWords.takenBack,
    );

  async #write(call: () => Promise<unknown>, told: Bilingual): Promise<boolean> {
    const app = this.#app;
    if (!(await app.attempt(call))) return false;
    await app.refresh();
    app.tellUndoable(app.say(told));
    return true;
  }
}
