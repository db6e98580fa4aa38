/** What can go wrong with the school file, and what to do then, in both languages. */
import type { Bilingual } from './say.ts';

export const storeFailures = {
  'newer-school-file': {
    message: {
      en: 'This school file was written by a newer version of the app. It was not touched.',
      'zh-CN': '这个学校文件由更新版本的应用写成。文件未被改动。',
    },
    next: {
      en: 'Update the app, or open a backup made by this version.',
      'zh-CN': '请更新应用，或打开由当前版本制作的备份。',
    },
  },
  'older-school-file': {
    message: {
      en: 'This school file is from an older version and must be brought up to date before it can only be read.',
      'zh-CN': '这个学校文件来自较旧的版本，需要先升级才能以只读方式打开。',
    },
    next: {
      en: 'Open it once in the app where it may be written; a backup is made first.',
      'zh-CN': '请先在可写入的位置用应用打开一次；升级前会自动备份。',
    },
  },
  'not-a-school-file': {
    message: {
      en: 'This file is not a school file. It was not touched.',
      'zh-CN': '这不是学校文件。文件未被改动。',
    },
    next: {
      en: 'Choose a school file or a backup. To read a gradebook, use Import.',
      'zh-CN': '请选择学校文件或备份。若要读取成绩册，请使用“导入”。',
    },
  },
  'no-school-file': {
    message: {
      en: 'There is no school file at this place yet.',
      'zh-CN': '这个位置还没有学校文件。',
    },
    next: {
      en: 'Import a gradebook, try the sample school, or restore a backup first.',
      'zh-CN': '请先导入成绩册、试用示例学校，或恢复一份备份。',
    },
  },
  'school-file-in-use': {
    message: {
      en: 'This school file is open in another window or program. Nothing was changed.',
      'zh-CN': '这个学校文件正在另一个窗口或程序中打开。没有任何改动。',
    },
    next: {
      en: 'Close the other window, then try again.',
      'zh-CN': '请关闭另一个窗口，然后重试。',
    },
  },
  'score-far-over-max': {
    message: {
      en: '{points} is far above the maximum of {max}. Nothing was changed.',
      'zh-CN': '{points} 远高于满分 {max}。没有任何改动。',
    },
    next: {
      en: 'Correct the score; where it is meant, keep it once more, or correct the maximum first.',
      'zh-CN': '请更正分数；如果确实如此，请再次确认，或先更正满分。',
    },
  },
  'step-under-way': {
    message: {
      en: 'An import is being saved just now. This step was not done; nothing else was changed.',
      'zh-CN': '正在保存一次导入。这一步没有执行，其他内容没有改动。',
    },
    next: {
      en: 'Wait until the import is done, then do it again.',
      'zh-CN': '请等导入完成后再做一次。',
    },
  },
  'school-file-read-only': {
    message: {
      en: 'The school file or its folder may not be written to. Nothing was changed.',
      'zh-CN': '学校文件或其所在文件夹不可写入。没有任何改动。',
    },
    next: {
      en: 'Copy the file to a folder where you may write, or ask for write permission.',
      'zh-CN': '请把文件复制到可写入的文件夹，或取得写入权限。',
    },
  },
  'damaged-school-file': {
    message: {
      en: 'The school file is damaged, so the app does not write to it.',
      'zh-CN': '学校文件已损坏，应用不会再向其写入。',
    },
    next: {
      en: 'Restore the latest backup from the folder “backups” beside the file.',
      'zh-CN': '请从文件旁的“backups”文件夹恢复最近的备份。',
    },
  },
  'disk-full': {
    message: {
      en: 'The disk is full. The last step was not saved; everything before it is safe.',
      'zh-CN': '磁盘已满。最后一步没有保存；之前的内容都是安全的。',
    },
    next: {
      en: 'Free some space, then do the step again.',
      'zh-CN': '请释放一些空间，然后重做这一步。',
    },
  },
  'disk-error': {
    message: {
      en: 'The disk could not be read or written. The last step was not saved.',
      'zh-CN': '磁盘无法读写。最后一步没有保存。',
    },
    next: {
      en: 'Check the disk or the network drive, then try again.',
      'zh-CN': '请检查磁盘或网络驱动器，然后重试。',
    },
  },
  'not-found': {
    message: {
      en: 'What you asked for is no longer in the school file.',
      'zh-CN': '您要找的内容已不在学校文件中。',
    },
    next: { en: 'Go back to the list and choose again.', 'zh-CN': '请返回列表重新选择。' },
  },
  'skill-cycle': {
    message: {
      en: 'A skill would build on itself: {cycle}. Nothing was changed.',
      'zh-CN': '知识点会形成循环：{cycle}。没有任何改动。',
    },
    next: {
      en: 'Take one of these links out, then save again.',
      'zh-CN': '请去掉其中一个先修关系，然后重新保存。',
    },
  },
  'course-ring': {
    message: {
      en: 'Nobody could ever begin {courses}: each needs another of them first. Nothing was changed.',
      'zh-CN': '{courses} 互为先修，谁也无法开始学习。没有任何改动。',
    },
    next: {
      en: 'Take one of these prerequisites out, then save again.',
      'zh-CN': '请去掉其中一门先修课程，然后重新保存。',
    },
  },
  'name-taken': {
    message: {
      en: '“{name}” is there already. Nothing was changed.',
      'zh-CN': '“{name}”已经存在。没有任何改动。',
    },
    next: { en: 'Choose another name.', 'zh-CN': '请换一个名称。' },
  },
  'item-in-use': {
    message: {
      en: '“{name}” has answers, so it stays. Nothing was changed.',
      'zh-CN': '“{name}”已有学生作答，因此保留。没有任何改动。',
    },
    next: {
      en: 'Take its skills away if it should no longer count.',
      'zh-CN': '如果不想再计入，可以去掉它的知识点。',
    },
  },
  'unreadable-score': {
    message: {
      en: '“{text}” is not a score. The cell is as it was.',
      'zh-CN': '“{text}”不是可识别的分数。单元格保持原样。',
    },
    next: {
      en: 'Type a number, a percentage such as 85%, a letter grade, EX for excused, or leave it empty.',
      'zh-CN': '请输入数字、百分比（如 85%）、等级，或用 EX 表示免考；也可留空。',
    },
  },
  'stale-plan': {
    message: {
      en: 'The school file changed after this preview was made. Nothing was imported.',
      'zh-CN': '生成预览之后学校文件有了变化。没有导入任何内容。',
    },
    next: { en: 'Look at the new preview, then import.', 'zh-CN': '请查看新的预览，然后再导入。' },
  },
  'unknown-plan': {
    message: {
      en: 'This preview is no longer kept. Nothing was imported.',
      'zh-CN': '这份预览已不再保留。没有导入任何内容。',
    },
    next: { en: 'Choose the file again.', 'zh-CN': '请重新选择文件。' },
  },
  'nothing-to-import': {
    message: {
      en: 'The file could not be read as a gradebook, so there is nothing to import.',
      'zh-CN': '文件无法读成成绩册，因此没有可导入的内容。',
    },
    next: { en: 'Choose another file.', 'zh-CN': '请选择另一个文件。' },
  },
  'unknown-restore': {
    message: {
      en: 'This backup is no longer ready to be restored. Nothing was replaced.',
      'zh-CN': '这份备份已不在待恢复状态。没有替换任何内容。',
    },
    next: { en: 'Choose the backup file again.', 'zh-CN': '请重新选择备份文件。' },
  },
} satisfies Record<string, { message: Bilingual; next: Bilingual }>;
