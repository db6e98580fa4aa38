/** The Students page's state: who is listed, and by what. */
import type { StudentSummary } from '../../../shared/contract/people.ts';
import { Answer } from '../../answer.svelte.ts';
import type { App } from '../../app.svelte.ts';

export class StudentsRoom {
  readonly #app: App;
  readonly students = new Answer<StudentSummary[]>();
  /** One section's students, or everyone's. */
  scope = $state<'section' | 'all'>('section');
  filter = $state('');

  constructor(app: App) {
    this.#app = app;
  }

  async load(): Promise<void> {
    const { section, api } = this.#app;
    const asked = this.scope === 'section' && section ? { sectionId: section.id } : {};
    await this.students.ask((signal) => api.people.students(asked, { signal }));
  }

  /** Those of the chosen section whose name holds what was typed, as the language orders names. */
  get listed(): StudentSummary[] {
    const sectionId = this.#app.section?.id;
    const typed = this.filter.trim().toLocaleLowerCase();
    const order = new Intl.Collator(this.#app.language, { numeric: true });
    return (this.students.value ?? [])
      .filter(
        (student) =>
          (this.scope === 'all' || student.sections.some(({ id }) => id === sectionId)) &&
          this.#app.nameOf(student).toLocaleLowerCase().includes(typed),
      )
      .toSorted((a, b) => order.compare(this.#app.nameOf(a), this.#app.nameOf(b)) || a.id - b.id);
  }
}
