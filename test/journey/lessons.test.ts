/** A lesson from topic and class to paper and back: drafted, edited, drawn anew, filled from a bank, printed, rated, taught again. */
import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningApp } from './app.ts';
import { goTo, openSampleSchool, titleOf } from './app.ts';

const SLOW = { timeout: 60_000 };

/** One question in each of the forms that other systems write. */
const BANKS = {
  'mine.csv': 'Question,Answer,Wrong 1,Source\nSolve 3x − 5 = 16.,7,21,"Ms Adler, CC BY 4.0"\n',
  'moodle.xml': `<quiz><question type="shortanswer"><name><text>Z</text></name>
    <questiontext><text><![CDATA[<p>A zebra costs 2&frac12; times 40. How much?</p>]]></text></questiontext>
    <answer fraction="100"><text>100</text></answer></question></quiz>`,
  'qti.xml': `<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="q" title="Gnu">
    <responseDeclaration identifier="R" cardinality="single" baseType="identifier"><correctResponse><value>B</value></correctResponse></responseDeclaration>
    <itemBody><choiceInteraction responseIdentifier="R"><prompt>A gnu walks 12 km in 3 hours. How fast?</prompt>
    <simpleChoice identifier="A">36 km/h</simpleChoice><simpleChoice identifier="B">4 km/h</simpleChoice></choiceInteraction></itemBody></assessmentItem>`,
};

describe('lessons', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await openSampleSchool({ acceptDownloads: true });
    app.page.setDefaultTimeout(30_000);
    await goTo(app.page, 'Teaching');
    await app.page.getByLabel('Class', { exact: true }).selectOption({ label: 'Algebra 1 A' });
  });
  afterAll(() => app.close());

  const main = () => app.page.getByRole('main');
  const press = (name: string | RegExp) => main().getByRole('button', { name }).first().click();
  const dialog = () => app.page.getByRole('dialog');

  it('drafts four variants that lie apart, all checks passed, aimed at what this class is weakest in', async () => {
    await expect.poll(() => titleOf(app.page), SLOW).toMatch(/has most to gain in “Solving linear/);
    await press('Write the variants');
    await main().getByRole('article').nth(3).waitFor({ timeout: 10_000 });
    const cards = await main().getByRole('article').allInnerTexts();
    expect(cards.every((card) => card.includes('11 of 11 checks passed'))).toBe(true);
    const apart = cards.flatMap((card) => /variants before: ([\d.]+)/.exec(card)?.[1] ?? []);
    expect(apart.map(Number).filter((distance) => distance < 0.2)).toEqual([]);
    expect(apart).toHaveLength(3);
  });

  it('keeps one, and keeps what the teacher wrote when a phase is drawn anew', async () => {
    await main().getByRole('article', { name: 'Core' }).getByRole('button').click();
    await main().getByTitle('Change this text').first().click();
    await main().getByRole('textbox', { name: 'Change this text' }).fill('Say why each step holds');
    await main().getByRole('button', { name: 'Save', exact: true }).click();
    await main().getByText('yours', { exact: true }).waitFor();
    const before = await main().innerText();
    await press('Draw anew: Independent practice');
    await expect.poll(() => main().innerText(), SLOW).not.toBe(before);
    expect(await main().innerText()).toContain('Say why each step holds');
    await main()
      .getByText(/about grade \d/)
      .waitFor();
  });

  it('takes a question from banks of three forms, and says whose it is', async () => {
    await press('From a bank');
    for (const [at, [name, text]] of Object.entries(BANKS).entries()) {
      const file = join(app.folder, name);
      writeFileSync(file, text);
      await dialog().locator('input[type=file]').setInputFiles(file);
      await dialog()
        .getByText(new RegExp(`, ${at + 1} of your own`))
        .waitFor();
    }
    const search = dialog().getByRole('searchbox');
    await search.fill('gnu');
    await dialog()
      .getByText(/A gnu walks/)
      .waitFor();
    await search.fill('zebra');
    await dialog()
      .getByText(/A zebra costs 2½ times/)
      .waitFor();
    await search.fill('Adler');
    await dialog()
      .getByRole('button', { name: /Solve 3x − 5 = 16/ })
      .click();
    await expect.poll(() => main().innerText(), SLOW).toContain('Source: Ms Adler, CC BY 4.0');
  });

  it('is saved for Word, as a page and on paper: plan, worksheets of three levels, key, version B', async () => {
    const save = async (...choices: readonly string[]) => {
      await press('Print and save');
      for (const choice of choices) await dialog().getByText(choice, { exact: true }).click();
      const coming = app.page.waitForEvent('download');
      await dialog().getByRole('button', { name: 'Save the file' }).click();
      const file = await coming;
      await app.page.keyboard.press('Escape');
      return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
    };
    expect((await save('Word')).bytes.subarray(0, 2).toString()).toBe('PK');
    expect((await save('Worksheet', 'basic', 'PDF')).bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const [core, further, a, b] = [
      await save('Worksheet', 'standard', 'HTML'),
      await save('Worksheet', 'further', 'HTML'),
      await save('Answers', 'HTML'),
      await save('Answers', 'B', 'HTML'),
    ].map(({ bytes }) => bytes.toString());
    expect(core).toMatch(/seed \d+ · version A/);
    expect(further).not.toBe(core);
    expect(b).toMatch(/version B/);
    expect(b?.replaceAll('version B', 'version A')).not.toBe(a);
  });

  it('adapts the next proposals to how it went', async () => {
    await press('How it went');
    await dialog().getByLabel('Right, with a reason').fill('14');
    await dialog().getByLabel('Not yet').fill('8');
    await dialog()
      .getByLabel(/Minutes it took/)
      .fill('52');
    await dialog().getByRole('button', { name: 'Save' }).click();
    await app.page.getByText(/Noted\. Proposals/).waitFor();
    await press('All lessons');
    await press('Write the variants');
    await main().getByText('What changed because of last time').waitFor(SLOW);
    await main()
      .getByText(/14 of 22 exit tickets right/)
      .waitFor();
    expect(app.strayRequests).toEqual([]);
  });
});
