/** The words of the Courses page. */
import type { Bilingual } from '../../shared/words/say.ts';

export const courseWords = {
  view: { en: 'Show', 'zh-CN': '显示' },
  fit: { en: 'For a student', 'zh-CN': '为学生推荐' },
  catalogue: { en: 'Catalogue', 'zh-CN': '课程目录' },
  plan: { en: 'Class plan', 'zh-CN': '班级方案' },
  audit: { en: 'Equal access', 'zh-CN': '机会均等' },
  student: { en: 'Student', 'zh-CN': '学生' },
  term: { en: 'Term', 'zh-CN': '学期' },
  titleWorking: { en: 'Comparing histories', 'zh-CN': '正在比较修课经历' },
  titleFailed: { en: 'The courses could not be opened', 'zh-CN': '无法打开选课页面' },
  titleNoTerm: {
    en: 'No course says yet in which term it is taught',
    'zh-CN': '还没有课程注明开课学期',
  },
  noTermText: {
    en: 'Courses are suggested and planned for a term. Choose a course in the catalogue and add its term, or import the catalogue once more with a column Terms.',
    'zh-CN':
      '选课建议和全班安排都按学期进行。请在课程目录中为课程补上开课学期，或在目录文件中加上“开课学期”一列后重新导入。',
  },
  titleEmpty: { en: 'No catalogue yet', 'zh-CN': '还没有课程目录' },
  emptyText: {
    en: 'Here courses that fit each student will stand, within prerequisites, hours and seats. Import your catalogue as a CSV or a spreadsheet: a row a course, with the columns Code, Title, Credits, Subject, Level, Prerequisites, Required for, Terms, Timetable, Capacity, Content and skills.',
    'zh-CN':
      '这里会为每位学生列出合适的课程，并遵守先修、时间与名额。请导入 CSV 或电子表格格式的课程目录：每门课一行，列名为课程代码、课程名称、学分、学科、层次、先修课程、必修对象、开课学期、上课时间、容量、内容与技能。',
  },
  bridgeSkills: {
    en: 'Plan the skills on the way',
    'zh-CN': '安排途中要学的知识点',
  },
  subjectsCount: {
    en: 'They span {n, plural, one {one subject} other {# subjects}}; at most half are of one subject as long as others are open, and at least one is there to explore.',
    'zh-CN': '涵盖 {n} 个学科；在有其他选择时，同一学科不超过一半，并至少有一门供探索。',
  },
  terms: { en: 'Two terms', 'zh-CN': '两学期' },
  titleTerms: {
    en: '{n, plural, =0 {No two terms can be planned for {name}} one {One way through two terms for {name}} other {# ways through two terms for {name}}}',
    'zh-CN': '{n, plural, =0 {暂时无法为{name}规划两个学期} other {{name}的两学期选课：# 种走法}}',
  },
  termsText: {
    en: 'The second term is planned as if the first had been passed. Every course keeps to prerequisites, hours and seats.',
    'zh-CN': '第二学期按第一学期课程均已通过来安排。所有课程都遵守先修、时间与名额。',
  },
  termsNone: {
    en: 'The catalogue names only one term. Add a later term to some courses, and two terms can be compared here.',
    'zh-CN': '课程目录只有一个学期。为部分课程添加之后的学期，即可在此比较两学期的走法。',
  },
  fits: { en: 'What fits best', 'zh-CN': '最合适' },
  wider: { en: 'The broadest', 'zh-CN': '涵盖最广' },
  towards: { en: 'Towards {goal}', 'zh-CN': '通往{goal}' },
  requiredMark: { en: 'required', 'zh-CN': '必修' },
  subjectsOf: { en: 'Subjects', 'zh-CN': '学科数' },
  opens: { en: 'Opens up', 'zh-CN': '之后可选' },
  opensNone: { en: 'nothing new', 'zh-CN': '没有新增' },
  takeFirst: { en: 'Choose the first term', 'zh-CN': '选定第一学期' },
  takeFirstOf: { en: 'Choose the first term of “{kind}”', 'zh-CN': '选定第一学期：{kind}' },
  firstTaken: { en: 'The first term’s courses are chosen.', 'zh-CN': '已选定第一学期的课程。' },
  slipsXlsx: { en: 'Slips as Excel', 'zh-CN': '选课单（Excel）' },
  slipsPdf: { en: 'Slips as PDF', 'zh-CN': '选课单（PDF）' },
  addCourse: { en: 'Add a course', 'zh-CN': '添加课程' },
  editCourse: { en: 'Change {title}', 'zh-CN': '修改{title}' },
  newCourse: { en: 'A new course', 'zh-CN': '新课程' },
  title: { en: 'Title', 'zh-CN': '名称' },
  about: { en: 'Content and skills', 'zh-CN': '内容与技能' },
  aboutHint: { en: 'separated by semicolons', 'zh-CN': '用分号隔开' },
  needsHint: {
    en: 'titles or codes; a semicolon for “and”, “or” for either',
    'zh-CN': '名称或代码；分号表示“都要”，“或”表示任选其一',
  },
  needsUnknown: {
    en: 'Not in the catalogue: {titles}. Add it first, or mend the title.',
    'zh-CN': '课程目录中没有：{titles}。请先添加，或更正名称。',
  },
  requiredFor: { en: 'Required for', 'zh-CN': '必修对象' },
  requiredHint: { en: 'groups, or “all”', 'zh-CN': '分组名称，或“全体”' },
  offerings: { en: 'When it is offered', 'zh-CN': '开课安排' },
  hoursHint: { en: 'Mon 1; Wed 1', 'zh-CN': '周一 1-2节; 周三 1-2节' },
  seatsField: { en: 'Seats', 'zh-CN': '名额' },
  takenField: { en: 'Taken', 'zh-CN': '已占' },
  addOffering: { en: 'Add a term', 'zh-CN': '添加学期' },
  removeOffering: { en: 'Remove row {n}', 'zh-CN': '删除第 {n} 行' },
  save: { en: 'Save', 'zh-CN': '保存' },
  cancel: { en: 'Cancel', 'zh-CN': '取消' },
  deleteCourse: { en: 'Take out of the catalogue', 'zh-CN': '从目录中移除' },
  deleteSure: {
    en: 'Take {title} out? What students took stays, and it can be undone.',
    'zh-CN': '移除{title}？学生的修课记录会保留，并且可以撤销。',
  },
  titleMissing: { en: 'A course needs a title.', 'zh-CN': '请填写课程名称。' },
  tab: { en: 'Courses', 'zh-CN': '选课' },
  openCourses: {
    en: 'Two terms, class plan and catalogue',
    'zh-CN': '两学期走法、班级方案与课程目录',
  },
  template: { en: 'Save a template', 'zh-CN': '下载模板' },
  saveCatalogue: { en: 'Save as CSV', 'zh-CN': '另存为 CSV' },
  saveWorkbook: { en: 'Save as Excel', 'zh-CN': '另存为 Excel' },
  fileName: { en: 'Course catalogue.csv', 'zh-CN': '课程目录.csv' },
  import: { en: 'Import a catalogue', 'zh-CN': '导入课程目录' },
  titleFit: {
    en: '{n, plural, =0 {No course is open to {name}} one {One course fits {name}} other {# courses fit {name}}} in {term}',
    'zh-CN': '{term}：{n, plural, =0 {{name}暂无可选课程} other {有 # 门课程适合{name}}}',
  },
  titleNobody: { en: 'Choose a class to see its students', 'zh-CN': '请选择一个班级' },
  titleCatalogue: {
    en: '{n, plural, one {One course} other {# courses}} can be chosen',
    'zh-CN': '共有 {n} 门课程可选',
  },
  captionCatalogue: {
    en: 'Histories of {students} students say what is taken together. A new file changes courses of the same code or title.',
    'zh-CN': '依据 {students} 名学生的修课记录。再次导入时，代码或名称相同的课程会被更新。',
  },
  likely: { en: 'likely {from}–{to}', 'zh-CN': '大约 {from}–{to}' },
  unproven: { en: 'unproven', 'zh-CN': '尚未检验' },
  gradesFrom: {
    en: '{n, plural, =0 {no grades yet} one {from one grade} other {from # grades}} in it',
    'zh-CN': '该课程已有 {n} 个成绩',
  },
  explore: { en: 'to explore', 'zh-CN': '可探索' },
  seats: {
    en: '{capacity, plural, one {# seat} other {# seats}}',
    'zh-CN': '{capacity} 个名额',
  },
  choose: { en: 'Choose', 'zh-CN': '选定' },
  chosen: { en: 'Chosen', 'zh-CN': '已选' },
  chooseFor: { en: 'Choose {title}', 'zh-CN': '选定{title}' },
  unchooseFor: { en: 'Take {title} back', 'zh-CN': '取消{title}' },
  required: { en: 'Required this term: {titles}.', 'zh-CN': '本学期必修：{titles}。' },
  bridges: { en: 'The way to what is still closed', 'zh-CN': '通往更多课程' },
  bridge: { en: 'Towards {title}: first {steps}.', 'zh-CN': '想修{title}：先修{steps}。' },
  inTerm: { en: '{title} ({term})', 'zh-CN': '{title}（{term}）' },
  questions: {
    en: 'Ask the student: would you like more of this?',
    'zh-CN': '问问学生：想多接触这些内容吗？',
  },
  questionsText: {
    en: 'Little is known of this student. These questions narrow the choice most.',
    'zh-CN': '对这位学生了解还不多，下面的问题最有助于缩小范围。',
  },
  yes: { en: 'Yes', 'zh-CN': '想' },
  no: { en: 'No', 'zh-CN': '不想' },
  unsure: { en: 'Not sure', 'zh-CN': '说不准' },
  answered: { en: 'Answered: {answers}', 'zh-CN': '已回答：{answers}' },
  answer: {
    en: '{topic}: {liking, select, yes {yes} no {no} other {not sure}}',
    'zh-CN': '{topic}：{liking, select, yes {想} no {不想} other {说不准}}',
  },
  answerFor: { en: '{topic}: {answer}', 'zh-CN': '{topic}：{answer}' },
  taken: { en: 'Taken so far', 'zh-CN': '已修课程' },
  takenNone: { en: 'No course is known.', 'zh-CN': '尚无修课记录。' },
  sure: { en: 'How sure is this?', 'zh-CN': '有多大把握？' },
  ground: {
    en: 'The order comes from what {students} students took. On {heldOut} students held out, the course that came next was among the first five in {hits} of 100 cases; the five most popular courses reach {popular}.',
    'zh-CN':
      '排序依据 {students} 名学生的选课。在留出的 {heldOut} 名学生上，接下来所选课程在前五名之内的约占 {hits}%；只按热门程度则为 {popular}%。',
  },
  groundFew: {
    en: 'Too few histories ({students}) to check the order; popular and neighbouring courses share evenly.',
    'zh-CN': '修课记录太少（{students} 名），无法检验排序；热门课程与相近课程各占一份。',
  },
  kept: {
    en: 'Ranges of likely grades held {kept} of 100 grades that were held out ({n} grades; meant: 80).',
    'zh-CN': '预计范围在留出的 {n} 个成绩中包含了约 {kept}%（目标 80%）。',
  },
  keptNone: {
    en: 'There are too few grades to check the ranges: they are unproven, and wider for it.',
    'zh-CN': '成绩太少，无法检验范围：标为尚未检验，并因此更宽。',
  },
  methods: { en: 'Methods: {methods}', 'zh-CN': '方法：{methods}' },
  closed: { en: 'Closed: {reasons}.', 'zh-CN': '未开放：{reasons}。' },
  closedPart: { en: '{count} {why}', 'zh-CN': '{count} 门{why}' },
  print: { en: 'Print this slip', 'zh-CN': '打印选课单' },
  code: { en: 'Code', 'zh-CN': '代码' },
  course: { en: 'Course', 'zh-CN': '课程' },
  subject: { en: 'Subject', 'zh-CN': '学科' },
  level: { en: 'Level', 'zh-CN': '层次' },
  credits: { en: 'Credits', 'zh-CN': '学分' },
  needs: { en: 'Builds on', 'zh-CN': '先修' },
  hours: { en: 'Hours', 'zh-CN': '时间' },
  or: { en: '{a} or {b}', 'zh-CN': '{a}或{b}' },
  none: { en: '–', 'zh-CN': '–' },
  each: { en: 'Courses each', 'zh-CN': '每人门数' },
  lot: { en: 'Lot', 'zh-CN': '抽签号' },
  makePlan: { en: 'Plan the class', 'zh-CN': '生成方案' },
  planning: { en: 'Placing every student', 'zh-CN': '正在安排每位学生' },
  keepPlan: { en: 'Keep this plan', 'zh-CN': '保存方案' },
  planKept: {
    en: 'The plan is kept as the students’ choices.',
    'zh-CN': '方案已保存为学生的选课。',
  },
  titlePlanNone: {
    en: 'Place the whole class with its seats and hours',
    'zh-CN': '按名额与时间安排全班选课',
  },
  planText: {
    en: 'Everyone gets the courses that fit best as far as seats and hours allow. Equal claims to a seat are decided by lot; the same lot gives the same plan.',
    'zh-CN':
      '在名额与时间允许的范围内，尽量满足每位学生最合适的选择。条件相同时抽签决定，同一签号结果相同。',
  },
  titlePlan: {
    en: '{first} of {all, plural, one {# student} other {# students}} have the course that fits best',
    'zh-CN': '{all} 名学生中有 {first} 名得到最合适的课程',
  },
  planBest: {
    en: 'No better plan exists by these wishes.',
    'zh-CN': '按这些意愿，没有更好的方案。',
  },
  planFound: {
    en: 'The best plan found in the time given; a better one may exist.',
    'zh-CN': '这是限定时间内找到的最好方案，可能还有更好的。',
  },
  missed: { en: 'Missed', 'zh-CN': '未满足' },
  missedBy: { en: '{name}: {what}', 'zh-CN': '{name}：{what}' },
  titleAudit: {
    en: 'Who is suggested advanced courses, at equal readiness',
    'zh-CN': '同等基础下，谁被推荐了进阶课程',
  },
  titleGap: {
    en: '{group} is suggested advanced courses {gap} points {way, select, more {more} other {less}} often than students of equal readiness',
    'zh-CN':
      '同等基础下，“{group}”被推荐进阶课程的比例{way, select, more {高} other {低}} {gap} 个百分点',
  },
  titleNoGap: {
    en: 'No gap shows between {group} and students of equal readiness',
    'zh-CN': '“{group}”与同等基础的学生之间看不出差距',
  },
  auditText: {
    en: 'Choose a group that your gradebooks name. Those of it to whom an advanced course is open are compared with all others of equal likely grades; groups are in no model, and fewer than {least} students are never shown.',
    'zh-CN':
      '请选择成绩册中的一个分组。其中可选进阶课程的学生会与预计成绩相近的其他学生比较；分组不进入任何模型，少于 {least} 人不显示。',
  },
  auditNone: { en: 'The gradebooks name no groups.', 'zh-CN': '成绩册中没有分组。' },
  group: { en: 'Group', 'zh-CN': '分组' },
  chooseGroup: { en: 'Choose a group', 'zh-CN': '选择分组' },
  students: { en: 'Students', 'zh-CN': '人数' },
  share: { en: 'Suggested an advanced course', 'zh-CN': '被推荐进阶课程' },
  gap: { en: 'Gap to equals', 'zh-CN': '与同等基础者之差' },
  detectable: { en: 'Smallest gap that would show', 'zh-CN': '可检出的最小差距' },
  hidden: { en: 'too few to show', 'zh-CN': '人数太少，不显示' },
  percent: { en: '{n} %', 'zh-CN': '{n}%' },
  gapRange: { en: '{gap} ({from} to {to}) points', 'zh-CN': '{gap}（{from} 到 {to}）个百分点' },
} satisfies Record<string, Bilingual>;

const methods: Record<string, Bilingual> = {
  popularity: { en: 'what is popular', 'zh-CN': '热门程度' },
  itemknn: { en: 'courses taken together', 'zh-CN': '常一起修的课程' },
  rp3: { en: 'paths from student to student', 'zh-CN': '学生之间的关联' },
  ease: { en: 'courses weighed together', 'zh-CN': '课程联合加权' },
  'ease-recent': {
    en: 'courses weighed together, recent ones more',
    'zh-CN': '课程联合加权（近期为主）',
  },
  transitions: { en: 'what follows what', 'zh-CN': '先后次序' },
  memory: { en: 'similar histories', 'zh-CN': '相近的修课经历' },
  classes: { en: 'kinds of students', 'zh-CN': '学生类别' },
  autoencoder: { en: 'a small network', 'zh-CN': '小型网络' },
  'autoencoder-few': {
    en: 'a small network for short histories',
    'zh-CN': '面向短记录的小型网络',
  },
  maml: {
    en: 'a learner that adapts to the student (MAML)',
    'zh-CN': '为该生适应的学习器（MAML）',
  },
};

export const methodName = (method: string): Bilingual =>
  methods[method] ?? { en: method, 'zh-CN': method };
