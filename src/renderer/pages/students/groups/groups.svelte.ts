/** Groups for tomorrow on the screen: a draft until the teacher keeps it as one step. */
import type {
  GroupingManner,
  GroupWish,
  ProposedGroups,
  WorkGroup,
  WorkGroupsPage,
} from '../../../../shared/contract/work-groups.ts';
import { GROUP_SIZES } from '../../../../shared/contract/work-groups.ts';
import { Answer } from '../../../answer.svelte.ts';
import type { App } from '../../../app.svelte.ts';
import { groupWords as words } from '../../../i18n/work-groups.ts';
import { brokenWishes, groupOf, moveStudent } from './edit-groups.ts';

export class GroupsRoom {
  readonly #app: App;
  readonly page = new Answer<WorkGroupsPage>();
  readonly #proposal = new Answer<ProposedGroups>();
  groups = $state.raw<readonly WorkGroup[]>([]);
  wishes = $state.raw<readonly GroupWish[]>([]);
  size = $state<number>(GROUP_SIZES.usual);
  manner = $state<GroupingManner>('alike');
  /** Chosen students, in the order in which they were chosen. */
  chosen = $state.raw<readonly number[]>([]);
  isChanged = $state(false);
  /** What was last done, for ears. */
  told = $state('');

  constructor(app: App) {
    this.#app = app;
  }

  async load(sectionId: number): Promise<void> {
    const page = await this.page.ask((signal) =>
      this.#app.api.people.workGroups({ sectionId }, { signal }),
    );
    if (!page) return;
    this.groups = page.groups;
    this.wishes = page.wishes;
    this.chosen = [];
    this.isChanged = false;
  }

  get isWorking(): boolean {
    return this.#proposal.isWorking;
  }

  get broken(): number[] {
    return brokenWishes(this.groups, this.wishes);
  }

  nameOf = (studentId: number): string => {
    const student = this.page.value?.students.find(({ id }) => id === studentId);
    return student ? this.#app.nameOf(student) : '';
  };

  change(groups: readonly WorkGroup[]): void {
    this.groups = groups;
    this.isChanged = true;
  }

  choose(studentId: number): void {
    this.chosen = this.chosen.includes(studentId)
      ? this.chosen.filter((id) => id !== studentId)
      : [...this.chosen, studentId];
  }

  /** @param to a place among the groups; one past an end is the other end */
  move(studentId: number, to: number): void {
    const place = (to + this.groups.length) % this.groups.length;
    if (groupOf(this.groups, studentId) === place) return;
    this.change(moveStudent(this.groups, studentId, place));
    this.told = this.#app.say(words.moved, {
      name: this.nameOf(studentId),
      group: this.groups[place]?.name ?? '',
    });
  }

  async wish(kind: GroupWish['kind']): Promise<void> {
    this.wishes = [...this.wishes, { kind, studentIds: [...this.chosen] }];
    this.chosen = [];
    await this.propose();
  }

  removeWish(place: number): void {
    this.wishes = this.wishes.filter((_, at) => at !== place);
    this.isChanged = true;
  }

  async propose(): Promise<void> {
    const { sectionId, size, manner } = { ...this, sectionId: this.page.value?.section.id };
    if (sectionId === undefined) return;
    const asked = { sectionId, size, manner, wishes: [...this.wishes], groups: [...this.groups] };
    const found = await this.#proposal.ask((signal) =>
      this.#app.api.people.proposeWorkGroups(asked, { signal }),
    );
    if (found) this.change(found.groups);
    else if (this.#proposal.failure) this.#app.showFailure(this.#proposal.failure);
  }

  async keep(): Promise<void> {
    const app = this.#app;
    const sectionId = this.page.value?.section.id;
    if (sectionId === undefined) return;
    const kept = { sectionId, groups: [...this.groups], wishes: [...this.wishes] };
    if (!(await app.attempt(() => app.api.people.keepWorkGroups(kept)))) return;
    await app.refresh();
    app.tellUndoable(app.say(words.kept));
  }
}
