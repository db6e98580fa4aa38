/** One student's page: everything about them, and which of their sections is open. */
import type { StudentPage } from '../../../shared/contract/people.ts';
import type { Student } from '../../../shared/nouns.ts';
import { Answer } from '../../answer.svelte.ts';
import type { App } from '../../app.svelte.ts';
import { SupportRoom } from './plan/plans.svelte.ts';

export type StudentSection = StudentPage['sections'][number];

/** What every tab is given: the page's state, whose page it is, and the section that is open. */
export type StudentTabProps = { room: StudentRoom; student: Student; section: StudentSection };

export class StudentRoom {
  readonly #app: App;
  readonly page = new Answer<StudentPage>();
  readonly support: SupportRoom;

  constructor(app: App) {
    this.#app = app;
    this.support = new SupportRoom(app);
  }

  async load(studentId: number): Promise<void> {
    await Promise.all([
      this.page.ask((signal) => this.#app.api.people.student({ studentId }, { signal })),
      this.support.load(studentId),
    ]);
  }

  /** The section in the address, else the latest with a forecast, else the latest. */
  get section(): StudentSection | null {
    const sections = this.page.value?.sections ?? [];
    const asked = this.#app.route.place.sectionId;
    return (
      sections.find(({ section }) => section.id === asked) ??
      sections.find(({ forecast }) => forecast !== null) ??
      sections[0] ??
      null
    );
  }
}

/** A score as a share of its own maximum, 0–1. */
export function shareOf({ lineItem, score }: StudentSection['scores'][number]): number | null {
  const max = score.outOf ?? lineItem.maxPoints;
  return score.points === null || !max ? null : score.points / max;
}
