/** A class's course slips: one a student, on paper, or all of them as a workbook with the seats that are left. */
import type { Assignment, Placement } from '../../../shared/contract/courses.ts';
import { missedWords } from '../../../shared/words/course-reasons.ts';
import { say, type Bilingual, type Language } from '../../../shared/words/say.ts';
import { studentCode } from '../../../shared/words/student-code.ts';
import type { AssignRequest } from '../../insight/course/assign-courses.ts';
import { assignCourses } from '../../insight/course/assign-courses.ts';
import type { CourseContext } from '../../insight/course/course-room.ts';
import { sectionOf } from '../../store/section.ts';
import { fileOfPage } from '../file-of-page.ts';
import type { PrintToPdf } from '../write-pdf.ts';
import { writeXlsx, XLSX_TYPE } from '../write-xlsx.ts';
import { renderSlipsHtml, slipWords } from './render-slips-html.ts';

export type SlipsContext = CourseContext & { printToPdf: PrintToPdf };
export type SlipsRequest = AssignRequest & {
  format: 'xlsx' | 'pdf' | 'html';
  language: Language;
  names: 'full' | 'codes';
};

const words = {
  slips: { en: 'Slips', 'zh-CN': '选课单' },
  seats: { en: 'Seats', 'zh-CN': '名额' },
  missed: { en: 'Not given, and why', 'zh-CN': '未安排及原因' },
  capacity: { en: 'Seats', 'zh-CN': '名额' },
  given: { en: 'Given', 'zh-CN': '已安排' },
  before: { en: 'Taken before', 'zh-CN': '此前已占' },
  wanted: { en: 'First choices', 'zh-CN': '第一选择人数' },
} satisfies Record<string, Bilingual>;

/** The very plan that the screen shows: the same term, number of courses and lot give the same seats. */
export async function makeSlips(context: SlipsContext, request: SlipsRequest) {
  const { format, language, names, sectionId } = request;
  const plan = await assignCourses(context, request);
  const named = plan.placements.map((one) => ({
    ...one,
    name: names === 'codes' ? studentCode(one.studentId, language) : one.name,
  }));
  const title = sectionOf(context.school, sectionId).name;
  const shown = { ...plan, placements: named };
  const name = `${say(words.slips, language)} ${title} ${plan.term}`.replace(/[\\/:*?"<>|]/g, ' ');
  if (format === 'xlsx') {
    const bytes = await writeXlsx(tablesOf(shown, language));
    return { fileName: `${name}.xlsx`, file: new Blob([bytes], { type: XLSX_TYPE }) };
  }
  const html = renderSlipsHtml({ plan: shown, title }, language);
  return fileOfPage({ name, html }, format, context.printToPdf);
}

function tablesOf({ placements, offerings }: Assignment, language: Language) {
  const tell = (text: Bilingual) => say(text, language);
  const { student, course, hours, kind } = slipWords;
  return [
    {
      name: tell(words.slips),
      header: [student, course, hours, kind, words.missed].map(tell),
      rows: placements.flatMap((one) => slipRows(one, language)),
    },
    {
      name: tell(words.seats),
      header: [course, hours, words.capacity, words.before, words.given, words.wanted].map(tell),
      rows: offerings.map(({ offering, title, given, before, wanted }) => [
        title,
        offering.slots.join('; '),
        offering.capacity,
        before + offering.seatsTaken,
        given,
        wanted,
      ]),
    },
  ];
}

/** A row a course; a student without any has a row all the same. */
function slipRows({ name, courses, missed, lacking }: Placement, language: Language) {
  const why = [
    ...lacking.map((title) => say(missedWords.lacking, language, { title })),
    ...missed.map(({ title, why: code }) => say(missedWords[code], language, { title })),
  ].join('; ');
  if (courses.length === 0) return [[name, null, null, null, why]];
  return courses.map(({ title, slots, isRequired, isPinned }, at) => [
    name,
    title,
    slots.join('; '),
    say(isRequired ? slipWords.required : isPinned ? slipWords.chosen : slipWords.fits, language),
    at === 0 ? why : null,
  ]);
}
