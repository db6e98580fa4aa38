/** A path as a page to print: a student's own, or a group's shared steps with a page for each one after them. */
import type { PathOwner, PathPlan, PathSettings } from '../../shared/contract/learning-path.ts';
import { dayOf } from '../../shared/day.ts';
import { say, type Language } from '../../shared/words/say.ts';
import { studentCode } from '../../shared/words/student-code.ts';
import type { Audience } from '../../shared/words/audience.ts';
import { schoolPath } from '../insight/practice/school-path.ts';
import type { SchoolFile } from '../store/school-file.ts';
import { sectionOf } from '../store/section.ts';
import { studentOf } from '../store/student.ts';
import type { PrintedPath } from './render-path-html.ts';
import { renderPathHtml } from './render-path-html.ts';

export type PathRequest = {
  owner: PathOwner;
  settings?: PathSettings | undefined;
  audience: Audience;
  language: Language;
  names: 'full' | 'codes';
};

const FILE = { en: 'Learning path', 'zh-CN': '学习路径' };
const LIST = { en: ', ', 'zh-CN': '、' };

/** @throws Failure not-found */
export function makePathPages(school: SchoolFile, request: PathRequest) {
  const { owner, settings, audience, language, names } = request;
  const plan = schoolPath(school, { owner, settings });
  const skills = new Map(plan.skills.map(({ id, name }) => [id, name]));
  const nameOfStudent = (id: number) =>
    names === 'codes' ? studentCode(id, language) : studentOf(school, id).name;
  const title = 'studentId' in owner ? null : sectionOf(school, owner.sectionId).name;
  const isForTeacher = audience === 'teacher';
  const html = renderPathHtml(
    {
      pages: pagesOf(plan, { owner, title, nameOfStudent, isForTeacher }),
      startsOn: plan.settings.startsOn,
      weeks: plan.settings.weeks,
      nameOf: (id) => skills.get(id) ?? '',
      // Nobody but the teacher reads who else takes part.
      takersOf: ({ students }) =>
        isForTeacher && students ? students.map(nameOfStudent).join(say(LIST, language)) : null,
    },
    language,
    audience,
  );
  const day = dayOf(school.now());
  return { name: `${say(FILE, language)} ${day}`, html };
}

type Paging = {
  owner: PathOwner;
  title: string | null;
  nameOfStudent: (id: number) => string;
  isForTeacher: boolean;
};

/** Each one's page is whole: the shared steps that they take part in, and their own. The teacher has the shared ones first. */
function pagesOf(plan: PathPlan, { owner, title, nameOfStudent, isForTeacher }: Paging) {
  const { path } = plan;
  if ('studentId' in owner)
    return [{ name: nameOfStudent(owner.studentId), isShared: false, path }];
  const each = plan.own.map(({ student, path: own }): PrintedPath => {
    const mine = path.steps.filter(({ students }) => students?.includes(student.id));
    const steps = [...mine, ...own.steps].toSorted((a, b) => a.week - b.week);
    return { name: nameOfStudent(student.id), isShared: false, path: { ...own, steps } };
  });
  return isForTeacher ? [{ name: title ?? '', isShared: true, path }, ...each] : each;
}
