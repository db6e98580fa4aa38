/** The Courses page's state: which student, term and view, what fits, and the plan of the class. */
import type {
  Assignment,
  Audit,
  Catalogue,
  CourseFields,
  Pathway,
  Pathways,
  StudentCourses,
} from '../../../shared/contract/courses.ts';
import type { StudentSummary } from '../../../shared/contract/people.ts';
import { Answer } from '../../answer.svelte.ts';
import type { App } from '../../app.svelte.ts';
import { saveFile } from '../../save-file.ts';

export type View = 'fit' | 'terms' | 'catalogue' | 'plan' | 'audit';

export class CoursesRoom {
  readonly #app: App;
  readonly catalogue = new Answer<Catalogue>();
  readonly students = new Answer<StudentSummary[]>();
  readonly found = new Answer<StudentCourses>();
  readonly pathways = new Answer<Pathways>();
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

  async choose(studentId: number, offeringId: number, chosen: boolean): Promise<void> {
    const choice = { studentId, offeringId, chosen };
    if (await this.#app.attempt(() => this.#app.api.courses.choose(choice)))
      await this.#app.refresh();
  }

  async answer(studentId: number, topic: string, liking: number): Promise<void> {
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

  async loadPathways(studentId: number, term: string | null): Promise<void> {
    const { each } = this;
    const question = term === null ? { studentId, each } : { studentId, term, each };
    await this.pathways.ask((signal) => this.#app.api.courses.pathways(question, { signal }));
  }

  /** A pathway's first term becomes the student's choice; one undo step. */
  async choosePathway(studentId: number, { terms }: Pathway): Promise<boolean> {
    const [first] = terms;
    if (!first) return false;
    const choices = first.courses.map(({ offering }) => ({ studentId, offeringId: offering.id }));
    const asked = { term: first.term, choices };
    const kept = await this.#app.attempt(() => this.#app.api.courses.keepAssignment(asked));
    if (kept) await this.#app.refresh();
    return kept !== null;
  }

  /** @param id null for a new course @returns whether it was kept */
  async putCourse(id: number | null, fields: CourseFields): Promise<boolean> {
    const put = await this.#app.attempt(() => this.#app.api.courses.putCourse({ id, fields }));
    if (put) await this.#app.refresh();
    return put !== null;
  }

  async deleteCourse(courseId: number): Promise<boolean> {
    const asked = { courseId };
    const gone = await this.#app.attempt(() => this.#app.api.courses.deleteCourse(asked));
    if (gone) await this.#app.refresh();
    return gone !== null;
  }

  /** The catalogue, or its template, as a workbook. */
  async saveCatalogue(isTemplate: boolean): Promise<void> {
    const asked = { language: this.#app.language, isTemplate };
    const made = await this.#app.attempt(() => this.#app.api.courses.catalogueFile(asked));
    if (made) saveFile(made.file, made.fileName);
  }

  /** The plan on screen as slips. */
  async saveSlips(sectionId: number, format: 'xlsx' | 'pdf'): Promise<void> {
    const { each } = this;
    const { plan: answer } = this;
    if (!answer.value) return;
    const { language, settings } = this.#app;
    const { term, lot } = answer.value;
    const names = settings.privacy ? ('codes' as const) : ('full' as const);
    const asked = { sectionId, term, each, lot, format, language, names };
    const made = await this.#app.attempt(() => this.#app.api.courses.slips(asked));
    if (made) saveFile(made.file, made.fileName);
  }

  /** The first of them is looked at right away. */
  async loadGroups(): Promise<void> {
    const found = await this.groups.ask((signal) =>
      this.#app.api.courses.groups(undefined, { signal }),
    );
    const [first] = found?.groups ?? [];
    if (first && this.group === null) await this.auditGroup(first.name);
  }

  async auditGroup(group: string): Promise<void> {
    const { term } = this;
    this.group = group;
    if (term === null) return;
    const request = { term, groups: [group] };
    await this.audit.ask((signal) => this.#app.api.courses.audit(request, { signal }));
  }
}
