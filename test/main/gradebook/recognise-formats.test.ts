/** Variants of the exports that the corpus does not hold: other languages, other columns, other versions. */
import { describe, expect, it } from 'vitest';
import type { GradebookResult } from '../../../src/shared/import/result.ts';
import { readGradebook } from '../../../src/main/gradebook/read-gradebook.ts';

function read(text: string | Uint8Array): GradebookResult {
  const [result] = readGradebook(typeof text === 'string' ? Buffer.from(text) : text, 'file');
  if (result?.outcome !== 'ok' || result.kind !== 'gradebook')
    throw new Error(JSON.stringify(result));
  return result;
}

/** One line an assessment: title, maximum, then what each student has. */
function table({ assessments, scores }: GradebookResult): string[] {
  return assessments.map(({ key, title, maxPoints }) => {
    const own = scores.filter(({ assessment }) => assessment === key);
    const shown = own.map(({ points, letter, status, outOf }) =>
      status === 'graded' ? `${points ?? ''}${letter ?? ''}${outOf ? `/${outOf}` : ''}` : status,
    );
    return [title, maxPoints ?? '?', ...shown].join(' | ');
  });
}

describe('Canvas', () => {
  it('may split names, mute assignments and write thousands', () => {
    const result = read(
      'LastName,FirstName,ID,SIS Login ID,Section,"Essay, part 1 (55012)",Final Project (55013),Letter HW (5),Final Score\n' +
        ',,,,,,Muted,,\n    Points Possible,,,,,"1,234.50",100.00,4,(read only)\n' +
        'Doe,Jane,1,jd,"A and B",7.50,EX,A-,50\nRoe,Rick,2,rr,A,-,N/A,B,60\nPoe,Pat,3,pp,B,"1,200.25",88,,60\nStudent,Test,4,x,A,1,1,A,1\n',
    );
    expect(table(result)).toEqual([
      'Essay, part 1 | 1234.5 | 7.5 | missing | 1200.25',
      'Final Project | 100 | excused | excused | 88',
      'Letter HW | 4 | A- | B | missing',
    ]);
    expect(result.students[0]).toMatchObject({
      name: 'Jane Doe',
      sections: ['A', 'B'],
      externalId: '1',
    });
    expect(result.rejectedRows).toEqual([{ row: 7, code: 'test-student' }]);
  });

  it('may hold nothing but totals: the final one stands for the course', () => {
    const result = read(
      'Student,ID,SIS Login ID,Section,Current Score,Final Score\n"Doe, Jane",1,jd,A,50,45\n',
    );
    expect(result.assessments.map(({ title, kind }) => `${title} ${kind}`)).toEqual([
      'Final Score total',
    ]);
  });
});

describe('Moodle', () => {
  it('may be German', () => {
    const result = read(
      'Vorname;Nachname;ID-Nummer;Test: Brüche (Punktwert);Test: Brüche (Prozentsatz);Aufgabe: Bericht (Punktwert);Aufgabe: Bericht (Feedback);Kurs gesamt (Punktwert);Zuletzt aus diesem Kurs geladen\n' +
        'Björn;Apel;007;7,50;75,00 %;18,00;gut;30,00;1789562400\nIda;Weiß;008;8,00;80,00 %;-;;30,00;1789562400\n',
    );
    expect(table(result)).toEqual(['Brüche | 10 | 7.5 | 8', 'Bericht | ? | 18 | missing']);
    expect(result.assessments.map(({ kind }) => kind)).toEqual(['quiz', 'assignment']);
  });

  it('may be old, without display types', () => {
    const result = read(
      'First name,Surname,ID number,Quiz: Fractions,Assignment: Notes,Oral,Course total\nA,B,1,5.00,-,3.00,8.00\n',
    );
    expect(table(result)).toEqual(['Fractions | ? | 5', 'Notes | ? | missing', 'Oral | ? | 3']);
  });

  it('may part its fields by colons', () => {
    const result = read(
      'First name:Last name:ID number:"Quiz: A, b (Real)":"Quiz: C (Real)"\nA:B:1:7,50:8,00\nC:D:2:7,50:-\n',
    );
    expect(table(result)).toEqual(['A, b | ? | 7.5 | 7.5', 'C | ? | 8 | missing']);
  });

  it('may be XML with ids only', () => {
    const result = read(
      '<?xml version="1.0"?><results><result><assignment>A1</assignment><student>007</student><score>7.5</score></result><result><assignment>A1</assignment><student>009</student><score>-</score></result></results>',
    );
    expect(result.students.map(({ row, name }) => `${row} ${name}`)).toEqual(['1 007', '2 009']);
    expect(table(result)).toEqual(['A1 | ? | 7.5 | missing']);
  });
});

describe('other systems', () => {
  it('Blackboard declares how a column is shown', () => {
    const result = read(
      '\ufeff"Last Name","First Name","Username","Quiz {1} | x [y] [Total Pts: 2] |123","Letter [Total Pts: 100 Letter] |124","Done [Total Pts: 5 Complete/Incomplete] |126","Txt [Total Pts: 0 Text] |127"\n"Doe","Jane","jd","2.00","A-","Complete","hi"\n"Roe","Al","ar","Needs Grading","","Incomplete",""\n"Points Possible","","","2","100","5",""\n',
    );
    expect(table(result)).toEqual([
      'Quiz {1} | x [y] | 2 | 2 | needs-grading',
      'Letter | 100 | A- | missing',
      'Done | 5 | 5 | missing',
    ]);
  });

  it('Brightspace may come without metadata, with symbols beside points', () => {
    const result = read(
      'OrgDefinedId,Username,Quiz 1 Points Grade,Quiz 1 Grade Symbol,Bonus Points Grade, End-of-Line Indicator\n#001,#jd,5,A,2,#\n#002,#ar,,,,#\n',
    );
    expect(table(result)).toEqual(['Quiz 1 | ? | 5A | missing', 'Bonus | ? | 2 | missing']);
    expect(result.students[0]).toMatchObject({ externalId: '001', login: 'jd', name: 'jd' });
  });

  it('Sakai may be Spanish, with semicolons and decimal commas', () => {
    const text =
      '"ID de estudiante";"Nombre";"# Sección";"Prueba [2,5]";" * Prueba";"# Categoría Tests"\r\n"e1";"Núñez, José";"A1";"2,25";"bien";"90"\r\n';
    const result = read(Buffer.from(text, 'latin1'));
    expect(table(result)).toEqual(['Prueba | 2.5 | 2.25']);
    expect(result.students[0]).toMatchObject({ familyName: 'Núñez', sections: ['A1'] });
  });

  it('Open edX may report problems with their maxima in each row', () => {
    const result = read(
      'Student ID,Email,Username,Enrollment Status,Grade,HW 1: V - P1 (Earned),HW 1: V - P1 (Possible),HW 1: V - P2 (Earned),HW 1: V - P2 (Possible)\n1,a@b,ab,enrolled,0.5,1.0,2.0,Not Attempted,3.0\n2,c@b,cb,unenrolled,0.5,2.0,2.0,Not Available,Not Available\n',
    );
    expect(table(result)).toEqual([
      'HW 1: V - P1 | 2 | 1 | 2',
      'HW 1: V - P2 | 3 | missing | excused',
    ]);
    expect(result.assessments[0]?.kind).toBe('question');
  });

  it("Gradescope's row status explains blank cells, and lateness is kept", () => {
    const result = read(
      'Name,SID,Email,Total Score,Max Points,Status,Submission ID,Lateness (H:M:S),1: Proof (2.5 pts),2.1 (3.0 pts)\nA B,1,a@b,5,5.5,Graded,9,49:00:00,2.0,-0.5\nC D,2,c@b,,5.5,Missing,,,,\nE F,3,e@b,,5.5,Ungraded,7,00:00:00,1.0,\n',
    );
    expect(table(result)).toEqual([
      '1: Proof | 2.5 | 2 | missing | 1',
      '2.1 | 3 | -0.5 | missing | needs-grading',
    ]);
    expect(result.scores[0]?.late).toBe(true);
    expect(result.warnings).toEqual([{ code: 'negative-score', row: 2, col: 10 }]);
  });

  it('PowerTeacher says in its preamble whose and what the scores are', () => {
    const result = read(
      'Teacher Name:,X,\nClass:,"Ext, Math",\nAssignment Id:,4711,\nAssignment Name:,Unit 1,\nDue Date:,2026-09-25,\nPoints Possible:,10.0,\nScore Type:,POINTS,\nStudent Num,Student Name,Score\n1,"Doe, Jane",8.5\n\n',
    );
    expect(result.assessments[0]).toMatchObject({
      title: 'Unit 1',
      maxPoints: 10,
      date: '2026-09-25',
      externalId: '4711',
    });
    expect(result.students[0]).toMatchObject({ sections: ['Ext, Math'], givenName: 'Jane' });
  });
});

describe('sheets of schools', () => {
  it('Chinese portal text: maxima row, grade words beside marks, padded names', () => {
    const text =
      '\ufeff2026学年期中成绩\r\n考号\t姓名\t班级\t语文\t语文等级\t数学\t数学班次\t总分\t备注\r\n满分\t\t\t120\t\t120\t\t\t\r\n001\t王　睿\t八1\t92.5分\t优\t免修\t3\t1\t好\r\n002\t欧阳娜娜\t八1\t缓考\t\t９９．５\t1\t1\t\r\n平均分\t\t\t92\t\t99\t\t\t\r\n优秀率\t\t\t92%\t\t99%\t\t\t\r\n';
    const result = read(Buffer.from(text, 'utf16le'));
    expect(table(result)).toEqual(['语文 | 120 | 92.5优 | excused', '数学 | 120 | excused | 99.5']);
    expect(result.students[0]?.name).toBe('王睿');
    expect(result.rejectedRows.map(({ code }) => code)).toEqual(['summary-row', 'summary-row']);
  });

  it('Arabic digits and words', () => {
    const result = read(
      'رقم الطالب,اسم الطالب,الصف,اختبار,المجموع\n,الدرجة القصوى,,٣٠,\n٠٠١,محمد الصباغ,٧أ,غائب,١٢\n٠٠٢,سارة,٧أ,٢٥٫٧٥,١٢\n',
    );
    expect(table(result)).toEqual(['اختبار | 30 | absent | 25.75']);
  });

  it('a preamble with dates and maxima above the header, a key and a signature below', () => {
    const result = read(
      'School of X\n\n,,Date,2026-09-01,2026-09-08\n,,Out of,20,50\nID,Surname,First name,Quiz,Essay\n1,Doe,Jane,12,40\n2,Roe,Al,absent,EX\n,,Average,12,40\n* EX = excused\nSigned: Ms Y\n',
    );
    expect(table(result)).toEqual(['Quiz | 20 | 12 | absent', 'Essay | 50 | 40 | excused']);
    expect(result.assessments[1]?.date).toBe('2026-09-08');
    expect(result.rejectedRows.map(({ code }) => code)).toEqual([
      'summary-row',
      'not-a-student-row',
      'not-a-student-row',
    ]);
  });

  it('a boy called Max is a student, a row called Max of maxima is none', () => {
    expect(read('Name,Quiz 1,Quiz 2\nMax,5,6\nAnn,7,9\nBo,8,9\n').students).toHaveLength(3);
    expect(read('Name,Quiz 1,Quiz 2\nMax,10,10\nAnn,7,10\nBo,8,9\n').students).toHaveLength(2);
  });

  it('numbers over the students that nobody exceeds are the maxima, though no word says so', () => {
    const sheet = (above: string) => `Name,Quiz 1,Essay\n,${above}\nAnn,18,45\nBo,20,31\n`;
    expect(table(read(sheet('20,50')))).toEqual(['Quiz 1 | 20 | 18 | 20', 'Essay | 50 | 45 | 31']);
    expect(read(sheet('20,50')).rejectedRows).toEqual([]);
    const some = read('Name,Quiz 1,Quiz 2 (/12),Essay\n,20,,50\nAnn,18,7,45\nBo,20,9,31\n');
    expect(some.assessments.map(({ maxPoints }) => maxPoints)).toEqual([20, 12, 50]);
    const nobodys = read(sheet('19,50'));
    expect(table(nobodys)[0]).toBe('Quiz 1 | ? | 18 | 20');
    expect(nobodys.rejectedRows).toEqual([{ row: 2, code: 'no-student-identity' }]);
  });

  it('a line above the columns says what the class is called, unless it is a note', () => {
    const heading = (above: string) => read(`${above}\nName,Quiz 1\nAnn,18\nBo,20\n`).heading;
    expect(heading('Algebra 9B – grades,')).toBe('Algebra 9B');
    expect(heading('七年级3班数学成绩登记表,')).toBe('七年级3班数学');
    expect(heading('Teacher: Ms Y,')).toBeUndefined();
    expect(heading('2026-09-01,')).toBeUndefined();
  });

  it('nobody is lost who is called Key or Weight, or who has no scores yet at the foot of a page', () => {
    const names = (text: string) => read(text).students.map(({ name }) => name);
    const sheet = 'Last name,First name,Essay,Poster\n';
    expect(names(`${sheet}Lock,Jo,A,B\nKey,Alicia,B,A\n`)).toEqual(['Jo Lock', 'Alicia Key']);
    expect(names(`${sheet}Lock,Jo,1,2\nWeight,Al,3,4\n`)).toEqual(['Jo Lock', 'Al Weight']);
    const page = 'Student,Q1,Q2\n';
    expect(names(`${page}Ana,1,2\nBo,,\n${page}Cy,2,1\n`)).toEqual(['Ana', 'Bo', 'Cy']);
    expect(names(`${page}Ana,1,2\n,,\nClass 7B,,\n${page}Cy,2,1\n`)).toEqual(['Ana', 'Cy']);
  });

  it('questions called A to D all count: no letter is a Czech running number', () => {
    expect(table(read('Name,A,B,C,D\nAnn,1,2,3,4\nBob,2,2,1,0\n'))).toHaveLength(4);
  });

  it('what a spreadsheet destroyed is reported, not guessed', () => {
    const result = read(
      'Student ID,Name,Quiz 1,Quiz 2\n2.02601E+11,Ann B,5,20-Dec\n2.02601E+11,Bob C,6,3\n20260801.0,Cid D,#REF!,4\n',
    );
    expect(result.students.map(({ externalId }) => externalId)).toEqual([null, null, '20260801']);
    expect(result.warnings.map(({ code, row, col }) => `${code} ${row}:${col}`)).toEqual([
      'id-scientific-notation 2:1',
      'date-in-score-cell 2:4',
      'id-scientific-notation 3:1',
      'unrecognized-value 4:3',
    ]);
  });

  it('a repeated maximum beside each column is its maximum', () => {
    expect(
      table(read('Name,Quiz 1,Quiz 1 Max,Essay,Essay out of\nAnn,5,10,20,50\nBo,6,10,,50\n')),
    ).toEqual(['Quiz 1 | 10 | 5 | 6', 'Essay | 50 | 20 | missing']);
  });

  it('the same pair twice in a long table: the first counts', () => {
    const result = read(
      'Student,Assignment,Score\nAnn Lee,Q1,5\nAnn Lee,Q2,6\nBo Su,Q1,7\nBo Su,Q1,8\n,,9\n',
    );
    expect(table(result)).toEqual(['Q1 | ? | 5 | 7', 'Q2 | ? | 6 | missing']);
    expect(result.rejectedRows.map(({ code }) => code)).toEqual([
      'duplicate-score',
      'no-student-identity',
    ]);
  });
});
