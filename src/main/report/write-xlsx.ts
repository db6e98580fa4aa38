/** Tables as a workbook: one sheet a table, a bold first row that stays in sight, numbers as numbers. */
import writeExcelFile from 'write-excel-file/node';

export type SheetTable = {
  /** At most 31 signs, as Excel has it. */
  name: string;
  header: readonly string[];
  rows: readonly (readonly (string | number | null)[])[];
};

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const WIDEST = 48;
const NARROWEST = 8;

export async function writeXlsx(tables: readonly SheetTable[]): Promise<Uint8Array<ArrayBuffer>> {
  const sheets = tables.map(({ name, header, rows }) => ({
    sheet: name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31),
    stickyRowsCount: 1,
    columns: header.map((_, column) => ({ width: widthOf([header, ...rows], column) })),
    data: [
      header.map((value) => ({ value, fontWeight: 'bold' as const })),
      ...rows.map((row) => row.map((value) => cellOf(value))),
    ],
  }));
  return new Uint8Array(await writeExcelFile(sheets).toBuffer());
}

/** Text is text whatever it begins with: no cell is ever a formula. */
const cellOf = (value: string | number | null) =>
  value === null || value === '' ? null : { value, wrap: typeof value === 'string' };

/** As wide as its text, a Chinese sign counting two. */
function widthOf(rows: readonly SheetTable['rows'][number][], column: number): number {
  const lengths = rows.map((row) => {
    const text = String(row[column] ?? '');
    return text.length + (text.match(/[\u2e80-\uffff]/g)?.length ?? 0);
  });
  return Math.min(WIDEST, Math.max(NARROWEST, ...lengths) + 2);
}
