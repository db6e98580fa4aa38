/** The Practice page's state: which view, whose drawer, and what each view was answered. */
import type { SectionPractice } from '../../../shared/contract/practice.ts';
import type { PracticeSet } from '../../../shared/contract/practice-set.ts';
import type { OpenSheet, SheetMark } from '../../../shared/contract/practice-sheet.ts';
import type { StudentKnowledge } from '../../../shared/contract/tutor.ts';
import { Answer } from '../../answer.svelte.ts';
import type { App } from '../../app.svelte.ts';

export type View = 'class' | 'sheets' | 'paths' | 'reviews' | 'skills' | 'items';
type Feedback = 'too-easy' | 'right' | 'too-hard';

export class PracticeRoom {
  readonly #app: App;
  readonly section = new Answer<SectionPractice>();
  readonly next = new Answer<PracticeSet>();
  readonly tutor = new Answer<StudentKnowledge>();
  readonly sheets = new Answer<OpenSheet[]>();
  view = $state<View>('class');
  minutes = $state(20);
  /** How likely a mastered skill should still be there when it comes back. */
  retention = $state(0.9);
  #selectedId = $state<number | null>(null);

  constructor(app: App) {
    this.#app = app;
  }

  /** The student that the drawer is about: chosen, else the first of the list. */
  get selectedId(): number | null {
    const students = this.section.value?.students ?? [];
    return students.find(({ id }) => id === this.#selectedId)?.id ?? students[0]?.id ?? null;
  }

  select(id: number | null): void {
    this.#selectedId = id;
  }

  async load(sectionId: number): Promise<void> {
    const { api, jobs } = this.#app;
    const asked = { sectionId, retention: this.retention };
    await Promise.all([
      this.section.ask((signal) => jobs.whenKnown(() => api.practice.section(asked, { signal }))),
      this.sheets.ask((signal) => api.practice.openSheets({ sectionId }, { signal })),
    ]);
  }

  async keepAt(retention: number, sectionId: number): Promise<void> {
    this.retention = retention;
    await this.load(sectionId);
  }

  async loadStudent(studentId: number): Promise<void> {
    const { api } = this.#app;
    const asked = { studentId, minutes: this.minutes };
    await Promise.all([
      this.next.ask((signal) => api.practice.next(asked, { signal })),
      this.tutor.ask((signal) => api.tutor.student({ studentId }, { signal })),
    ]);
  }

  /** @returns the sheets made, null where it failed */
  async make(sectionId: number, studentIds: number[]): Promise<number[] | null> {
    const asked = { sectionId, studentIds, minutes: this.minutes };
    const made = await this.#app.attempt(() => this.#app.api.practice.makeSheets(asked));
    if (made) await this.#app.refresh();
    return made?.sheetIds ?? null;
  }

  async enter(sheetId: number, marks: SheetMark[], feedback: Feedback | null): Promise<boolean> {
    const asked = { sheetId, marks, feedback };
    const kept = await this.#app.attempt(() => this.#app.api.practice.enterResults(asked));
    if (kept) await this.#app.refresh();
    return kept !== null;
  }

  async change(work: () => Promise<unknown>): Promise<void> {
    if ((await this.#app.attempt(work)) !== null) await this.#app.refresh();
  }
}
