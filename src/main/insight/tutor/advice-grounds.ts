/** What advice rests on beside the answers: what builds on what, and the methods that were logged. */
import { methodLog } from '../../store/method-log.ts';
import type { SchoolFile } from '../../store/school-file.ts';
import { prerequisitesOf } from '../../store/skill.ts';
import type { AdviceGrounds } from './advise.ts';

export const groundsOf = (school: SchoolFile): AdviceGrounds => ({
  today: school.now(),
  prerequisites: prerequisitesOf(school),
  methods: new Map(methodLog(school).map(({ id, method }) => [id, method])),
});
