/** The Courses page's state: which student, term and view, what fits, and the plan of the class. */
import type {
  Assignment,
  Audit,
  Catalogue,
  StudentCourses,
} from '../../../shared/contract/courses.ts';
import type { StudentSummary } from '../../../shared/contract/people.ts';
import { Answer } from '../../answer.svelte.ts';
import type { App } from '../../app.svelte.ts';

export type View = 'fit' | 'catalogue' | 'plan' | 'audit';

export class CoursesRoom {
  readonly #app: App;
  readonly catalogue = new Answer<Catalogue>();
  readonly students = new Answer<StudentSummary[]>();
  readonly found = new Answer<StudentCourses>();
  readonly plan = new Answer<Assignment>();
  readonly groups = new Answer<{ groups: { name: string; n: number }[] }>();
  readonly audit = new Answer<Audit>();
  view = $state<View>('fit');
  each = $state(3);
  lot = $state(1);
  group = $state<string | null>(null);
  #term = $state<string | null>(null);

  constructor(app: App) {
    this.#app = app;
  }

  get term(): string | null {
    const terms = this.catalogue.value?.terms ?? [];
    return terms.find((term) => term === this.#term) ?? terms[0] ?? null;
  }

  set term(term: string | null) {
    this.#term = term;
  }

  /** The student that the view is about: the one in the address, else the first of the class. */
  get studentId(): number | null {
    const all = this.students.value ?? [];
    const asked = this.#app.route.place.studentId;
    return all.find(({ id }) => id === asked)?.id ?? all[0]?.id ?? null;
  }

  async load(sectionId: number | null): Promise<void> {
    const { api } = this.#app;
    await Promise.all([
      this.catalogue.ask((signal) => api.courses.catalogue(undefined, { signal })),
      this.students.ask((signal) =>
        api.people.students(sectionId === null ? {} : { sectionId }, { signal }),
      ),
    ]);
  }

  async suggest(studentId: number, term: string | null): Promise<void> {
    const question = term === null ? { studentId } : { studentId, term };
    await this.found.ask((signal) => this.#app.api.courses.suggest(question, { signal }));
  }

  async choose(offeringId: number, chosen: boolean): Promise<void> {
    const studentId = this.studentId;
    if (studentId === null) return;
    const choice = { studentId, offeringId, chosen };
    if (await this.#app.attempt(() => this.#app.api.courses.choose(choice)))
      await this.#app.refresh();
  }

  async answer(topic: string, liking: number): Promise<void> {
    const studentId = this.studentId;
    if (studentId === null) return;
    const answer = { studentId, topic, liking };
    if (await this.#app.attempt(() => this.#app.api.courses.answer(answer)))
      await this.#app.refresh();
  }

  async planClass(sectionId: number): Promise<void> {
    const { term, each, lot } = this;
    if (term === null) return;
    const request = { sectionId, term, each, lot };
    await this.plan.ask((signal) => this.#app.api.courses.assign(request, { signal }));
  }

  async keepPlan(): Promise<boolean> {
    const plan = this.plan.value;
    if (!plan) return false;
    const choices = plan.placements.flatMap(({ studentId, courses }) =>
      courses.map(({ offeringId }) => ({ studentId, offeringId })),
    );
    const kept = await this.#app.attempt(() =>
      this.#app.api.courses.keepAssignment({ term: plan.term, choices }),
    );
    if (kept) await this.#app.refresh();
    return kept !== null;
  }

  async loadGroups(): Promise<void> {
    await this.groups.ask((signal) => this.#app.api.courses.groups(undefined, { signal }));
  }

  async auditGroup(group: string): Promise<void> {
    const { term } = this;
    this.group = group;
    if (term === null) return;
    const request = { term, groups: [group] };
    await this.audit.ask((signal) => this.#app.api.courses.audit(request, { signal }));
  }
}
