/** What the command line says: what commands do, the titles of its tables, its lines. */
import type { Bilingual } from '../../../shared/words/say.ts';

type Words = Record<string, Bilingual>;

export const does = {
  start: { en: 'open the app', 'zh-CN': '打开应用' },
  demo: {
    en: 'try it all on a sample school, in a file of its own',
    'zh-CN': '在单独的文件里用示例学校走完全程',
  },
  import: { en: 'read gradebooks into the school file', 'zh-CN': '把成绩册读入学校文件' },
  undo: { en: 'take the last step back, or list the steps', 'zh-CN': '撤销上一步，或列出各步' },
  redo: { en: 'do again what was undone', 'zh-CN': '重做已撤销的一步' },
  sections: { en: 'list the classes', 'zh-CN': '列出班级' },
  students: { en: 'list the students', 'zh-CN': '列出学生' },
  train: { en: 'learn from the classes in the school file', 'zh-CN': '从学校文件中的班级学习' },
  predict: { en: 'the likely range of what comes next', 'zh-CN': '预计接下来的成绩范围' },
  whatif: {
    en: 'change scores on a copy; see the sums and the forecast',
    'zh-CN': '在副本上改动成绩，查看总评与预测',
  },
  methods: {
    en: 'groups by need, and which teaching methods seem to do what',
    'zh-CN': '按需要分组，并比较各教学方法',
  },
  report: { en: 'write a report about a class', 'zh-CN': '生成班级报告' },
  backup: { en: 'write a verified copy of the school file', 'zh-CN': '写出经过验证的学校文件副本' },
  restore: { en: 'put a copy back', 'zh-CN': '恢复副本' },
  check: { en: 'check that the school file is sound', 'zh-CN': '检查学校文件是否完好' },
  benchUi: {
    en: 'measure how fast the app answers while it learns',
    'zh-CN': '测量学习期间应用的响应速度',
  },
  benchWhatIf: {
    en: 'measure how fast a what-if answers, for sixty students unless told otherwise',
    'zh-CN': '测量推演的响应速度（默认六十名学生）',
  },
  nextScore: {
    en: 'which score would tell most about a class',
    'zh-CN': '查看哪次成绩最能说明一个班的情况',
  },
  benchNextScore: {
    en: 'test the next best score against a random order',
    'zh-CN': '检验“最该补的成绩”是否优于随机顺序',
  },
  evaluateSections: {
    en: 'compare every learner on the school file’s own classes, held out in turn',
    'zh-CN': '在学校文件自己的班级上轮流留出，比较各种学习方法',
  },
  evaluateOutcomes: {
    en: 'measure tables and gradebooks in one go, and write the figures as one page',
    'zh-CN': '一次测量各表格和成绩册，并把结果写成一页',
  },
  evaluateSequences: {
    en: 'forecast whole gradebooks and measure the error',
    'zh-CN': '预测整本成绩册并衡量误差',
  },
  simulateMethods: {
    en: 'prove the comparison of methods where the truth is known',
    'zh-CN': '在已知真相的模拟中检验方法比较',
  },
  pretrainWorlds: {
    en: 'learn who draws joint worlds, beside the bundled prior, and measure it on sections held out',
    'zh-CN': '在内置先验之外学习由谁抽取联合未来，并在留出班级上检验',
  },
  pretrainRanges: {
    en: 'judge the bundled prior on simulated schools that it has not seen, and calibrate its ranges there',
    'zh-CN': '在未见过的模拟学校上检验内置先验，并据此校准其范围',
  },
  pretrain: {
    en: 'learn the bundled prior from simulated schools',
    'zh-CN': '从模拟学校学习内置先验',
  },
  checkReference: {
    en: 'check the learners against reference figures',
    'zh-CN': '用参考数值检验各学习方法',
  },
  prove: {
    en: 'prove every learner on every backend here against a float64 oracle',
    'zh-CN': '以双精度基准检验本机各后端上的全部学习方法',
  },
  doctor: { en: 'what this computer offers the app', 'zh-CN': '查看本机可供应用使用的条件' },
} satisfies Words;

export const columns = {
  section: { en: 'class', 'zh-CN': '班级' },
  sections: { en: 'classes', 'zh-CN': '班级' },
  course: { en: 'course', 'zh-CN': '课程' },
  term: { en: 'term', 'zh-CN': '学期' },
  student: { en: 'student', 'zh-CN': '学生' },
  students: { en: 'students', 'zh-CN': '学生' },
  number: { en: 'number', 'zh-CN': '学号' },
  lineItems: { en: 'assessments', 'zh-CN': '测评' },
  scores: { en: 'scores', 'zh-CN': '成绩' },
  graded: { en: 'graded', 'zh-CN': '已评分' },
  missing: { en: 'missing', 'zh-CN': '未交' },
  mean: { en: 'mean', 'zh-CN': '平均' },
  verb: { en: 'step', 'zh-CN': '操作' },
  title: { en: 'what', 'zh-CN': '内容' },
  when: { en: 'when', 'zh-CN': '时间' },
  state: { en: 'state', 'zh-CN': '状态' },
  likely: { en: 'likely', 'zh-CN': '大约' },
  middle: { en: 'middle', 'zh-CN': '中间值' },
  known: { en: 'so far', 'zh-CN': '目前' },
  pass: { en: 'passes', 'zh-CN': '及格可能' },
  reasons: { en: 'because', 'zh-CN': '理由' },
  sumBefore: { en: 'sum before', 'zh-CN': '总评（前）' },
  sumAfter: { en: 'sum after', 'zh-CN': '总评（后）' },
  forecastBefore: { en: 'forecast before', 'zh-CN': '预测（前）' },
  forecastAfter: { en: 'forecast after', 'zh-CN': '预测（后）' },
  change: { en: 'change', 'zh-CN': '变化' },
  file: { en: 'file', 'zh-CN': '文件' },
  method: { en: 'method', 'zh-CN': '方法' },
  assessment: { en: 'assessment', 'zh-CN': '测评' },
  narrower: { en: 'narrower by, points', 'zh-CN': '收窄（分）' },
  rangeWidth: { en: '80 % range, points wide', 'zh-CN': '80% 范围宽度（分）' },
  gradeError: { en: 'error of the term grade', 'zh-CN': '总评误差' },
  bestOrder: { en: 'next best', 'zh-CN': '最佳顺序' },
  randomOrder: { en: 'random', 'zh-CN': '随机顺序' },
  byKnown: {
    en: 'Mean error, points of 100, by how many scores were known; differences to *, 95 %',
    'zh-CN': '按已知成绩数的平均误差（满分按 100 计）；与 * 的差异（95%）',
  },
  difference95: { en: 'difference, 95 %', 'zh-CN': '差异（95%）' },
  call: { en: 'call', 'zh-CN': '调用' },
  atRest: { en: 'at rest', 'zh-CN': '空闲' },
  whileLearning: { en: 'while learning', 'zh-CN': '学习中' },
  case: { en: 'case', 'zh-CN': '案例' },
  check: { en: 'check', 'zh-CN': '检验' },
  error: { en: 'largest error', 'zh-CN': '最大误差' },
  right: { en: 'right', 'zh-CN': '正确' },
  backend: { en: 'backend', 'zh-CN': '计算后端' },
  usable: { en: 'usable', 'zh-CN': '可用' },
  learner: { en: 'learner', 'zh-CN': '学习方法' },
  shownAs: { en: 'shown as', 'zh-CN': '界面名称' },
  forecasts: { en: 'forecasts', 'zh-CN': '可预测' },
  images: { en: 'images', 'zh-CN': '图像' },
  computedBy: { en: 'computed by', 'zh-CN': '由何计算' },
  step: { en: 'ms a step', 'zh-CN': '每步毫秒' },
  why: { en: 'why not', 'zh-CN': '原因' },
} satisfies Words;

export const lines = {
  done: { en: 'done', 'zh-CN': '已完成' },
  undone: { en: 'undone', 'zh-CN': '已撤销' },
  yes: { en: 'yes', 'zh-CN': '是' },
  no: { en: 'no', 'zh-CN': '否' },
  nothingToUndo: { en: 'There is nothing to undo.', 'zh-CN': '没有可撤销的步骤。' },
  nothingToRedo: { en: 'There is nothing to redo.', 'zh-CN': '没有可重做的步骤。' },
  undidStep: { en: 'Undone: {title}', 'zh-CN': '已撤销：{title}' },
  redidStep: { en: 'Done again: {title}', 'zh-CN': '已重做：{title}' },
  wroteFile: { en: 'Written: {file}', 'zh-CN': '已写入：{file}' },
  restored: {
    en: 'Restored: {sections, plural, one {# class} other {# classes}}, {students, plural, one {# student} other {# students}}, {scores, plural, one {# score} other {# scores}}. The file before is kept as a backup.',
    'zh-CN': '已恢复：{sections} 个班级、{students} 名学生、{scores} 个成绩。之前的文件已备份。',
  },
  sound: { en: 'The school file is sound.', 'zh-CN': '学校文件完好。' },
  noFileYet: { en: 'There is no school file there yet.', 'zh-CN': '那里还没有学校文件。' },
  numbers: { en: 'numbers', 'zh-CN': '数值' },
  numbersAndClasses: { en: 'numbers, classes', 'zh-CN': '数值、类别' },
  noBinary: { en: 'its binary is not here', 'zh-CN': '尚无可执行文件' },
  chosenBackend: { en: 'The learner uses {name}.', 'zh-CN': '学习程序使用 {name}。' },
  importing: { en: 'importing the sample school', 'zh-CN': '正在导入示例学校' },
  targetLine: {
    en: '{section}: {target}, from {asOf}. Answered by {learner}; {n, plural, one {# student} other {# students}}. Four of five should fall in the likely range.',
    'zh-CN':
      '{section}：{target}，依据截至{asOf}。由 {learner} 作答；共 {n} 名学生。五人中约有四人会落在所示范围内。',
  },
  termGrade: { en: 'term grade', 'zh-CN': '学期总评' },
  whatComesNext: { en: 'what comes next', 'zh-CN': '接下来的测评' },
  answersSoFar: { en: 'the answers so far', 'zh-CN': '目前的作答' },
  beforeAnyScore: { en: 'before any score', 'zh-CN': '尚无成绩' },
  sums: {
    en: 'The sum is exact, as the gradebook counts; the forecast is what is likely.',
    'zh-CN': '总评按成绩册规则精确计算；预测表示可能的结果。',
  },
  training: {
    en: 'learning, step {step} of {steps}, loss {loss}',
    'zh-CN': '学习中，第 {step}/{steps} 步，损失 {loss}',
  },
  trained: {
    en: 'Learned with {learner}: {steps, plural, one {# step} other {# steps}} in {seconds} s on {backend}.',
    'zh-CN': '已用 {learner} 学习：{steps} 步，用时 {seconds} 秒，后端 {backend}。',
  },
  committed: {
    en: 'Imported; “quickstudy undo” takes it back.',
    'zh-CN': '已导入；“quickstudy undo”可撤销。',
  },
  notCommitted: { en: 'A trial: nothing was written.', 'zh-CN': '试运行：没有写入任何内容。' },
  webStarted: {
    en: 'Quickstudy runs in your browser: {reason}.',
    'zh-CN': 'Quickstudy 在浏览器中运行：{reason}。',
  },
  electronStarted: {
    en: 'Quickstudy runs in its own window: {reason}.',
    'zh-CN': 'Quickstudy 在独立窗口中运行：{reason}。',
  },
  webAsked: { en: 'as you asked', 'zh-CN': '按您的要求' },
  noElectron: {
    en: 'its own window is not available here ({why})',
    'zh-CN': '本机无法使用独立窗口（{why}）',
  },
  electronThere: { en: 'Electron is installed', 'zh-CN': '本机已安装 Electron' },
  openAddress: {
    en: 'Open this address within ten minutes; it works once: {url}',
    'zh-CN': '请在十分钟内打开此地址（仅可使用一次）：{url}',
  },
  moreAddresses: {
    en: 'Enter gives a fresh address; Ctrl-C ends the app.',
    'zh-CN': '按回车键获取新地址；按 Ctrl-C 结束应用。',
  },
  demoDone: {
    en: 'A school of {sections, plural, one {# class} other {# classes}} and {students, plural, one {# student} other {# students}}, written, imported, forecast and reported in {seconds} s.\nSchool file: {db}\nReport: {report}',
    'zh-CN':
      '示例学校共 {sections} 个班级、{students} 名学生，已完成写出、导入、预测与报告，用时 {seconds} 秒。\n学校文件：{db}\n报告：{report}',
  },
} satisfies Words;
