/** Question banks as other systems write them, and what they must not bring with them. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readBank } from '../../../../src/main/insight/lesson/bank/read-bank.ts';
import { importBank } from '../../../../src/main/insight/lesson/import-bank.ts';
import { searchBank, wordsOf } from '../../../../src/main/insight/lesson/search-bank.ts';
import { bankQuestions } from '../../../../src/main/store/bank-question.ts';
import { undo } from '../../../../src/main/store/undo.ts';
import { openForTest } from '../../store/small-school.ts';

const read = (name: string, text: string) => readBank(name, strToU8(text));

const MOODLE = `<?xml version="1.0" encoding="UTF-8"?>
<quiz>
  <question type="category"><category><text>$course$/top/Algebra/Equations</text></category></question>
  <question type="multichoice">
    <name><text>Q1</text></name>
    <questiontext format="html"><text><![CDATA[<p>Solve <b>x<sup>2</sup> = 9</b>, x &gt; 0.</p><script>alert(1)</script>]]></text></questiontext>
    <generalfeedback format="html"><text>Take the root.</text></generalfeedback>
    <answer fraction="100"><text>3</text></answer>
    <answer fraction="0"><text>9</text></answer>
    <answer fraction="0"><text>4.5</text></answer>
    <tags><tag><text>CC BY 4.0, Jane Doe</text></tag></tags>
  </question>
  <question type="numerical"><name><text>Q2</text></name><questiontext><text>7 × 8</text></questiontext><answer fraction="100"><text>56</text></answer></question>
  <question type="cloze"><name><text>Q3</text></name><questiontext><text>{1:SHORTANSWER:=x}</text></questiontext></question>
</quiz>`;

const QTI1 = `<?xml version="1.0"?>
<questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2"><assessment><section>
<item ident="i1" title="Prime"><itemmetadata><qtimetadata>
  <qtimetadatafield><fieldlabel>author</fieldlabel><fieldentry>Li Wei</fieldentry></qtimetadatafield>
</qtimetadata></itemmetadata>
<presentation><material><mattext texttype="text/html">&lt;div&gt;Which is prime?&lt;/div&gt;</mattext></material>
<response_lid ident="r"><render_choice>
<response_label ident="a"><material><mattext>9</mattext></material></response_label>
<response_label ident="b"><material><mattext>11</mattext></material></response_label>
</render_choice></response_lid></presentation>
<resprocessing><respcondition><conditionvar><varequal respident="r">b</varequal></conditionvar><setvar action="Set">100</setvar></respcondition></resprocessing>
</item></section></assessment></questestinterop>`;

const QTI2 = (id: string) => `<?xml version="1.0"?>
<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="${id}" title="Capital" adaptive="false" timeDependent="false">
<responseDeclaration identifier="R" cardinality="single" baseType="identifier"><correctResponse><value>B</value></correctResponse></responseDeclaration>
<itemBody><p>2 + 2 = ?</p><choiceInteraction responseIdentifier="R" shuffle="true" maxChoices="1"><prompt>Choose.</prompt>
<simpleChoice identifier="A">3</simpleChoice><simpleChoice identifier="B">4</simpleChoice></choiceInteraction></itemBody></assessmentItem>`;

const MANIFEST = `<manifest><metadata><lom:lom xmlns:lom="x"><lom:lifeCycle><lom:contribute><lom:role><lom:value>author</lom:value></lom:role><lom:entity>BEGIN:VCARD
FN:Lena Hofer
END:VCARD</lom:entity></lom:contribute></lom:lifeCycle><lom:rights><lom:copyrightAndOtherRestrictions><lom:value>yes</lom:value></lom:copyrightAndOtherRestrictions><lom:description><lom:string>CC BY-SA, Open Bank</lom:string></lom:description></lom:rights></lom:lom></metadata></manifest>`;

describe('reading', () => {
  test('Moodle XML: choices, numbers, skill from the category, tags as source, the unusable named', () => {
    const { questions, skipped } = read('bank.xml', MOODLE);
    expect(questions).toHaveLength(2);
    expect(questions[0]).toMatchObject({
      kind: 'choice',
      prompt: 'Solve x² = 9, x > 0.',
      answer: '3',
      options: ['3', '9', '4.5'],
      skill: 'Equations',
      attribution: 'CC BY 4.0, Jane Doe',
      explanation: 'Take the root.',
    });
    expect(questions[1]).toMatchObject({ kind: 'number', prompt: '7 × 8', answer: '56' });
    expect(skipped).toEqual(['Q3 (cloze)']);
  });

  test('QTI 1.2 with its author', () => {
    expect(read('qti.xml', QTI1).questions).toMatchObject([
      { prompt: 'Which is prime?', answer: '11', options: ['9', '11'], attribution: 'Li Wei' },
    ]);
  });

  test('a QTI 2.1 package: every item, and the rights of its manifest with each', () => {
    const bytes = zipSync({
      'imsmanifest.xml': strToU8(MANIFEST),
      'items/1.xml': strToU8(QTI2('one')),
      'items/2.xml': strToU8(QTI2('two')),
    });
    const { questions } = readBank('package.zip', bytes);
    expect(questions.map(({ externalId }) => externalId)).toEqual(['one', 'two']);
    expect(questions[0]).toMatchObject({
      answer: '4',
      attribution: 'Lena Hofer · CC BY-SA, Open Bank',
    });
    expect(questions[0]?.prompt).toContain('2 + 2 = ?');
  });

  test('CSV in Chinese with lettered options and semicolons, in GB18030 as spreadsheets save it', () => {
    const csv = '题目;A;B;C;答案;知识点;来源\n"1/2 + 1/3 = ?";2/5;5/6;1/6;B;通分;自编\n';
    const bytes = gb18030(csv);
    expect(readBank('题库.csv', bytes).questions).toMatchObject([
      { answer: '5/6', options: ['2/5', '5/6', '1/6'], skill: '通分', attribution: '自编' },
    ]);
  });

  test('maths stays maths: MathML, an equation’s picture in Canvas, TeX; a picture without words has no question', () => {
    const half =
      '<math><mfrac><mn>1</mn><mn>2</mn></mfrac><mo>&times;</mo><msup><mi>x</mi><mn>2</mn></msup></math>';
    const moodle = [
      'Work out ' + half,
      'Find it: <img src="a.png" alt="An angle of 30°">',
      'Find it: <img src="b.png">',
    ].map(
      (html) =>
        `<question type="shortanswer"><name><text>Q</text></name><questiontext><text><![CDATA[${html}]]></text></questiontext><answer fraction="100"><text>4</text></answer></question>`,
    );
    const { questions, skipped } = read('bank.xml', `<quiz>${moodle.join('')}</quiz>`);
    expect(questions.map(({ prompt }) => prompt)).toEqual([
      'Work out \\(\\frac{1}{2}\\times {x}^{2}\\)',
      'Find it: [An angle of 30°]',
    ]);
    expect(skipped).toEqual(['Q#3']);
    const image = '&lt;img alt="LaTeX: y=\\frac{1}{2}x"&gt;';
    const [canvas] = read('qti.xml', QTI1.replace('Which is prime?', image)).questions;
    expect(canvas?.prompt).toBe('\\(y=\\frac{1}{2}x\\)');
  });

  test('tables of quiz makers, whose right option is a number, and a column of wrong answers', () => {
    const kahoot =
      'Question - max 120 characters,Answer 1 - max 75 characters,Answer 2,Correct answer(s) - choose one\n2 − 1 = ?,2,1,2\nGradient of y = 3x?,3,0,1\n';
    expect(read('k.csv', kahoot).questions.map(({ answer }) => answer)).toEqual(['1', '3']);
    const wrong = 'Question,Answer,Wrong 1,Wrong 2\n3² = ?,9,6,12\n';
    expect(read('w.csv', wrong).questions).toMatchObject([
      { answer: '9', options: ['9', '6', '12'] },
    ]);
  });

  test.each([
    ['a DTD', '<!DOCTYPE quiz [<!ENTITY a "b">]><quiz></quiz>'],
    ['something else', '<html><body>no</body></html>'],
    ['a table of scores', 'Student,Score\nAda,5\n'],
    ['nothing', ''],
  ])('%s is refused, and nothing is imported', (_, text) => {
    expect(() => read('x.xml', text)).toThrow(expect.objectContaining({ code: 'bank-unreadable' }));
  });

  test('a package that would swell beyond reason is not unpacked', () => {
    const bytes = zipSync({ 'a.xml': new Uint8Array(40 * 1024 * 1024) });
    expect(() => readBank('bomb.zip', bytes)).toThrow(
      expect.objectContaining({ code: 'too-large' }),
    );
  });
});

/** The two Chinese headers and cells of the test, as GB18030 writes them. */
function gb18030(text: string): Uint8Array {
  const known: Record<string, number[]> = {
    题: [0xcc, 0xe2],
    目: [0xc4, 0xbf],
    答: [0xb4, 0xf0],
    案: [0xb0, 0xb8],
    知: [0xd6, 0xaa],
    识: [0xca, 0xb6],
    点: [0xb5, 0xe3],
    来: [0xc0, 0xb4],
    源: [0xd4, 0xb4],
    通: [0xcd, 0xa8],
    分: [0xb7, 0xd6],
    自: [0xd7, 0xd4],
    编: [0xb1, 0xe0],
  };
  return Uint8Array.from([...text].flatMap((sign) => known[sign] ?? [sign.charCodeAt(0)]));
}

describe('the bank of a school', () => {
  test('an import is one step; the same file again changes and doubles nothing; undo takes it back', () => {
    const school = openForTest();
    expect(importBank(school, 'bank.xml', strToU8(MOODLE))).toMatchObject({ added: 2, changed: 0 });
    const changed = MOODLE.replace('7 × 8', '7 · 8');
    expect(importBank(school, 'bank.xml', strToU8(changed))).toMatchObject({
      added: 0,
      changed: 2,
    });
    expect(bankQuestions(school).map(({ prompt }) => prompt)).toContain('7 · 8');
    undo(school);
    undo(school);
    expect(bankQuestions(school)).toEqual([]);
  });

  test('where nobody is named the file stays named', () => {
    const school = openForTest();
    importBank(school, 'bank.xml', strToU8(MOODLE));
    expect(bankQuestions(school)[1]?.attribution).toBe('bank.xml');
  });

  test('words of both languages find what is there; Chinese is cut into words first', () => {
    const school = openForTest();
    importBank(
      school,
      '题库.csv',
      strToU8('题目,答案\n把异分母分数通分后相加,先通分\n求圆的周长,2πr\n'),
    );
    expect(wordsOf('异分母分数加减法')).toContain('分数');
    const found = searchBank(school, { text: '周长', language: 'zh-CN' });
    expect(found.hits).toContainEqual(
      expect.objectContaining({
        origin: 'own',
        prompt: expect.objectContaining({ en: '求圆的周长' }),
      }),
    );
    const english = searchBank(school, { text: 'unlike fractions', language: 'en' });
    expect(english.hits[0]?.origin).toBe('bundled');
    expect(english.bundled).toBeGreaterThan(10);
  });
});
