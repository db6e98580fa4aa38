/** What can go wrong while learning, in both languages. */
export const learnFailures = {
  'learner-stopped': {
    message: {
      en: 'The part of the app that learns has stopped by itself, perhaps for want of memory. Your data is safe.',
      'zh-CN': '负责学习的部分自行停止了，可能是内存不足。您的数据是安全的。',
    },
    next: {
      en: 'Close other programs and start it again; it goes on from the last saved point.',
      'zh-CN': '请关闭其他程序后重新开始；会从上次保存的位置继续。',
    },
  },
  'model-unreadable': {
    message: {
      en: 'This model is damaged or was not made by this app. It is not used, and nothing else changed.',
      'zh-CN': '这个模型已损坏，或不是由本应用生成的。它不会被使用，其他内容也没有改变。',
    },
    next: {
      en: 'Train again from your own sections; that takes a few minutes.',
      'zh-CN': '请用您自己的班级重新训练，只需几分钟。',
    },
  },
  'model-does-not-fit': {
    message: {
      en: 'This model was made for other features than these sections have. It is not used, and nothing else changed.',
      'zh-CN': '这个模型所用的特征与这些班级不符。它不会被使用，其他内容也没有改变。',
    },
    next: {
      en: 'Train again from your own sections, or choose another model.',
      'zh-CN': '请用您自己的班级重新训练，或选择其他模型。',
    },
  },
  'not-enough-tasks': {
    message: {
      en: 'There are too few sections with scores to learn from. Nothing was changed.',
      'zh-CN': '有成绩的班级太少，还无法学习。没有改变任何内容。',
    },
    next: {
      en: 'Import a past section, or go on with the simple forecast until there are more scores.',
      'zh-CN': '请导入一个以往的班级，或在成绩更多之前先使用简单预测。',
    },
  },
  'learner-not-for-this': {
    message: {
      en: 'This method cannot forecast this kind of outcome. Nothing was changed.',
      'zh-CN': '这种方法不能预测这类结果。没有改变任何内容。',
    },
    next: {
      en: 'Choose another method, or leave the choice to the app.',
      'zh-CN': '请选择其他方法，或交给应用决定。',
    },
  },
};
