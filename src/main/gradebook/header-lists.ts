/** The headers that gradebooks in some twenty languages have beside their scores; each list as `a|b|c`. */
import type { IgnoreReason } from '../../shared/import/remarks.ts';

export type IdentityRole = 'id' | 'name' | 'given' | 'family' | 'email' | 'login' | 'section';

/** Role and rank; of several ids the lower rank is believed. */
export const IDENTITY_HEADERS: readonly (readonly [IdentityRole, number, string])[] = [
  [
    'id',
    0,
    'SIS User ID|OrgDefinedId|学号|学生学号|学生号|学号/工号|Student ID|Student Number|Student No|Student Num|Student Nr|StudentID|Student Code|ID number|ID no|ID-Nummer|IDnumber',
  ],
  [
    'id',
    0,
    'Anon Student Id|SIS ID|SID|School ID|School Number|Pupil ID|Pupil Number|Pupil No|Learner ID|Learner Number|Local ID|Perm ID|State ID|Registration Number|Reg No|Registration No|Roll No|Roll Number|Roll',
  ],
  [
    'id',
    0,
    "Admission No|Admission Number|Adm No|Matriculation Number|Matrikelnummer|Matrikelnr|Matrikel|Schülernummer|Schüler-ID|Schüler-Nr|Numéro d'identification|ID d'étudiant|ID étudiant|Identifiant élève|Numéro étudiant|N° étudiant|Numéro|Matricule|INE",
  ],
  [
    'id',
    0,
    'Número de ID|ID de estudiante|ID del estudiante|ID do aluno|Número de aluno|Nº de aluno|Nº processo|Número de identificación|Número de estudiante|Matrícula|Legajo|Código|Código de estudiante|Numero ID|Codice identificativo|Matricola|Número de identificação|Elev-ID|Elevnummer|ID-nummer|Studentnummer|Leerlingnummer|Numer albumu|رقم الطالب|الرقم الجامعي|رقم القيد|الرقم',
  ],
  [
    'id',
    0,
    'Индивидуальный номер|Номер студента|Идентификационный номер|Ідентифікаційний номер|IDナンバー|学籍番号|生徒番号|学生番号|Numer ID|ID numarası|Öğrenci no|Tunnistenumero|학번|Identifikační číslo|Azonosítószám|Mã học sinh|Mã HS|Mã sinh viên|MSSV|NIS|NISN|NIM|No Induk|Nomor Induk|รหัสนักเรียน|รหัสนักศึกษา|เลขประจำตัว|מספר זהות|תעודת זהות|ת.ז|Αριθμός Μητρώου|ΑΜ|Số báo danh|SBD|Matrikelnummer|Matricola studente',
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
    'Email|E-mail|Email address|E-mail address|Mail|Student email|School email|E-Mail-Adresse|Mailadresse|Courriel|Adresse de courriel|Adresse e-mail|Correo|Correo electrónico|Dirección de correo|Dirección Email|Dirección de correo electrónico|Indirizzo email|Endereço de email|E-postadress|E-post|E-mailadres|Adres e-mail|邮箱|电子邮箱|电子邮件|电子邮件地址|邮件地址|البريد الإلكتروني|Адрес электронной почты|Электронная почта|Електронна пошта|メールアドレス|E-posta|E-posta adresi|이메일|이메일 주소|Adreça electrònica|E-mailová adresa|E-mail cím|Adresa de e-mail|Địa chỉ email|อีเมล',
  ],
  [
    'given',
    0,
    'First name|Firstname|First|Given name|Given names|Given|Forename|Forenames|Student first name|Vorname|Prénom|Prénoms|Förnamn|Voornaam|Imię|名|Fornavn|الاسم الأول|Имя|Ім’я|Adı|Etunimi|이름|Křestní jméno|Keresztnév|Prenume|Ad|Όνομα|Prenom',
  ],
  [
    'family',
    0,
    'Last name|Lastname|Last|Family name|Family|Surname|Student last name|Nachname|Familienname|Nom de famille|Apellido|Apellidos|Cognome|Sobrenome|Apelido|Efternamn|Achternaam|Nazwisko|姓|姓氏|Etternavn|Efternavn|اسم العائلة|Фамилия|Прізвище|Soyadı|Sukunimi|성|Příjmení|Priezvisko|Vezetéknév|Soyad|Επώνυμο|Cognoms|Cognom',
  ],
  [
    'name',
    0,
    'Full name|Student name|Student|Students|Pupil|Pupils|Pupil name|Learner|Learner name|Learners|Child|Candidate|Candidate name|Display name|Last name, First name|Last, First|Last First|First Last|Name (Last, First)|Student name (Last, First)|Student (Last, First)|Student names|Student full name|Surname, First name|Surname, Forename|Surname Forename|Forename Surname|Surname, Given name|First name Last name|First and last name|First & last name|Name of student|Name of the student|Name of pupil',
  ],
  [
    'name',
    0,
    "姓名|学生姓名|考生姓名|学生|名字|学员姓名|学员|氏名|真实姓名|Schüler|Schülerin|Schüler/in|Schülername|Schüler*in|Élève|Elève|Nom de l'élève|Nom et prénom|Nom prénom|Nom, prénom|Nom complet|Étudiant|Alumno|Alumna|Alumno/a|Estudiante|Nombre completo|Nombre y apellidos|Apellidos y nombre|Apellido y nombre|Studente|Alunno|Aluno|Elev|Elevnamn|Namn|Naam|Leerling|Uczeń|Imię i nazwisko|Nazwisko i imię|اسم الطالب|الاسم|اسم التلميذ|الطالب|Ad Soyad|Họ và tên|Họ tên|Name, Vorname|Nachname, Vorname|Familienname, Vorname|Name Vorname|Nachname Vorname|Vorname Nachname|Vorname Name|Name und Vorname|Vor- und Nachname|Cognome e nome|Nome e cognome|Cognome Nome|Nome Cognome|Cognome, Nome|Apellido, Nombre|Apellidos, Nombre|Nombre y apellido|Nom et prénoms|Prénom et nom|Prénom Nom|Naam, voornaam|Voornaam en achternaam|Efternamn, Förnamn|ФИО|Ф.И.О|Фамилия, имя|Фамилия Имя|Фамилия и имя|Ученик|Учащийся|Студент|生徒名|児童名|名前|성명|학생|Nome do aluno|Nome do estudante|Nome completo|Aluno/a|Aluna|Nombre del alumno|Nombre del estudiante|Alumno(a)|Nome e sobrenome|Nome dello studente|Nombre y apellidos del alumno|Nom i cognoms|Navn|Elevens navn|Nimi|Oppilas|Oppilaan nimi|Név|Tanuló|Tanuló neve|Nume și prenume|Numele și prenumele|Nume si prenume|Elevul|Jméno a příjmení|Příjmení a jméno|Žák|Meno a priezvisko|Ad Soyadı|Adı Soyadı|Öğrenci|Öğrenci adı|Nama|Nama siswa|Nama lengkap|Nama mahasiswa|Tên học sinh|Họ và tên học sinh|ชื่อ|ชื่อ-สกุล|ชื่อ - สกุล|ชื่อ-นามสกุล|ชื่อ - นามสกุล|שם|שם התלמיד|שם התלמיד/ה|שם מלא|Ονοματεπώνυμο|Μαθητής|학생명|학생 이름|नाम|छात्र का नाम",
  ],
  [
    'section',
    0,
    'Section|Sections|Class|Classes|Class name|Group|Groups|Grp|Cohort|Cohort name|Period|Homeroom|Home room|Form|Form group|Tutor group|Reg group|Teaching group|Maths set|Registration group|Set|Teaching set|Division|Class section|Section name|Klasse|Klassen|Gruppe|Gruppen|Lerngruppe|Classe|Groupe|Groupes|Clase|Grupo|Sección|Curso|Turma|Gruppo|Sezione|Klass|Grupp|Klas|Groep|Klasa|Grupa|Clasa|Classe/Turma|Třída|Trieda|Luokka|Osztály|Sınıf|Lớp|Kelas|ห้อง|ชั้น|כיתה|Τμήμα|Klass/Grupp|Reg|Tutor|Grup|Grups|학급',
  ],
  [
    'section',
    0,
    '班级|行政班|教学班|班|班别|所在班级|班级名称|班级/组|分组|小组|Класс|Группа|クラス|組|반|الصف|الشعبة|الفصل|القسم',
  ],
];

export const NAME_OR_HALF = 'Name|Names|Nom|Noms|Nombre|Nombres|Nome';

export const IGNORED_HEADERS: readonly (readonly [IgnoreReason, string])[] = [
  [
    'row-number',
    'No|Nr|N|#|N°|Nº|№|№ п/п|№ п.п|S/N|SN|S No|Sr No|Sl No|Serial|Serial No|Serial Number|Row|序号|序|行号|出席番号|번호|STT|ลำดับ|ลำดับที่|ที่|เลขที่|Sıra|Sıra no|Nr crt|Poř|Sorszám|מס|Lfd Nr|Lfd|Pos|م|ت',
  ],
  [
    'rank',
    'Rank|Class rank|Ranking|Place|Rang|Platz|Rango|Puesto|Classement|名次|级名|班名|排名|位次|الترتيب|석차|등수|順位|Xếp hạng|Hạng|Peringkat|Sıralama',
  ],
  [
    'feedback',
    'Comment|Comments|Feedback|Notes|Remark|Remarks|Teacher comment|Teacher comments|Teacher notes|Private comment|Observation|Observations|Kommentar|Kommentare|Bemerkung|Bemerkungen|Anmerkung|Anmerkungen|Commentaire|Commentaires|Appréciation|Appréciations|Remarque|Remarques|Comentario|Comentarios|Observaciones|Commenti|Note del docente|Poznámka|Megjegyzés|Ghi chú|Keterangan|หมายเหตุ|הערות|Notlar|비고|Opmerking|Opmerkingen|Uwagi|备注|评语|评价|评论|说明|教师评语|ملاحظات|ملاحظة',
  ],
  [
    'timestamp',
    'Date|Time|Timestamp|Submission time|Submitted at|Submitted|Submitted on|Last access|Last accessed|Last login|Last modified|Last activity|Date of birth|Birth date|Birthdate|Birthday|DOB|Geburtsdatum|Date de naissance|Fecha de nacimiento|出生日期|出生年月|提交时间|时间|日期|Started on|Completed|Time taken|Lateness|تاريخ الميلاد',
  ],
  [
    'metadata',
    'Missing|Missing assignments|Missing work|# missing|Number missing|Late|Lates|# late|Late assignments|Times late|Attempt|Attempts|Versuch|Versuche|Tentative|Intento|Gender|Sex|Pronouns|Phone|Telephone|Mobile|Address|Institution|Department|School|School name|District|Age|Status|Suspended|Availability|Country|City|Language|Year|Year group|Year level|Grade level|Nationality|Ethnicity|SEN|EAL|FSM|Pupil premium|Active|Enrolled|Enrollment status|Enrolment status|Role|Track|Course|Course name|Subject|Teacher|Instructor|Term|Semester|Geschlecht|Sexe|Sexo|Sesso|Institution(en)|Abteilung|Département|Departamento|Institución|Institutionen|性别|电话|手机|手机号|联系电话|学校|学校名称|院系|学院|专业|年级|民族|座号|座位号|考场|考场号|身份证号|身份证|校区|任课教师|教师|科类|学年|学期|学年学期|开课学期|课程代码|课程号|课程编号|学分|考核方式|考试性质|修读性质|成绩性质|Учреждение|Учреждение (организация)|Отдел|所属組織|部署|Instytucja|Wydział|Kurum|Bölüm|Parent email|Parent name|Guardian|Parent|Parents|Guardian email|Integration ID|Root Account|Target|Target grade|Minimum target|Predicted|Predicted grade|Attendance %|Absences|Days absent|Tardies|Days tardy|الجنس',
  ],
];
