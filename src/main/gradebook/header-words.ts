/** What a column is for, by its header: the words of gradebooks in a dozen languages. */
import type { IgnoreReason } from '../../shared/import-result.ts';
import { foldHeader } from './clean-text.ts';

export type IdentityRole = 'id' | 'name' | 'given' | 'family' | 'email' | 'login' | 'section';

export type HeaderMeaning =
  /** `rank`: which of several ids a student is known by; lower is better. */
  | { role: IdentityRole; rank: number }
  /** Could be a whole name or one half of it, as the other columns decide. */
  | { role: 'nom'; rank: number }
  | { role: 'ignore'; reason: IgnoreReason };

const words = (text: string) => text.split('|').map((word) => foldHeader(word));

const identity: readonly (readonly [IdentityRole, number, string])[] = [
  [
    'id',
    0,
    'SIS User ID|OrgDefinedId|学号|学生学号|学生号|学号/工号|Student ID|Student Number|Student No|Student Num|Student Nr|StudentID|Student Code|ID number|ID no|ID-Nummer|IDnumber',
  ],
  [
    'id',
    0,
    'SIS ID|SID|School ID|School Number|Pupil ID|Pupil Number|Pupil No|Learner ID|Learner Number|Local ID|Perm ID|State ID|Registration Number|Reg No|Registration No|Roll No|Roll Number|Roll',
  ],
  [
    'id',
    0,
    "Admission No|Admission Number|Adm No|Matriculation Number|Matrikelnummer|Matrikelnr|Matrikel|Schülernummer|Schüler-ID|Schüler-Nr|Numéro d'identification|Numéro étudiant|N° étudiant|Numéro|Matricule|INE",
  ],
  [
    'id',
    0,
    'Número de ID|Número de identificación|Número de estudiante|Matrícula|Legajo|Código|Código de estudiante|Numero ID|Codice identificativo|Matricola|Número de identificação|Elev-ID|Elevnummer|ID-nummer|Studentnummer|Leerlingnummer|Numer albumu|رقم الطالب|الرقم الجامعي|رقم القيد|الرقم',
  ],
  [
    'id',
    0,
    'Индивидуальный номер|Номер студента|Идентификационный номер|Ідентифікаційний номер|IDナンバー|学籍番号|生徒番号|学生番号|Numer ID|ID numarası|Öğrenci no|Tunnistenumero|학번',
  ],
  ['id', 1, '学籍号|学籍编号|全国学籍号|Candidate no|Candidate number'],
  ['id', 2, '考号|考生号|考生编号|Unique User ID|UPN|ULN|USI'],
  [
    'id',
    3,
    '准考证号|准考证|报名号|考籍号|学籍辅号|会考号|学业考号|注册号|学生编号|工号|教育id|学生id',
  ],
  [
    'id',
    5,
    'ID|Identifier|User ID|UserID|编号|ID号|ID号码|sourcedId|Identifikator|Identifiant unique',
  ],
  [
    'login',
    0,
    "Username|User name|User|Login|Login ID|SIS Login ID|NetID|Net ID|Account|Benutzername|Anmeldename|Nom d'utilisateur|Identifiant|Usuario|Nombre de usuario|Nome utente|Användarnamn|Gebruikersnaam|用户名|账号|登录名|登录名称|اسم المستخدم",
  ],
  [
    'email',
    0,
    'Email|E-mail|Email address|E-mail address|Mail|Student email|School email|E-Mail-Adresse|Mailadresse|Courriel|Adresse de courriel|Adresse e-mail|Correo|Correo electrónico|Dirección de correo|Dirección Email|Dirección de correo electrónico|Indirizzo email|Endereço de email|E-postadress|E-post|E-mailadres|Adres e-mail|邮箱|电子邮箱|电子邮件|电子邮件地址|邮件地址|البريد الإلكتروني|Адрес электронной почты|Электронная почта|Електронна пошта|メールアドレス|E-posta|E-posta adresi|이메일|이메일 주소',
  ],
  [
    'given',
    0,
    'First name|Firstname|First|Given name|Given names|Given|Forename|Forenames|Student first name|Vorname|Prénom|Prénoms|Förnamn|Voornaam|Imię|名|Fornavn|الاسم الأول|Имя|Ім’я|Adı|Etunimi|이름',
  ],
  [
    'family',
    0,
    'Last name|Lastname|Last|Family name|Family|Surname|Student last name|Nachname|Familienname|Nom de famille|Apellido|Apellidos|Cognome|Sobrenome|Apelido|Efternamn|Achternaam|Nazwisko|姓|姓氏|Etternavn|Efternavn|اسم العائلة|Фамилия|Прізвище|Soyadı|Sukunimi|성',
  ],
  [
    'name',
    0,
    'Full name|Student name|Student|Students|Pupil|Pupils|Pupil name|Learner|Learner name|Learners|Child|Candidate|Candidate name|Display name|Last name, First name|Last, First|Last First|First Last|Name (Last, First)|Student name (Last, First)|Student (Last, First)|Student names|Student full name|Surname, First name|Surname, Forename|Surname Forename|Forename Surname|Surname, Given name|First name Last name|First and last name|First & last name|Name of student|Name of the student|Name of pupil',
  ],
  [
    'name',
    0,
    "姓名|学生姓名|考生姓名|学生|名字|学员姓名|学员|氏名|真实姓名|Schüler|Schülerin|Schüler/in|Schülername|Schüler*in|Élève|Elève|Nom de l'élève|Nom et prénom|Nom prénom|Nom, prénom|Nom complet|Étudiant|Alumno|Alumna|Alumno/a|Estudiante|Nombre completo|Nombre y apellidos|Apellidos y nombre|Apellido y nombre|Studente|Alunno|Aluno|Elev|Elevnamn|Namn|Naam|Leerling|Uczeń|Imię i nazwisko|Nazwisko i imię|اسم الطالب|الاسم|اسم التلميذ|الطالب|Ad Soyad|Họ và tên|Họ tên|Name, Vorname|Nachname, Vorname|Familienname, Vorname|Name Vorname|Nachname Vorname|Vorname Nachname|Vorname Name|Name und Vorname|Vor- und Nachname|Cognome e nome|Nome e cognome|Cognome Nome|Nome Cognome|Cognome, Nome|Apellido, Nombre|Apellidos, Nombre|Nombre y apellido|Nom et prénoms|Prénom et nom|Prénom Nom|Naam, voornaam|Voornaam en achternaam|Efternamn, Förnamn|ФИО|Ф.И.О|Фамилия, имя|Фамилия Имя|Фамилия и имя|Ученик|Учащийся|Студент|生徒名|児童名|名前|성명|학생",
  ],
  [
    'section',
    0,
    'Section|Sections|Class|Classes|Class name|Group|Groups|Cohort|Cohort name|Period|Homeroom|Home room|Form|Form group|Tutor group|Reg group|Teaching group|Maths set|Registration group|Set|Teaching set|Division|Class section|Section name|Klasse|Klassen|Gruppe|Gruppen|Lerngruppe|Classe|Groupe|Groupes|Clase|Grupo|Sección|Curso|Turma|Gruppo|Sezione|Klass|Grupp|Klas|Groep|Klasa|Grupa',
  ],
  [
    'section',
    0,
    '班级|行政班|教学班|班|班别|所在班级|班级名称|班级/组|分组|小组|Класс|Группа|クラス|組|반|الصف|الشعبة|الفصل|القسم',
  ],
];

const nom = 'Name|Names|Nom|Noms|Nombre|Nombres|Nome';

const ignored: readonly (readonly [IgnoreReason, string])[] = [
  [
    'row-number',
    'No|Nr|N|#|N°|Nº|№|№ п/п|№ п.п|S/N|SN|S No|Sr No|Sl No|Serial|Serial No|Serial Number|Row|序号|序|行号|Lfd Nr|Lfd|Pos|م|ت',
  ],
  [
    'rank',
    'Rank|Class rank|Ranking|Place|Rang|Platz|Rango|Puesto|Classement|名次|排名|位次|الترتيب',
  ],
  [
    'feedback',
    'Comment|Comments|Feedback|Notes|Remark|Remarks|Teacher comment|Teacher comments|Teacher notes|Private comment|Observation|Observations|Kommentar|Kommentare|Bemerkung|Bemerkungen|Anmerkung|Anmerkungen|Commentaire|Commentaires|Appréciation|Appréciations|Remarque|Remarques|Comentario|Comentarios|Observaciones|Commenti|Note del docente|Opmerking|Opmerkingen|Uwagi|备注|评语|评价|评论|说明|教师评语|ملاحظات|ملاحظة',
  ],
  [
    'timestamp',
    'Date|Time|Timestamp|Submission time|Submitted at|Submitted|Submitted on|Last access|Last accessed|Last login|Last modified|Last activity|Date of birth|Birth date|Birthdate|Birthday|DOB|Geburtsdatum|Date de naissance|Fecha de nacimiento|出生日期|出生年月|提交时间|时间|日期|Started on|Completed|Time taken|Lateness|تاريخ الميلاد',
  ],
  [
    'metadata',
    'Gender|Sex|Pronouns|Phone|Telephone|Mobile|Address|Institution|Department|School|School name|District|Age|Status|Suspended|Availability|Country|City|Language|Year|Year group|Year level|Grade level|Nationality|Ethnicity|SEN|EAL|FSM|Pupil premium|Active|Enrolled|Enrollment status|Enrolment status|Role|Track|Course|Course name|Subject|Teacher|Instructor|Term|Semester|Geschlecht|Sexe|Sexo|Sesso|Institution(en)|Abteilung|Département|Departamento|Institución|Institutionen|性别|电话|手机|手机号|联系电话|学校|学校名称|院系|学院|专业|年级|民族|座号|座位号|考场|考场号|身份证号|身份证|校区|任课教师|教师|科类|学年|学期|学年学期|开课学期|课程代码|课程号|课程编号|学分|考核方式|考试性质|修读性质|成绩性质|Учреждение|Учреждение (организация)|Отдел|所属組織|部署|Instytucja|Wydział|Kurum|Bölüm|Parent email|Parent name|Guardian|Parent|Parents|Guardian email|Integration ID|Root Account|Attendance %|Absences|Days absent|Tardies|Days tardy|الجنس',
  ],
];

/** Whole headers that are sums or means of other columns. */
const TOTAL_HEADERS = new Set(
  words(
    'Overall|Cumulative|GPA|Percentage|Percent|%|Letter grade|Overall grade|Final letter|Final letter grade|Course grade|Somme|Gesamt|Gesamtpunkte|Gesamtpunktzahl|Gesamtnote|Summe|Durchschnitt|Mittelwert|Schnitt|Endnote|Notenschnitt|Zeugnisnote|Kurs gesamt|Note finale|Promedio|Media|Nota final|Calificación final|Suma|Nota media|Nota promedio|Note moyenne|Moyenne finale|Notendurchschnitt|Punkteschnitt|Voto medio|Media voti|Nota final média|Средний балл|Итог|Итого|Итоговая оценка|Итоговая оценка за курс|Сумма|コース合計|合計|合計点|平均点|Totale|Voto finale|Média|Summa|Medel|Medelvärde|Slutbetyg|Totalt|Totaal|Gemiddelde|Eindcijfer|Średnia|总分|总成绩|平均分|均分|平均|平均成绩|综合成绩|综合分|综合得分|总评|总评成绩|最终成绩|合计|总计|总得分|学期成绩|绩点|课程总分|总分数|期末总评|المجموع|المعدل|المجموع الكلي|المتوسط|المعدل العام|Moyenne générale|Total général|Total du cours|Total del curso|Totale del corso|Toplam|Ortalama',
  ),
);

const WHOLE =
  '(?:sub|grand|running|overall|final|course|class|term|semester|quarter|category|weighted|unweighted|current|year|cumulative|adjusted|calculated|projected|predicted|unposted)';
const SERVED =
  '(?:overall|final|course|term|semester|quarter|weighted|unweighted|current|cumulative|adjusted|calculated|projected|predicted|unposted)';
const MEASURE =
  '(?:scores?|points?|marks?|grades?|percentages?|percent|pts|%|average|avg|total|result)';
const TOTAL_PATTERNS: readonly RegExp[] = [
  new RegExp(
    `^(?:${WHOLE}[ -]?)*(?:total|subtotal|average|avg|mean|sum|median)(?: ${MEASURE})*(?: ?%| \\(%\\))?$`,
  ),
  new RegExp(`^(?:${SERVED}[ -])+${MEASURE}(?: ?%| \\(%\\))?$`),
  /.[ (](?:total|subtotal|average|avg|mean)\)?(?: ?%| \(%\)| score| points| grade)?$/,
  // Schoology's own columns; a weight may stand behind.
  / - category(?: \(\d+%\))?$/,
  /^(?:quarter|term|semester|trimester|marking period|q|s|t|mp) ?\d(?:: .*)? \(\d+%\)$/,
  /^(?:moyenne|moy|durchschnitt|promedio|gemiddelde|medel|srednia|somme|summe|gesamt)\b/,
  /(?:总分|总成绩|平均分|均分|总评|合计)(?:等级)?$/,
  /^(?:المجموع|المعدل)/,
];

const RANK_PATTERN = /(?:名次|排名|班次|级次|校次|年次|位次|进退步|进步|\brank|\branking)$|^rank\b/;
const FEEDBACK_PATTERN =
  /(?:^|[\s(-])(?:comments?|feedback|remarks?|commentaires?|kommentare?)\)?$|(?:评语|备注|评论)$/;
const ACTIVITY_PATTERN =
  /(?:次数|时长|签到率|出勤率|访问数|任务点|完成百分比)$|\b(?:view|login|submission) count$/;
const TIME_PATTERN =
  /\b(?:submission time|submitted at|last access(?:ed)?|last downloaded|lateness|timestamp|date of birth)\b|(?:提交|开始|完成)时间$|用时$/;

const meanings = new Map<string, HeaderMeaning>([
  ...ignored.flatMap(([reason, list]) =>
    words(list).map((word): [string, HeaderMeaning] => [word, { role: 'ignore', reason }]),
  ),
  ...words(nom).map((word): [string, HeaderMeaning] => [word, { role: 'nom', rank: 0 }]),
  ...identity.flatMap(([role, rank, list]) =>
    words(list).map((word): [string, HeaderMeaning] => [word, { role, rank }]),
  ),
]);

/** `姓名 Name`, `Student No./学号`: the same twice, in Chinese and in another script. */
const BILINGUAL =
  /^(?:([\p{Script=Han}]+)[\s/|]*([^\p{Script=Han}]+)|([^\p{Script=Han}]+?)[\s/|(]*([\p{Script=Han}]+)\)?)$/u;

function meaningOfBoth(folded: string): HeaderMeaning | null {
  const [, ...parts] = BILINGUAL.exec(folded) ?? [];
  const [one, other] = parts.filter((part) => part !== undefined);
  if (one === undefined || other === undefined) return null;
  const found = [one, other].flatMap((part) => meanings.get(foldHeader(part)) ?? []);
  return found.find(({ role }) => role !== 'ignore' && role !== 'nom') ?? found[1] ?? null;
}

/** What the header says, or null where it is an assessment's title or unknown. */
export function meaningOf(header: string): HeaderMeaning | null {
  const folded = foldHeader(header);
  if (folded === '') return null;
  const known =
    meanings.get(folded) ??
    meanings.get(folded.replace(/\s*\([^)]*\)$/, '')) ??
    meaningOfBoth(folded);
  if (known) return known;
  if (FEEDBACK_PATTERN.test(folded)) return { role: 'ignore', reason: 'feedback' };
  if (RANK_PATTERN.test(folded)) return { role: 'ignore', reason: 'rank' };
  if (ACTIVITY_PATTERN.test(folded)) return { role: 'ignore', reason: 'metadata' };
  if (TIME_PATTERN.test(folded)) return { role: 'ignore', reason: 'timestamp' };
  return null;
}

/** Whether the header (its maximum already cut off) names a sum or mean of other columns. */
export function isTotalHeader(header: string): boolean {
  const folded = foldHeader(header).replace(/(?<=\S)\s*\(\d+(?:分)?\)$/, '');
  return TOTAL_HEADERS.has(folded) || TOTAL_PATTERNS.some((pattern) => pattern.test(folded));
}

const SUMMARY = new RegExp(
  [
    /^(?:(?:class|group|overall|section|course|cohort|year|grade|set|form) )?(?:average|avg|mean|median|mode|std\.? ?dev(?:iation)?|standard deviation|std|st\.? dev|highest|lowest|high(?:est)? (?:score|mark)|low(?:est)? (?:score|mark)|max(?:imum)? (?:score|mark)|min(?:imum)?(?: (?:score|mark))?|range|count|sum|totals?|pass rate|grand total|variance|number of students|n)\b(?: (?:score|mark|grade|points|class|of\b.*|for\b.*|%|\(.*\)))*$/,
    /^(?:moyenne|mediane|ecart[- ]type|note (?:max|min|moyenne)|plus (?:haute|basse)|effectif|total)\b.*$/,
    /^(?:durchschnitt|klassendurchschnitt|mittelwert|mittel|median|klassenschnitt|schnitt|summe|standardabweichung|hochste|niedrigste|notenspiegel|anzahl)\b.*$/,
    /^(?:promedio|media|mediana|suma|desviacion|maximo|minimo|moda)\b.*$/,
    /^(?:medel|medelvarde|gemiddelde|srednia|gennemsnit|keskiarvo|ortalama|media della classe|media da turma)\b.*$/,
    /^(?:全?班|年级|本班|全级|全校)?(?:平均分?|均分|最高分?|最低分?|中位数|标准差|方差|及格率|及格人数|优秀率|优秀人数|良好率|低分率|合格率|通过率|总分|总计|合计|人数|参考人数|应考人数|实考人数|缺考人数|满分率|得分率|优良率|平均成绩)(?:[(（:：].*)?$/,
    /^(?:المتوسط|المعدل|متوسط|اعلى|أعلى|ادنى|أدنى|المجموع|نسبة النجاح).*$/,
  ]
    .map((pattern) => pattern.source)
    .join('|'),
  'u',
);

/** A row's label that says the row sums the class up. */
export function isSummaryLabel(label: string): boolean {
  return label.length <= 60 && SUMMARY.test(foldHeader(label));
}

const MAX_LABELS = new Set(
  words(
    'Points Possible|Possible points|Points|Possible|Out of|Max|Maximum|Max points|Max score|Max marks|Maximum points|Maximum score|Maximum mark|Maximum marks|Total points|Total marks|Total possible|Points available|Marks available|Full marks|Max mark|Full score|/|满分|总分值|分值|卷面满分|满分值|Maximalpunktzahl|Max Punkte|Höchstpunktzahl|Maximale Punktzahl|Punkte|Maximale Punkte|Barème|Sur|Note maximale|Points max|Puntos posibles|Puntuación máxima|Máximo|Puntos|Punteggio massimo|Massimo|Maxpoäng|Maximaal|الدرجة القصوى|الدرجة الكاملة|الدرجة العظمى|النهاية العظمى|القصوى',
  ),
);
/** Names that people bear as well: believed only where the numbers agree. */
const PERSONAL_MAX_LABELS = new Set(words('Max|Possible|Sur'));
const DATE_LABELS = new Set(
  words(
    'Date|Dates|Due|Due date|Date due|Datum|Fecha|Fecha de entrega|Data|日期|考试日期|截止日期|التاريخ|Given|Date given',
  ),
);
const CATEGORY_LABELS = new Set(
  words('Category|Categories|Type|Kategorie|Catégorie|Categoría|类别|类型|分类|التصنيف'),
);

export type RowLabel = 'max' | 'personal-max' | 'date' | 'category' | null;

/** What a row of facts about the columns (maxima, dates) is called. */
export function rowLabelOf(label: string): RowLabel {
  const folded = foldHeader(label);
  if (PERSONAL_MAX_LABELS.has(folded)) return 'personal-max';
  if (MAX_LABELS.has(folded)) return 'max';
  if (DATE_LABELS.has(folded)) return 'date';
  return CATEGORY_LABELS.has(folded) ? 'category' : null;
}

const NOTE =
  /^(?:\*|※|注|备注|说明|note\b|notes\b|n\.?b\b|legend\b|key\b|signed|signature|sign\b|teacher\b|prepared by|printed|generated|exported|page \d|date\b|unterschrift|hinweis|legende|lehrkraft|le professeur|signature|firma|profesor|professeur|total students)|制表|填表|审核|签字|签名|打印|教师[:：]|班主任|日期[:：]|年\s*\d+\s*月/iu;

/** Words that stand under a gradebook and name no student: a signature, a key to signs, a note. */
export function looksLikeNote(text: string): boolean {
  const clean = text.trim();
  const words = clean.split(/\s+/).length;
  const sentence = /[:：;=]/u.test(clean) || (words > 3 && /[.!?。！？]$/u.test(clean));
  return NOTE.test(foldHeader(clean)) || NOTE.test(clean) || sentence || words > 6;
}
