/** Tables beside the gradebook: answers, courses taken, methods used — in both languages. */
import { describe, expect, it } from 'vitest';
import { readGradebook } from '../../../src/main/gradebook/read-gradebook.ts';

const read = (text: string) => readGradebook(Buffer.from(text), 'file.csv')[0];

describe('a table of answers', () => {
  it('keeps skill, time, attempt and hints where they are given', () => {
    const result = read(
      'student_id,item,skill,correct,time,attempt,hints\n001,q1,add,1,2026-09-01 9:05:00,1,0\n001,q2,,0,,,\n002,q1,add,0.5,,2,\n',
    );
    expect(result).toMatchObject({
      kind: 'responses',
      students: [{ externalId: '001' }, { externalId: '002' }],
      responses: [
        {
          student: 's1',
          item: 'q1',
          skill: 'add',
          correct: 1,
          time: '2026-09-01T09:05:00',
          attempt: 1,
          hints: 0,
        },
        {
          student: 's1',
          item: 'q2',
          skill: null,
          correct: 0,
          time: null,
          attempt: null,
          hints: null,
        },
        { student: 's2', item: 'q1', correct: 0.5, attempt: 2 },
      ],
    });
  });

  it('may be Chinese', () => {
    const result = read('学号,姓名,题目,知识点,是否正确\n001,张三,1,加法,对\n002,李四,1,加法,错\n');
    expect(result).toMatchObject({
      kind: 'responses',
      responses: [{ correct: 1 }, { correct: 0, skill: '加法' }],
    });
  });

  it('does not count what it cannot read as wrong', () => {
    const result = read('student_id,item,correct\n1,q1,maybe\n1,q2,1\n');
    expect(result).toMatchObject({
      responses: [{ item: 'q2' }],
      warnings: [{ code: 'unrecognized-value', row: 2, col: 3 }],
    });
  });

  it('may be a tutoring system’s log of first attempts', () => {
    const result = read(
      'Row\tAnon Student Id\tProblem Name\tFirst Transaction Time\tCorrect First Attempt\tHints\tKC(Default)\n1\tstu1\tEG4\t2008-09-09 12:24:17.0\t0\t2\tsubtract\n',
    );
    expect(result).toMatchObject({
      kind: 'responses',
      students: [{ externalId: 'stu1' }],
      responses: [
        { item: 'EG4', skill: 'subtract', correct: 0, hints: 2, time: '2008-09-09T12:24:17' },
      ],
    });
  });

  it('may give points of a maximum', () => {
    const result = read('student,question,skill,points,max points\ns1,Q1,Fractions,2,4\n');
    expect(result).toMatchObject({ kind: 'responses', responses: [{ item: 'Q1', correct: 0.5 }] });
  });
});

describe('a history of courses', () => {
  it('keeps code beside name, year beside term and points beside grades apart', () => {
    const chinese = read(
      '学号,姓名,课程代码,课程名称,学年,学期,成绩,学分,绩点\n1,王芳,M1,高等数学,2024-2025,1,92,5,4.2\n',
    );
    expect(chinese).toMatchObject({
      kind: 'course-history',
      courses: [{ course: 'M1', term: '2024-2025 1', grade: '92', credits: 5 }],
    });
    const transcript = read(
      'Student Number,Last Name,First Name,School Year,Term,Course Number,Course Name,Grade,Earned Credits,Potential Credits,GPA Points\n1,Lee,Ana,2024-2025,S1,MA1,Algebra,B+,0.5,1,3.3\n',
    );
    expect(transcript).toMatchObject({
      kind: 'course-history',
      courses: [{ course: 'MA1', term: '2024-2025 S1', grade: 'B+', credits: 0.5 }],
    });
  });

  it('keeps grades as written, and as numbers where they are', () => {
    const result = read(
      'Student ID,Name,Course,Term,Grade,Credits\n1,Ann,Algebra I,2025 Fall,A-,3\n1,Ann,Biology,2025 Fall,88,4\n',
    );
    expect(result).toMatchObject({
      kind: 'course-history',
      courses: [
        { course: 'Algebra I', term: '2025 Fall', grade: 'A-', gradePoints: null, credits: 3 },
        { course: 'Biology', grade: '88', gradePoints: 88 },
      ],
    });
  });

  it('is not a gradebook that also names its course', () => {
    expect(
      read('Student,Course,Term,Quiz 1,Quiz 2,Grade\nA B,Bio,Fall,5,6,A\nC D,Bio,Fall,7,8,B\n'),
    ).toMatchObject({ kind: 'gradebook' });
  });
});

describe('a log of teaching methods', () => {
  it.each([
    'Section,Date,Method,Minutes\n7A,2026-09-01,Peer instruction,45\n,,,\n',
    '班级,日期,教学方法,时长\n7A,2026年9月1日,Peer instruction,45\n',
  ])('%j', (text) => {
    expect(read(text)).toMatchObject({
      kind: 'method-log',
      methods: [
        { section: '7A', date: '2026-09-01', method: 'Peer instruction', minutes: 45, group: null },
      ],
    });
  });
});
