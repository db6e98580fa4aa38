/** A catalogue as the text of a file that the import reads back: the template when it holds no course. */
import type { Catalogue, CatalogueCourse, Offering } from './contract/courses.ts';
import { EVERYONE } from './contract/courses.ts';
import { csvRecord } from './csv-text.ts';
import { CATALOGUE_COLUMNS, CATALOGUE_HEADERS } from './words/catalogue-headers.ts';
import type { CatalogueColumn } from './words/catalogue-headers.ts';
import type { Bilingual, Language } from './words/say.ts';

type CatalogueText = Pick<Catalogue, 'courses' | 'named'>;
type Cells = Record<CatalogueColumn, string | number | null>;

/** Excel's mark, so that names of all scripts open as they are. */
const BOM = '\uFEFF';
const everyone: Bilingual = { en: 'all', 'zh-CN': '全体' };
const or: Bilingual = { en: ' or ', 'zh-CN': ' 或 ' };

type Sheet = { header: string[]; rows: (string | number | null)[][] };

export function writeCatalogue(catalogue: CatalogueText, language: Language): string {
  const { header, rows } = catalogueRows(catalogue, language);
  return `${BOM}${[header, ...rows].map(csvRecord).join('\r\n')}\r\n`;
}

/** The same as rows, for a workbook. */
export function catalogueRows({ courses, named }: CatalogueText, language: Language): Sheet {
  const titles = new Map([...courses, ...named].map(({ id, title }) => [id, title]));
  const header = CATALOGUE_COLUMNS.map((column) => CATALOGUE_HEADERS[column][language]);
  const rows = courses.flatMap((course) =>
    offeringsOf(course).map((offering) => {
      const cells = cellsOf(course, offering, { titles, language });
      return CATALOGUE_COLUMNS.map((column) => cells[column]);
    }),
  );
  return { header, rows };
}

/** A row an offering; a course that is not offered has a row all the same. */
const offeringsOf = ({ offerings }: CatalogueCourse): (Offering | null)[] =>
  offerings.length > 0 ? offerings : [null];

function cellsOf(
  course: CatalogueCourse,
  offering: Offering | null,
  { titles, language }: { titles: ReadonlyMap<number, string>; language: Language },
): Cells {
  const { code, title, credits, subject, level, about } = course;
  return {
    code,
    title,
    credits,
    subject,
    level,
    about,
    needs: course.needs
      .map((any) => any.map((id) => titles.get(id) ?? '').join(or[language]))
      .join('; '),
    requiredFor: course.requiredFor
      .map((group) => (group === EVERYONE ? everyone[language] : group))
      .join('; '),
    term: offering?.term ?? null,
    slots: offering?.slots.join('; ') ?? null,
    capacity: offering?.capacity ?? null,
    seatsTaken: offering?.seatsTaken ?? null,
  };
}
