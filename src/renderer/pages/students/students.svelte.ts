/** The Students page's state: who is listed, by what, and the filters kept under a name. */
import type { StudentSummary } from '../../../shared/contract/people.ts';
import type { SavedFilter, StudentFilter } from '../../../shared/contract/student-filter.ts';
import { dayOf } from '../../../shared/day.ts';
import { Answer } from '../../answer.svelte.ts';
import type { App } from '../../app.svelte.ts';
import { nameOrder } from '../../i18n/order.ts';
import { NO_FILTER, passesFilter } from './filter-students.ts';

export class StudentsRoom {
  readonly #app: App;
  readonly students = new Answer<StudentSummary[]>();
  readonly filters = new Answer<SavedFilter[]>();
  /** One section's students, or everyone's. */
  scope = $state<'section' | 'all'>('section');
  /** What the name must hold. */
  typed = $state('');
  filter = $state.raw<StudentFilter>(NO_FILTER);

  constructor(app: App) {
    this.#app = app;
  }

  async load(): Promise<void> {
    const { section, api } = this.#app;
    const asked = this.scope === 'section' && section ? { sectionId: section.id } : {};
    await Promise.all([
      this.students.ask((signal) => api.people.students(asked, { signal })),
      this.filters.ask((signal) => api.people.filters(undefined, { signal })),
    ]);
  }

  /** Those of the chosen section that pass the filter, as the language orders names. */
  get listed(): StudentSummary[] {
    const sectionId = this.#app.section?.id;
    const typed = this.typed.trim().toLocaleLowerCase();
    const order = nameOrder(this.#app.language);
    const today = dayOf(this.#app.now());
    return (this.students.value ?? [])
      .filter(
        (student) =>
          (this.scope === 'all' || student.sections.some(({ id }) => id === sectionId)) &&
          this.#app.nameOf(student).toLocaleLowerCase().includes(typed) &&
          passesFilter(student, this.filter, today),
      )
      .toSorted((a, b) => order(this.#app.nameOf(a), this.#app.nameOf(b)) || a.id - b.id);
  }

  /** Every tag that somebody of the list has. */
  get tags(): string[] {
    const all = (this.students.value ?? []).flatMap(({ tags }) => tags);
    return [...new Set(all)].toSorted(nameOrder(this.#app.language));
  }

  async saveFilter(name: string): Promise<void> {
    const { filter } = this;
    await this.#write(() => this.#app.api.people.saveFilter({ name, filter }));
  }

  async removeFilter(id: number): Promise<void> {
    await this.#write(() => this.#app.api.people.removeFilter({ id }));
  }

  /** Gives everybody who is listed a tag. */
  async tagListed(tag: string): Promise<void> {
    const studentIds = this.listed.map(({ id }) => id);
    await this.#write(() => this.#app.api.people.setTag({ studentIds, tag, has: true }));
  }

  async #write(call: () => Promise<unknown>): Promise<void> {
    if (await this.#app.attempt(call)) await this.#app.refresh();
  }
}
