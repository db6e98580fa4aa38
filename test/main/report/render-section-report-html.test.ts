import { describe, expect, it } from 'vitest';
import { gatherSectionReport } from '../../../src/main/report/gather-section-report.ts';
import {
  renderSectionReportHtml,
  reportTitle,
} from '../../../src/main/report/render-section-report-html.ts';
import { classOf, forecastOf, silent, sourcesOf } from './class-report.ts';

const reportOf = (...args: Parameters<typeof sourcesOf>) => gatherSectionReport(sourcesOf(...args));
const english = (...args: Parameters<typeof sourcesOf>) =>
  renderSectionReportHtml(reportOf(...args), 'en');

describe('a class report', () => {
  it('opens with a sentence about the class', () => {
    expect(reportTitle(reportOf(classOf(3)), 'en')).toBe(
      'One of 3 may need support before Mid-term',
    );
    expect(reportTitle(reportOf(classOf(3)), 'zh-CN')).toBe('3 人中有 1 人在“Mid-term”之前可关注');
  });

  it('says so when nobody needs support, and when nothing can be said', () => {
    expect(reportTitle(reportOf([forecastOf(1, 0.9)]), 'en')).toBe(
      'The class is on course for Mid-term',
    );
    expect(reportTitle(reportOf([silent(1, 'Zoë')]), 'en')).toContain('not enough scores');
  });

  it('writes every range of the chart in the table as well', () => {
    const html = english([forecastOf(0, 0.75, 'Ingrid Sjöblad')]);
    expect(html.match(/67–83/g)).toHaveLength(2);
  });

  it('says how often earlier ranges were kept, what was learned from, and from which scores', () => {
    const html = english(classOf(5));
    expect(html).toContain(
      'Of 212 forecasts like these in earlier classes, 171 fell inside their 80 % range.',
    );
    expect(html).toContain('Learned from 23 earlier classes');
    expect(html).toContain('9 November 2026');
    expect(html).toContain('MAML, seed 1, version 0.1.0');
  });

  it('calls its ranges unproven where no earlier class was there to check them', () => {
    const sources = sourcesOf(classOf(5));
    const forecast = { ...sources.forecast, trackRecord: null };
    expect(english(classOf(5), { forecast })).toContain('unproven');
  });

  it('never passes simulated classes off as the teacher’s own', () => {
    const sources = sourcesOf(classOf(5));
    const forecast = {
      ...sources.forecast,
      learnedFrom: { sections: 300, simulated: true },
      trackRecord: { n: 104_638, kept80: 83_224, simulated: true },
    };
    const html = english(classOf(5), { forecast });
    expect(html).toContain('Learned from 300 simulated classes');
    expect(html).toContain('Of 100 forecasts like these on simulated classes, 80 fell inside');
    expect(html).toContain('Not yet checked against your own earlier classes');
    expect(html).not.toContain('like these in earlier classes');
  });

  it('gives a student with too few scores no number', () => {
    const report = reportOf([silent(0, 'Zoë van der Brugghe')]);
    const chart = renderSectionReportHtml(report, 'en').split('Zoë van der Brugghe')[1] ?? '';
    expect(chart.slice(0, chart.indexOf('</tr>'))).toContain('not enough scores to say');
    expect(chart.slice(0, chart.indexOf('</tr>'))).not.toContain('band80');
  });

  it('calls nobody short of scores whose work is all marked', () => {
    const done = { ...silent(0, 'Anaïs'), abstained: 'nothing-to-forecast' as const };
    const { groups } = reportOf([done, silent(1, 'Zoë')]);
    expect(groups.map(({ heading, students }) => [heading.en, students.length])).toEqual([
      ['Everything is marked', 1],
      ['Not enough scores to say', 1],
    ]);
  });

  it('ranks nobody within a group', () => {
    const [group] = reportOf([
      forecastOf(0, 0.7, 'Yuki'),
      forecastOf(1, 0.66, 'Zoë'),
      forecastOf(2, 0.78, 'Anaïs'),
    ]).groups;
    expect(group?.students.map(({ name }) => name)).toEqual(['Anaïs', 'Yuki', 'Zoë']);
  });
});

describe('names', () => {
  it('can be codes, and then no name is anywhere in the file', () => {
    const html = english(classOf(12), { names: 'codes' });
    expect(html).toContain('Student 07');
    expect(html).toContain('Student 12');
    for (const { name } of classOf(12)) expect(html).not.toContain(name);
  });

  it('that look like markup stay text', () => {
    const html = english([forecastOf(0, 0.5, '<img src=x onerror=alert(1)>"\'&')]);
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;');
  });

  it('can not turn their neighbours around', () => {
    expect(english([forecastOf(0, 0.5, 'Ab\u202eeil')])).toContain('Abeil');
  });

  it('hostile in a class or an assessment stay text as well', () => {
    const sources = sourcesOf(classOf(2));
    const section = { ...sources.forecast.section, name: '</title><script>1</script>' };
    const asOf = { id: 1, title: '<i>' };
    const html = english(classOf(2), { forecast: { ...sources.forecast, section, asOf } });
    expect(html).not.toContain('<script');
    expect(html).not.toContain('<i>');
  });
});

describe('the file', () => {
  const html = english(classOf(60));

  it('runs nothing and loads nothing', () => {
    expect(html).not.toMatch(/<script|<link|<img|\son\w+=|style="|https?:/);
    expect(html).toContain('default-src &#39;none&#39;; style-src &#39;sha256-');
  });

  it('says a range to those who cannot see the picture', () => {
    expect(html).toMatch(/aria-label="Likely between \d+ and \d+"/);
  });

  it('is complete in Chinese', () => {
    const chinese = renderSectionReportHtml(reportOf(classOf(60)), 'zh-CN');
    expect(chinese).toContain('<html lang="zh-CN">');
    const words = chinese.replace(/<style>.*<\/style>/s, '').replace(/<[^>]*>/g, ' ');
    expect(words).not.toMatch(/Likely|Student|support|Scores|pass line/);
  });
});
