/** The page's title while a path is open: what lies ahead, for one student or for several together. */
import type { App } from '../../../app.svelte.ts';
import { pathWords as words } from '../../../i18n/paths.ts';
import type { PathRoom } from './path-room.svelte.ts';

type Students = readonly { id: number; name: string }[];

export function titleOfPath(room: PathRoom, app: App, students: Students): string {
  const { owner } = room;
  const plan = room.plan.value;
  if (room.plan.failure) return app.say(words.titleFailed);
  if (!plan || !owner) return app.say(words.titleWorking);
  const n = plan.path.worth.skills;
  if ('studentIds' in owner) return app.say(words.titleGroup, { n, all: owner.studentIds.length });
  const student = students.find(({ id }) => id === owner.studentId);
  return app.say(words.titleStudent, { n, name: student ? app.nameOf(student) : '' });
}
