/** A self-contained page as a file: as it is, or printed. */
import type { PrintToPdf } from './write-pdf.ts';

export type PageFormat = 'html' | 'pdf';

/** @throws Failure `pdf-no-browser` or `pdf-failed` for a PDF that can't be printed */
export async function fileOfPage(
  { name, html }: { name: string; html: string },
  format: PageFormat,
  printToPdf: PrintToPdf,
): Promise<{ fileName: string; file: Blob }> {
  const fileName = `${name}.${format}`;
  if (format === 'html') return { fileName, file: new Blob([html], { type: 'text/html' }) };
  const pdf = new Uint8Array(await printToPdf(html));
  return { fileName, file: new Blob([pdf], { type: 'application/pdf' }) };
}
