/** The state of the skill map and the items: what was answered, what is chosen, and every change as one call. */
import type {
  BankSkill,
  Item,
  ItemStatistics,
  Misconception,
  Skill,
  SkillMap,
} from '../../../../shared/contract/skills.ts';
import { Answer } from '../../../answer.svelte.ts';
import type { App } from '../../../app.svelte.ts';

export class SkillsRoom {
  readonly #app: App;
  readonly map = new Answer<SkillMap>();
  readonly bank = new Answer<BankSkill[]>();
  readonly items = new Answer<ItemStatistics[]>();
  skillId = $state<number | null>(null);
  itemId = $state<number | null>(null);
  /** Of this class alone, or every item of the school. */
  isOfClass = $state(true);

  constructor(app: App) {
    this.#app = app;
  }

  get skill() {
    return this.map.value?.skills.find(({ id }) => id === this.skillId) ?? null;
  }

  get item() {
    const all = this.items.value ?? [];
    return all.find(({ item }) => item.id === this.itemId) ?? all[0] ?? null;
  }

  async loadMap(): Promise<void> {
    const { api } = this.#app;
    await Promise.all([
      this.map.ask((signal) => api.skills.map(undefined, { signal })),
      this.bank.value ?? this.bank.ask((signal) => api.skills.bank(undefined, { signal })),
    ]);
  }

  async loadItems(sectionId: number): Promise<void> {
    const asked = this.isOfClass ? { sectionId } : {};
    await this.items.ask((signal) => this.#app.api.skills.items(asked, { signal }));
  }

  needsOf(skillId: number): number[] {
    const links = this.map.value?.prerequisites ?? [];
    return links.filter((link) => link.skillId === skillId).map(({ needsId }) => needsId);
  }

  /** @returns the new skill's id, null where it failed */
  async addSkill(name: string): Promise<void> {
    const asked = { id: null, name, description: null, parentId: null, minutes: null, bank: [] };
    const made = await this.#change(() => this.#app.api.skills.putSkill(asked));
    if (made) this.skillId = made.skillId;
  }

  async putSkill(skill: Skill, change: Partial<Skill>): Promise<void> {
    const { id, name, description, parentId, minutes, bank } = { ...skill, ...change };
    const asked = { id, name, description, parentId, minutes, bank };
    await this.#change(() => this.#app.api.skills.putSkill(asked));
  }

  deleteSkill = (skillId: number) =>
    this.#change(() => this.#app.api.skills.deleteSkill({ skillId }));

  async link(skillId: number, needsId: number): Promise<void> {
    const needs = this.needsOf(skillId);
    if (skillId !== needsId && !needs.includes(needsId))
      await this.#setNeeds(skillId, [...needs, needsId]);
  }

  unlink = (skillId: number, needsId: number) =>
    this.#setNeeds(
      skillId,
      this.needsOf(skillId).filter((id) => id !== needsId),
    );

  #setNeeds = (skillId: number, needs: number[]) =>
    this.#change(() => this.#app.api.skills.setPrerequisites({ skillId, needs }));

  putMisconception = (asked: Omit<Misconception, 'id'> & { id: number | null }) =>
    this.#change(() => this.#app.api.skills.putMisconception(asked));

  deleteMisconception = (misconceptionId: number) =>
    this.#change(() => this.#app.api.skills.deleteMisconception({ misconceptionId }));

  async putItem(item: Item, change: Partial<Item>): Promise<void> {
    await this.#change(() => this.#app.api.skills.putItem({ ...item, ...change }));
  }

  async addItem(externalId: string): Promise<void> {
    const nothing = { text: null, answer: null, minutes: null, setName: null, number: null };
    const asked = { id: null, externalId, ...nothing, skills: [], options: [] };
    const made = await this.#change(() => this.#app.api.skills.putItem(asked));
    if (!made) return;
    // Nobody has been asked it: it stands among all items alone.
    this.isOfClass = false;
    this.itemId = made.itemId;
  }

  /** @returns how many columns of the section are answers to the exam's items from now on; null where it failed */
  async linkExam(setName: string, sectionId: number): Promise<number | null> {
    const asked = { setName, sectionId };
    const done = await this.#change(() => this.#app.api.skills.linkItems(asked));
    if (done && done.linked > 0) this.isOfClass = true;
    return done?.linked ?? null;
  }

  deleteItem = (itemId: number) => this.#change(() => this.#app.api.skills.deleteItem({ itemId }));

  async #change<T>(work: () => Promise<T>): Promise<T | null> {
    const done = await this.#app.attempt(work);
    // After a refusal too: what is shown is what is kept.
    await this.#app.refresh();
    return done;
  }
}
