/** What a file is called without the marks of one export: the course it is about, the source it comes from. */

/** `2026-10-01T1203_Grades-ALG_7.csv` → `ALG 7`; `marks 2026-10-01 (2).xlsx` → `marks`. */
export function courseNameOf(fileName: string): string {
  const stem = (fileName.split(/[/\\]/).at(-1) ?? fileName).replace(/\.[A-Za-z0-9]{1,5}$/, '');
  const canvas = /_Grades-(.+)$/.exec(stem)?.[1];
  const name = tidy((canvas ?? stem).replaceAll(DATE, ' ').replace(COPY, ''));
  return name === '' ? tidy(stem) : name;
}

/** Two exports of the same course by the same system have the same source. */
export function sourceOf(file: string, container: string): string {
  return `${container}|${courseNameOf(file).toLowerCase()}`;
}

const DATE =
  /(?<!\d)20\d{2}([-_.]?)(?:0[1-9]|1[0-2])\1(?:0[1-9]|[12]\d|3[01])(?:[T _-]?\d{2}[-_.:]?\d{2}(?:[-_.:]?\d{2})?Z?)?(?!\d)/g;
/** What a browser or a desktop adds to a second copy. */
const COPY = /(?:\s*\(\d{1,3}\)| - (?:Copy|副本))+\s*$/i;

function tidy(text: string): string {
  return text
    .replaceAll(/[_\s]+/g, ' ')
    .replaceAll(/^[\s-]+|[\s-]+$/g, '')
    .trim();
}
