import { describe, expect, it } from 'vitest';
import { findBrowser } from '../../../src/main/report/find-browser.ts';
import { gatherSectionReport } from '../../../src/main/report/gather-section-report.ts';
import { renderSectionReportHtml } from '../../../src/main/report/render-section-report-html.ts';
import { countPages, writePdf } from '../../../src/main/report/write-pdf.ts';
import { classOf, sourcesOf } from './class-report.ts';

const browserPath = findBrowser();
const html = renderSectionReportHtml(gatherSectionReport(sourcesOf(classOf(3))), 'zh-CN');

describe.skipIf(browserPath === null)('a report on paper', () => {
  it('is a tagged PDF with its fonts inside', { timeout: 60_000 }, async () => {
    const pdf = await writePdf(html, { browserPath });
    const text = Buffer.from(pdf).toString('latin1');
    expect(text.startsWith('%PDF-')).toBe(true);
    expect(text).toContain('/StructTreeRoot');
    expect(text).toContain('/FontFile');
    expect(countPages(pdf)).toBe(2);
  });
});

describe('without a browser', () => {
  it('says what to do instead', async () => {
    await expect(writePdf(html, { browserPath: null })).rejects.toMatchObject({
      code: 'pdf-no-browser',
    });
  });

  it('says so when the browser fails', async () => {
    await expect(writePdf(html, { browserPath: process.execPath })).rejects.toMatchObject({
      code: 'pdf-failed',
    });
  });
});

describe('looking for a browser', () => {
  const looking = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv, there: string) =>
    findBrowser({ platform, env, exists: (path) => path === there });

  it('finds one on the path', () => {
    expect(looking('linux', { PATH: '/opt/a:/opt/b' }, '/opt/b/chromium')).toBe('/opt/b/chromium');
  });

  it('finds one where it is installed', () => {
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(looking('darwin', {}, chrome)).toBe(chrome);
  });

  it('finds none where there is none', () => {
    expect(looking('linux', { PATH: '/opt/a' }, '/elsewhere/chromium')).toBeNull();
  });
});
