/** Tables of skills and items: lists, two-way tables (双向细目表), matrices, in both languages. */
import { describe, expect, it } from 'vitest';
import { readGradebook } from '../../../src/main/gradebook/read-gradebook.ts';

const read = (text: string, name = 'file.csv') => readGradebook(Buffer.from(text), name)[0];

describe('a table of skills', () => {
  it('says what builds on what', () => {
    const text =
      'Skill,Prerequisites,Unit,Minutes\nCounting,,Numbers,\nAdding,Counting,Numbers,30\n"Adding, with carrying","Adding; Counting",Numbers,45\n';
    expect(read(text)).toMatchObject({
      kind: 'skill-map',
      skills: [
        { name: 'Counting', needs: [], parent: 'Numbers', minutes: null },
        { name: 'Adding', needs: ['Counting'], minutes: 30 },
        { name: 'Adding, with carrying', needs: ['Adding', 'Counting'] },
      ],
    });
  });

  it('may be a row a link, and Chinese', () => {
    expect(
      read('知识点,先修知识点\n一元一次方程,等式性质\n一元一次方程,有理数、整式\n等式性质,无\n'),
    ).toMatchObject({
      kind: 'skill-map',
      skills: [
        { name: '一元一次方程', needs: ['等式性质', '有理数', '整式'] },
        { name: '等式性质', needs: [] },
      ],
    });
  });
});

describe('a two-way table', () => {
  it('gives numbers in an exam, filled down under merged cells, without its sum', () => {
    const text =
      '七年级数学期中考试双向细目表,,,,\n题号,题型,分值,知识点,能力层次\n1,选择,3,有理数,理解\n2,选择,3,,应用\n"3、5-6",填空,4,整式、有理数,理解\n第12题(1),解答,6,方程,应用\n合计,,100,,\n';
    const result = read(text);
    expect(result).toMatchObject({ kind: 'skill-map' });
    const items = result && 'items' in result ? result.items : [];
    expect(items.map(({ number, skills }) => [number, skills.map(({ skill }) => skill)])).toEqual([
      ['1', ['有理数']],
      ['2', ['有理数']],
      ['3', ['整式', '有理数']],
      ['5', ['整式', '有理数']],
      ['6', ['整式', '有理数']],
      ['12(1)', ['方程']],
    ]);
    expect(new Set(items.map(({ setName }) => setName))).toEqual(new Set(['七年级数学期中考试']));
    expect(items[0]?.maxPoints).toBe(3);
  });

  it('may be a matrix of ticks and shares', () => {
    const result = read('Question,Ratios,Percent,Graphs\n1,x,,\n2,0.5,0.5,\n3,,,1\n');
    const items = result && 'items' in result ? result.items : [];
    expect(items.map(({ skills }) => skills)).toEqual([
      [{ skill: 'Ratios', weight: 1 }],
      [
        { skill: 'Ratios', weight: 0.5 },
        { skill: 'Percent', weight: 0.5 },
      ],
      [{ skill: 'Graphs', weight: 1 }],
    ]);
  });
});

describe('an item bank', () => {
  it('keeps words, key, options and what each wrong one shows', () => {
    const text =
      'Item ID,Skill,Question text,Answer,A,B,C,Misconception A,Misconception C\nfr-1,Adding fractions,1/2 + 1/3 = ?,B,2/5,5/6,1/6,adds tops and bottoms,multiplies instead\n';
    expect(read(text)).toMatchObject({
      kind: 'skill-map',
      items: [
        {
          id: 'fr-1',
          number: null,
          text: '1/2 + 1/3 = ?',
          answer: 'B',
          options: [
            { label: 'A', text: '2/5', isRight: false, misconception: 'adds tops and bottoms' },
            { label: 'B', text: '5/6', isRight: true, misconception: null },
            { label: 'C', text: '1/6', isRight: false, misconception: 'multiplies instead' },
          ],
        },
      ],
    });
  });

  it('may list known wrong answers row by row', () => {
    const text =
      '题目编号,知识点,题目,答案,错误答案,错因\nA1,移项,x+3=5 求 x,2,8,移项不变号\nA1,移项,,,-2,符号错误\n';
    expect(read(text)).toMatchObject({
      items: [
        {
          id: 'A1',
          answer: '2',
          options: [
            { label: '8', isRight: false, misconception: '移项不变号' },
            { label: '-2', isRight: false, misconception: '符号错误' },
          ],
        },
      ],
    });
  });
});

describe('other tables', () => {
  it.each([
    ['answers', 'student_id,item,skill,correct\n1,q1,add,1\n2,q1,add,0\n', 'responses'],
    ['a gradebook', 'Name,Question 1,Question 2\nAnn,1,0\nBo,1,1\nCy,0,1\n', 'gradebook'],
    [
      'a list of scores',
      'Name,Topic,Score\nAnn,Ratios,5\nBo,Ratios,7\nAnn,Graphs,3\nBo,Graphs,6\n',
      'gradebook',
    ],
  ])('are still %s', (_, text, kind) => {
    expect(read(text)).toMatchObject({ kind });
  });
});
