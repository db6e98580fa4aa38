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
    await this.students.ask((signal) => this.#app.api.people.students({}, { signal }));
  }

  /** Those of the chosen section whose name on the screen holds what was typed. */
  get listed(): StudentSummary[] {
    const sectionId = this.#app.section?.id;
    const typed = this.filter.trim().toLocaleLowerCase();
    return (this.students.value ?? []).filter(
      (student) =>
        (this.scope === 'all' || student.sections.some(({ id }) => id === sectionId)) &&
        this.#app.nameOf(student).toLocaleLowerCase().includes(typed),
    );
  }
}
