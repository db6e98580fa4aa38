/** `demo`: the main job end to end on the sample school. */
import { command } from './command.ts';
import { number, text } from './option.ts';
import { does } from './words.ts';

const FEWEST_STUDENTS = 40;

export const demo = command({
  name: 'demo',
  does: does.demo,
  options: {
    out: text('DIR'),
    students: number('N', { least: FEWEST_STUDENTS, whole: true }),
  },
  run: async ({ options: { db, out, students } }, around) => {
    // The simulator and the importer are large: no other command waits for them.
    const { runDemo } = await import('./run-demo.ts');
    return runDemo({ db, out, students }, around);
  },
});
