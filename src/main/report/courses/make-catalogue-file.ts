/** The catalogue as a workbook that the import reads back; empty, with an example below, it is the template. */
import type { CatalogueCourse } from '../../../shared/contract/courses.ts';
import { catalogueRows } from '../../../shared/write-catalogue.ts';
import { CATALOGUE_COLUMNS } from '../../../shared/words/catalogue-headers.ts';
import type { CatalogueColumn } from '../../../shared/words/catalogue-headers.ts';
import { say, type Bilingual, type Language } from '../../../shared/words/say.ts';
import { catalogueOf } from '../../store/catalogue.ts';
import type { SchoolFile } from '../../store/school-file.ts';
import { writeXlsx, XLSX_TYPE } from '../write-xlsx.ts';

const words = {
  catalogue: { en: 'Course catalogue', 'zh-CN': '课程目录' },
  template: { en: 'Course catalogue template', 'zh-CN': '课程目录模板' },
  help: { en: 'How to fill it in', 'zh-CN': '填写说明' },
  column: { en: 'Column', 'zh-CN': '列' },
  meaning: { en: 'What goes there', 'zh-CN': '填写内容' },
  example: { en: 'Example', 'zh-CN': '示例' },
} satisfies Record<string, Bilingual>;

type Help = { meaning: Bilingual; example: Bilingual };
const help: Record<CatalogueColumn, Help> = {
  code: {
    meaning: { en: 'The school’s own code, if there is one', 'zh-CN': '学校自己的代码，可不填' },
    example: { en: 'M2', 'zh-CN': 'M2' },
  },
  title: {
    meaning: {
      en: 'The course’s name; the only column that must be filled',
      'zh-CN': '课程名称，唯一必填的一列',
    },
    example: { en: 'Geometry', 'zh-CN': '几何' },
  },
  credits: {
    meaning: { en: 'A number', 'zh-CN': '数字' },
    example: { en: '1', 'zh-CN': '2' },
  },
  subject: {
    meaning: { en: 'What it belongs to', 'zh-CN': '所属学科' },
    example: { en: 'Mathematics', 'zh-CN': '数学' },
  },
  level: {
    meaning: { en: 'Core, Advanced, or a year', 'zh-CN': '基础、进阶，或年级' },
    example: { en: 'Core', 'zh-CN': '基础' },
  },
  needs: {
    meaning: {
      en: 'Courses to pass first; a semicolon for “and”, “or” for either',
      'zh-CN': '须先通过的课程；分号表示“都要”，“或”表示任选其一',
    },
    example: { en: 'Algebra 1 or Algebra foundations; Logic', 'zh-CN': '代数一 或 代数基础; 逻辑' },
  },
  requiredFor: {
    meaning: {
      en: 'Groups of students who must take it; “all” for everyone',
      'zh-CN': '必修的学生分组；“全体”表示所有人',
    },
    example: { en: 'all', 'zh-CN': '全体' },
  },
  term: {
    meaning: {
      en: 'When it is offered; a row for each group with its own hours',
      'zh-CN': '开课学期；每个有单独时间的班各占一行',
    },
    example: { en: 'Spring 2027', 'zh-CN': '2027年春' },
  },
  slots: {
    meaning: { en: 'Its hours, separated by semicolons', 'zh-CN': '上课时间，用分号隔开' },
    example: { en: 'Mon 1; Wed 1', 'zh-CN': '周一 1-2节; 周三 1-2节' },
  },
  capacity: {
    meaning: { en: 'Seats; empty for as many as come', 'zh-CN': '名额；不填表示不限' },
    example: { en: '24', 'zh-CN': '40' },
  },
  seatsTaken: {
    meaning: {
      en: 'Seats that students of other classes already have',
      'zh-CN': '其他班级学生已占的名额',
    },
    example: { en: '0', 'zh-CN': '0' },
  },
  about: {
    meaning: {
      en: 'Topics and skills, separated by semicolons',
      'zh-CN': '内容与技能，用分号隔开',
    },
    example: { en: 'proof; drawing', 'zh-CN': '证明; 作图' },
  },
};

type CatalogueFileRequest = { language: Language; isTemplate: boolean };

export async function makeCatalogueFile(
  school: SchoolFile,
  { language, isTemplate }: CatalogueFileRequest,
) {
  const courses: CatalogueCourse[] = isTemplate ? [] : catalogueOf(school).courses;
  const named = isTemplate ? [] : catalogueOf(school).named;
  const { header, rows } = catalogueRows({ courses, named }, language);
  const name = say(isTemplate ? words.template : words.catalogue, language);
  const bytes = await writeXlsx([
    { name: say(words.catalogue, language), header, rows },
    {
      name: say(words.help, language),
      header: [words.column, words.meaning, words.example].map((text) => say(text, language)),
      rows: CATALOGUE_COLUMNS.map((column, at) => [
        header[at] ?? '',
        say(help[column].meaning, language),
        say(help[column].example, language),
      ]),
    },
  ]);
  return { fileName: `${name}.xlsx`, file: new Blob([bytes], { type: XLSX_TYPE }) };
}
