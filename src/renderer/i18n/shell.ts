/** The words around every page: rail, header, jobs, notices, first run. */
import type { Bilingual, Language } from '../../shared/words/say.ts';

/** Each language in its own words. */
export const languageChoices = [
  { value: 'en', label: 'English' },
  { value: 'zh-CN', label: '简体中文' },
] as const satisfies { value: Language; label: string }[];

export const shell = {
  appName: { en: 'Quickstudy', 'zh-CN': 'Quickstudy' },
  pages: { en: 'Pages', 'zh-CN': '页面' },
  skipToPage: { en: 'Skip to the page', 'zh-CN': '跳到页面内容' },
  today: { en: 'Today', 'zh-CN': '今日' },
  gradebook: { en: 'Gradebook', 'zh-CN': '成绩册' },
  students: { en: 'Students', 'zh-CN': '学生' },
  forecast: { en: 'Forecast & what-if', 'zh-CN': '预测与推演' },
  practice: { en: 'Practice & tutoring', 'zh-CN': '练习与辅导' },
  courses: { en: 'Courses', 'zh-CN': '选课' },
  teaching: { en: 'Teaching', 'zh-CN': '教学' },
  trust: { en: 'Trust', 'zh-CN': '可信度' },
  staysHere: { en: 'Nothing leaves this computer', 'zh-CN': '数据不离开本机' },
  section: { en: 'Class', 'zh-CN': '班级' },
  sectionOf: { en: '{name} ({told})', 'zh-CN': '{name}（{told}）' },
  noTerm: { en: 'No term given', 'zh-CN': '未注明学期' },
  sectionFacts: {
    en: '{students, plural, one {# student} other {# students}} · {marked} of {items, plural, one {# assessment} other {# assessments}} marked',
    'zh-CN': '{students} 名学生 · {items} 次评估，已评 {marked} 次',
  },
  search: { en: 'Search', 'zh-CN': '搜索' },
  searchTitle: { en: 'Find a student, a class or a page', 'zh-CN': '查找学生、班级或页面' },
  searchNothing: { en: 'Nothing here is called that.', 'zh-CN': '没有找到叫这个名字的内容。' },
  searchHint: { en: 'Type a name', 'zh-CN': '输入名称' },
  searchStudent: { en: 'Student', 'zh-CN': '学生' },
  searchSection: { en: 'Class', 'zh-CN': '班级' },
  searchPage: { en: 'Page', 'zh-CN': '页面' },
  searchFound: {
    en: '{n, plural, =0 {Nothing found} one {# found} other {# found}}',
    'zh-CN': '找到 {n} 项',
  },
  undo: { en: 'Undo', 'zh-CN': '撤销' },
  redo: { en: 'Redo', 'zh-CN': '重做' },
  undone: { en: 'Undone: {title}', 'zh-CN': '已撤销：{title}' },
  redone: { en: 'Done again: {title}', 'zh-CN': '已重做：{title}' },
  nothingToUndo: { en: 'There is nothing to undo.', 'zh-CN': '没有可撤销的步骤。' },
  nothingToRedo: { en: 'There is nothing to redo.', 'zh-CN': '没有可重做的步骤。' },
  hideNames: { en: 'Hide names', 'zh-CN': '隐藏姓名' },
  studentCode: { en: 'Student {code}', 'zh-CN': '学生 {code}' },
  nameHidden: { en: 'name hidden', 'zh-CN': '姓名已隐藏' },
  settings: { en: 'Settings', 'zh-CN': '设置' },
  language: { en: 'Language', 'zh-CN': '语言' },
  theme: { en: 'Appearance', 'zh-CN': '外观' },
  themeSystem: { en: 'As system', 'zh-CN': '跟随系统' },
  themeLight: { en: 'Light', 'zh-CN': '浅色' },
  themeDark: { en: 'Dark', 'zh-CN': '深色' },
  arithmetic: { en: 'Calculating', 'zh-CN': '计算方式' },
  arithmeticFast: { en: 'Fastest here', 'zh-CN': '本机最快' },
  arithmeticSame: { en: 'Same on every computer', 'zh-CN': '各电脑结果一致' },
  schoolFile: { en: 'School file', 'zh-CN': '学校文件' },
  saveBackup: { en: 'Save a backup', 'zh-CN': '保存备份' },
  backupSaved: { en: 'Backup saved as {name}.', 'zh-CN': '备份已保存为 {name}。' },
  openBackup: { en: 'Open a backup', 'zh-CN': '打开备份' },
  help: { en: 'Help', 'zh-CN': '帮助' },
  close: { en: 'Close', 'zh-CN': '关闭' },
  cancel: { en: 'Cancel', 'zh-CN': '取消' },
  tryAgain: { en: 'Try again', 'zh-CN': '重试' },
  working: { en: 'One moment', 'zh-CN': '请稍候' },
  jobs: { en: 'Work in progress', 'zh-CN': '进行中的任务' },
  learning: { en: 'Learning from your classes', 'zh-CN': '正在从您的班级学习' },
  learningAnswers: { en: 'Learning from the answers', 'zh-CN': '正在从作答中学习' },
  fillingSample: { en: 'Building the sample school', 'zh-CN': '正在建立示例学校' },
  minutesLeft: {
    en: '{n, plural, one {about # minute left} other {about # minutes left}}',
    'zh-CN': '大约还需 {n} 分钟',
  },
  secondsLeft: {
    en: '{n, plural, one {about # second left} other {about # seconds left}}',
    'zh-CN': '大约还需 {n} 秒',
  },
  stop: { en: 'Stop', 'zh-CN': '停止' },
  lostTitle: { en: 'The app has stopped answering', 'zh-CN': '应用没有响应' },
  lostText: {
    en: 'What was saved is safe. If you closed the window it was started from, start it again, then reconnect.',
    'zh-CN': '已保存的内容都是安全的。如果您关闭了启动它的窗口，请重新启动应用，然后再连接。',
  },
  noDoorTitle: { en: 'The app could not be reached', 'zh-CN': '无法连接到应用' },
  noDoorText: {
    en: 'Your data is safe in its school file. Start the app again and open the address it prints; an address works once.',
    'zh-CN':
      '数据仍安全保存在学校文件中。请重新启动应用，并打开它显示的地址；每个地址只能使用一次。',
  },
  reconnect: { en: 'Reconnect', 'zh-CN': '重新连接' },
  dropTitle: { en: 'Drop it to take a look', 'zh-CN': '松开鼠标，先看一看' },
  dropText: {
    en: 'Nothing is saved until you have seen what will change.',
    'zh-CN': '在您看过将有哪些变化之前，不会保存任何内容。',
  },
  table: { en: 'Table', 'zh-CN': '表格' },
  chart: { en: 'Chart', 'zh-CN': '图' },
  view: { en: 'View', 'zh-CN': '显示方式' },
  why: { en: 'Why and how sure', 'zh-CN': '原因与把握' },
} satisfies Record<string, Bilingual>;

/** What help says, the same on every page. */
export const help = {
  title: { en: 'How to get around', 'zh-CN': '使用指引' },
  ranges: {
    en: 'A light band is where eight of ten such scores end up, the darker one holds half of them. The tick is the middle; the hollow dot is what is known so far.',
    'zh-CN':
      '浅色带：十个同类成绩中约有八个落在其中；深色带：约一半落在其中。短竖线是中间值，空心点是目前已知的平均。',
  },
  undo: {
    en: 'Everything can be undone, imports included.',
    'zh-CN': '每一步都能撤销，包括导入。',
  },
  private: {
    en: 'The app opens no connection to the outside. Hide names before you show the screen to others.',
    'zh-CN': '应用不会连接外部网络。把屏幕给别人看之前，可先隐藏姓名。',
  },
  keys: { en: 'Keys', 'zh-CN': '快捷键' },
  keySearch: { en: 'Search', 'zh-CN': '搜索' },
  keyNames: { en: 'Hide or show names', 'zh-CN': '隐藏或显示姓名' },
  keyUndo: { en: 'Undo', 'zh-CN': '撤销' },
  keyRedo: { en: 'Redo', 'zh-CN': '重做' },
  keyHelp: { en: 'This help', 'zh-CN': '打开本帮助' },
  keyRows: { en: 'Walk through rows and cells', 'zh-CN': '在行与单元格间移动' },
  keyEdit: { en: 'Edit a cell of an unlocked gradebook', 'zh-CN': '编辑已解锁成绩册的单元格' },
} satisfies Record<string, Bilingual>;

export const firstRun = {
  title: {
    en: 'See where each student is heading, and how sure that is',
    'zh-CN': '看清每位学生的走向，也看清有多大把握',
  },
  text: {
    en: 'Quickstudy reads your gradebook and shows a likely range for what comes next. It works from few grades, and nothing leaves this computer.',
    'zh-CN':
      'Quickstudy 读取您的成绩册，给出接下来成绩的大致范围。只需少量成绩即可开始，数据不离开本机。',
  },
  sample: { en: 'Try the sample school', 'zh-CN': '试用示例学校' },
  sampleText: {
    en: 'Invented classes over three years. Look around, change anything; it takes a few seconds.',
    'zh-CN': '三年的虚构班级数据，随意查看和修改，几秒钟即可建好。',
  },
  import: { en: 'Import my gradebook', 'zh-CN': '导入我的成绩册' },
  importText: {
    en: 'A Canvas export, a CSV or a spreadsheet. You see what will change before anything is saved.',
    'zh-CN': 'Canvas 导出、CSV 或电子表格均可。保存之前，您会先看到将有哪些变化。',
  },
  backup: { en: 'Open a backup', 'zh-CN': '打开备份' },
  backupText: {
    en: 'Go on where another computer stopped.',
    'zh-CN': '在这台电脑上继续之前的工作。',
  },
  redo: { en: 'Bring back what was undone', 'zh-CN': '恢复撤销的内容' },
  redoText: {
    en: '{title}. It was undone and is not lost.',
    'zh-CN': '{title}。已撤销，但没有丢失。',
  },
  restoreTitle: { en: 'Open this backup?', 'zh-CN': '打开这份备份吗？' },
  restoreHolds: {
    en: 'It holds {sections, plural, one {# class} other {# classes}}, {students, plural, one {# student} other {# students}} and {scores, plural, one {# score} other {# scores}}.',
    'zh-CN': '其中有 {sections} 个班级、{students, number} 名学生和 {scores, number} 个成绩。',
  },
  restoreReplaces: {
    en: 'It takes the place of what is here now: {scores, plural, one {# score} other {# scores}}. A backup of that is kept first.',
    'zh-CN': '它将取代当前的 {scores} 个成绩；替换前会先备份现有内容。',
  },
  restore: { en: 'Open the backup', 'zh-CN': '打开备份' },
  restored: { en: 'The backup is open.', 'zh-CN': '备份已打开。' },
} satisfies Record<string, Bilingual>;
