/** Everything that the screen and the command line may ask of the app: name → input → output. */
import { benchmark } from './benchmark.ts';
import { courses } from './courses.ts';
import { forecast } from './forecast.ts';
import { gradebook } from './gradebook.ts';
import { methods } from './methods.ts';
import { lesson } from './lesson.ts';
import { people } from './people.ts';
import { practice } from './practice.ts';
import { report } from './report.ts';
import { school } from './school.ts';
import { skills } from './skills.ts';
import { trust } from './trust.ts';
import { tutor } from './tutor.ts';
import { whatIf } from './what-if.ts';

export const contract = {
  benchmark,
  courses,
  school,
  gradebook,
  people,
  forecast,
  whatIf,
  trust,
  report,
  tutor,
  skills,
  methods,
  lesson,
  practice,
};
export type Contract = typeof contract;
