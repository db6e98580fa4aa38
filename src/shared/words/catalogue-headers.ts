/** The columns of a catalogue's file, as the template names them: what is written is what is read. */
import type { Bilingual } from './say.ts';

export const CATALOGUE_HEADERS = {
  code: { en: 'Code', 'zh-CN': '课程代码' },
  title: { en: 'Title', 'zh-CN': '课程名称' },
  credits: { en: 'Credits', 'zh-CN': '学分' },
  subject: { en: 'Subject', 'zh-CN': '学科' },
  level: { en: 'Level', 'zh-CN': '层次' },
  needs: { en: 'Prerequisites', 'zh-CN': '先修课程' },
  requiredFor: { en: 'Required for', 'zh-CN': '必修对象' },
  term: { en: 'Terms', 'zh-CN': '开课学期' },
  slots: { en: 'Timetable', 'zh-CN': '上课时间' },
  capacity: { en: 'Capacity', 'zh-CN': '容量' },
  seatsTaken: { en: 'Seats taken', 'zh-CN': '已占名额' },
  about: { en: 'Content and skills', 'zh-CN': '内容与技能' },
} as const satisfies Record<string, Bilingual>;

export type CatalogueColumn = keyof typeof CATALOGUE_HEADERS;
export const CATALOGUE_COLUMNS = Object.keys(CATALOGUE_HEADERS) as CatalogueColumn[]; // keys of a literal
