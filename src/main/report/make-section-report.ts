/** From a request to a file: the forecast is asked for, the rest is read, and one page is written. */
import type { SectionForecast } from '../../shared/contract/forecast.ts';
import type { ReportRequest } from '../../shared/contract/report.ts';
import type { Id } from '../../shared/nouns.ts';
import type { SchoolFile } from '../store/school-file.ts';
import { sections } from '../store/section.ts';
import { schoolStatus } from '../store/status.ts';
import {
  gatherSectionReport,
  type ReportModel,
  type SectionReport,
} from './gather-section-report.ts';
import { renderSectionReportHtml } from './render-section-report-html.ts';
import { countPages, type PrintToPdf } from './write-pdf.ts';

export type ReportContext = {
  school: SchoolFile;
  forecastSection: (sectionId: Id) => Promise<SectionForecast>;
  /** The model that answers now; null where none does. */
  servingModel: () => ReportModel | null;
  printToPdf: PrintToPdf;
};

export type ReportFile = {
  fileName: string;
  bytes: Uint8Array<ArrayBuffer>;
  type: string;
  pages: number | null;
};

/** What no file system takes, or would hide. */
const UNSAFE = /[\u0000-\u001f<>:"/\\|?*]+/g;

/** `Algebra 9B 2026-11-10.pdf`: safe on every system. */
function reportFileName(report: SectionReport, extension: string): string {
  const name = report.section.name.replace(UNSAFE, ' ').replace(/\s+/g, ' ');
  const safe =
    name
      .replace(/^[\s.=+@-]+/, '')
      .slice(0, 80)
      .trim() || 'Report';
  return `${safe} ${report.madeAt.slice(0, 10)}.${extension}`;
}

async function gatherReport(
  { school, forecastSection, servingModel }: ReportContext,
  { sectionId, names, language }: ReportRequest,
): Promise<SectionReport> {
  const forecast = await forecastSection(sectionId);
  const summary = sections(school).find(({ id }) => id === sectionId);
  const { fileName, lastImportAt } = schoolStatus(school);
  return gatherSectionReport({
    forecast,
    names,
    language,
    assessments: { marked: summary?.markedCount ?? 0, total: summary?.lineItemCount ?? 0 },
    model: servingModel(),
    scoresFrom: lastImportAt,
    madeAt: school.now().toISOString(),
    schoolFile: fileName,
  });
}

/** @throws Failure `pdf-no-browser` or `pdf-failed` for a PDF that can't be printed */
export async function makeSectionReport(
  context: ReportContext,
  request: ReportRequest,
): Promise<ReportFile> {
  const report = await gatherReport(context, request);
  const html = renderSectionReportHtml(report, request.language);
  if (request.format === 'html') {
    const bytes = new TextEncoder().encode(html);
    return { fileName: reportFileName(report, 'html'), bytes, type: 'text/html', pages: null };
  }
  const pdf = new Uint8Array(await context.printToPdf(html));
  return {
    fileName: reportFileName(report, 'pdf'),
    bytes: pdf,
    type: 'application/pdf',
    pages: countPages(pdf),
  };
}
