/** The words of the Gradebook page: the grid, its states, its history. */
import type { ScoreStatus } from '../../shared/nouns.ts';
import type { Bilingual } from '../../shared/words/say.ts';

/** What a cell without a number says. */
export const statusWords: Record<ScoreStatus, Bilingual> = {
  graded: { en: 'graded', 'zh-CN': '已评分' },
  missing: { en: 'missing', 'zh-CN': '缺交' },
  excused: { en: 'excused', 'zh-CN': '免计' },
  absent: { en: 'absent', 'zh-CN': '缺考' },
  'in-progress': { en: 'under way', 'zh-CN': '进行中' },
  'needs-grading': { en: 'to mark', 'zh-CN': '待批' },
};

export const gradebookWords = {
  title: {
    en: '{section}: {marked} of {items, plural, one {# assessment} other {# assessments}} marked, {missing, plural, =0 {{blank, plural, =0 {nothing missing} other {# blank}}} one {# piece of work missing} other {# pieces of work missing}}',
    'zh-CN':
      '{section}：{items} 次评估已评 {marked} 次，{missing, plural, =0 {{blank, plural, =0 {没有缺交} other {空白 # 格}}} other {缺交 # 次}}',
  },
  setTerm: { en: 'Set the term', 'zh-CN': '设置学期' },
  termTitle: { en: 'Which term {section} meets in', 'zh-CN': '{section} 属于哪个学期' },
  keepTerm: { en: 'Keep', 'zh-CN': '保存' },
  termKept: { en: 'Term of {section} kept', 'zh-CN': '已保存 {section} 的学期' },
  titleWorking: { en: 'Opening the gradebook', 'zh-CN': '正在打开成绩册' },
  titleFailed: { en: 'The gradebook could not be opened', 'zh-CN': '无法打开成绩册' },
  titleEmpty: { en: 'No gradebook yet', 'zh-CN': '还没有成绩册' },
  emptyText: {
    en: 'Import an export of your learning platform or a spreadsheet. You see every change before it is saved, and can undo it after.',
    'zh-CN': '导入教学平台的导出文件或电子表格。保存前可以看到每处变化，保存后也能撤销。',
  },
  emptyCells: {
    en: 'This class has no assessments yet. Import its gradebook to fill it.',
    'zh-CN': '这个班还没有评估。导入成绩册即可填入。',
  },
  import: { en: 'Import a gradebook', 'zh-CN': '导入成绩册' },
  importShort: { en: 'Import', 'zh-CN': '导入成绩册' },
  caption: {
    en: 'Blank, missing, excused and absent are kept apart; none of them is a zero.',
    'zh-CN': '空白、缺交、免计、缺考分别记录，都不等于零分。',
  },
  gridLabel: { en: 'Scores of {section}', 'zh-CN': '{section} 的成绩' },
  student: { en: 'Student', 'zh-CN': '学生' },
  outOf: { en: 'of {max}', 'zh-CN': '满分 {max}' },
  noMax: { en: 'no maximum', 'zh-CN': '无满分' },
  average: { en: 'Class mean', 'zh-CN': '班级平均' },
  unlock: { en: 'Unlock to edit', 'zh-CN': '解锁编辑' },
  lock: { en: 'Lock', 'zh-CN': '锁定' },
  lockedHint: {
    en: 'Locked, so that nothing changes by accident.',
    'zh-CN': '已锁定，避免误改。',
  },
  unlockedHint: {
    en: 'Type to change a cell; Enter keeps it, Escape leaves it. Shift and arrows choose several; copy, paste, Delete and Ctrl+D (fill down) work on all of them. Each change can be undone.',
    'zh-CN':
      '直接输入即可修改；按 Enter 保存，按 Esc 取消。按住 Shift 用方向键选择多格，可复制、粘贴、删除或按 Ctrl+D 向下填充。每处修改都能撤销。',
  },
  farOverTitle: { en: 'Is {points} of {max} meant?', 'zh-CN': '满分 {max} 得 {points} 分，对吗？' },
  farOverText: {
    en: 'The score is far above the maximum. Nothing has been kept yet.',
    'zh-CN': '分数远高于满分。目前尚未保存。',
  },
  farOverKeep: { en: 'Keep it', 'zh-CN': '仍然保存' },
  farOverLeave: { en: 'Leave it as it was', 'zh-CN': '保持原样' },
  history: { en: 'History', 'zh-CN': '历史' },
  historyText: {
    en: 'The latest first; open a step to see what it changed. Undo takes back the latest one that still counts.',
    'zh-CN': '最近的在前；展开某一步可看到它改了什么。撤销会取消最近一个有效步骤。',
  },
  historySince: { en: 'Show', 'zh-CN': '显示' },
  sinceAll: { en: 'Everything', 'zh-CN': '全部' },
  sinceMonday: { en: 'Since Monday', 'zh-CN': '本周一以来' },
  sinceToday: { en: 'Today', 'zh-CN': '今天' },
  historyNone: { en: 'Nothing was changed in this time.', 'zh-CN': '这段时间内没有更改。' },
  stepRows: {
    en: '{added, plural, =0 {} one {# row added. } other {# rows added. }}{changed, plural, =0 {} one {# row changed. } other {# rows changed. }}{removed, plural, =0 {} one {# row removed.} other {# rows removed.}}',
    'zh-CN':
      '{added, plural, =0 {} other {新增 # 行。}}{changed, plural, =0 {} other {更改 # 行。}}{removed, plural, =0 {} other {移除 # 行。}}',
  },
  stepCell: {
    en: '{student}, {item}: {before} → {after}',
    'zh-CN': '{student}，{item}：{before} → {after}',
  },
  stepMore: { en: 'and {n} more', 'zh-CN': '另有 {n} 处' },
  cellBlank: { en: 'blank', 'zh-CN': '空白' },
  historyEmpty: {
    en: 'Nothing has been changed yet. Imports and edits will be listed here.',
    'zh-CN': '还没有任何更改。导入和编辑会列在这里。',
  },
  stepUndone: { en: 'undone', 'zh-CN': '已撤销' },
  undoLast: { en: 'Undo the latest step', 'zh-CN': '撤销最近一步' },
  cellTitle: { en: 'What stands here', 'zh-CN': '这一格' },
  pickCell: { en: 'Choose a cell to see what it says.', 'zh-CN': '选择一格，查看其含义。' },
  blank: { en: 'Blank: no score was given.', 'zh-CN': '空白：没有给分。' },
  isMissing: {
    en: 'Missing: the work was not handed in. It is not a zero unless your scheme counts it so.',
    'zh-CN': '缺交：没有提交。除非您的评分方案如此规定，否则不是零分。',
  },
  isExcused: { en: 'Excused: it does not count.', 'zh-CN': '免计：不计入成绩。' },
  isAbsent: { en: 'Absent: the student was not there.', 'zh-CN': '缺考：学生没有参加。' },
  isOpen: { en: 'Under way: the student is still at it.', 'zh-CN': '进行中：学生还在作答。' },
  isUnmarked: { en: 'Handed in, not yet marked.', 'zh-CN': '已提交，尚未批改。' },
  isGraded: { en: '{points} of {max}', 'zh-CN': '{points}/{max}' },
  isGradedOnly: { en: '{points} points', 'zh-CN': '{points} 分' },
  letter: { en: 'Letter {letter}', 'zh-CN': '等级 {letter}' },
  late: { en: 'Handed in late.', 'zh-CN': '迟交。' },
  lateShort: { en: 'late', 'zh-CN': '迟交' },
  about: { en: 'About this assessment', 'zh-CN': '关于这次评估' },
  due: { en: 'Due', 'zh-CN': '截止' },
  category: { en: 'Category', 'zh-CN': '类别' },
  maximum: { en: 'Maximum', 'zh-CN': '满分' },
  scoresGiven: { en: 'Scores given', 'zh-CN': '已评人数' },
  ofStudents: { en: '{n} of {total}', 'zh-CN': '{n}/{total}' },
  legendBlank: { en: 'blank', 'zh-CN': '空白' },
  legend: { en: 'How cells are written', 'zh-CN': '单元格的写法' },
  cellSentence: { en: '{student}, {item}: {score}', 'zh-CN': '{student}，{item}：{score}' },
  editLabel: { en: 'New score: {cell}', 'zh-CN': '新成绩：{cell}' },
  none: { en: '–', 'zh-CN': '–' },
} satisfies Record<string, Bilingual>;
