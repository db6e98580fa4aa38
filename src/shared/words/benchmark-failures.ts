/** What can go wrong while the engine is measured on images, in both languages. */
export const benchmarkFailures = {
  'images-unreadable': {
    message: {
      en: '{file} does not hold labelled images in a form that the benchmark reads, or is damaged. Nothing was changed.',
      'zh-CN': '{file} 中没有基准测试可读取的带标签图像，或文件已损坏。没有改变任何内容。',
    },
    next: {
      en: 'Choose Omniglot zips, MNIST files, the binary CIFAR-100 archive, or a folder with a folder of PNG images for each class.',
      'zh-CN':
        '请选择 Omniglot 压缩包、MNIST 文件、CIFAR-100 二进制压缩包，或每个类别一个 PNG 图像文件夹的文件夹。',
    },
  },
  'too-few-images': {
    message: {
      en: 'Episodes of {way} classes with {images} images each were asked, and {file} has only {classes} such classes.',
      'zh-CN':
        '每轮需要 {way} 个类别、每类 {images} 张图像，而 {file} 只有 {classes} 个这样的类别。',
    },
    next: {
      en: 'Ask for fewer classes or images, or add files.',
      'zh-CN': '请减少类别数或图像数，或添加文件。',
    },
  },
  'episodes-unreadable': {
    message: {
      en: '{file} does not hold episodes that fit these images. Nothing was changed.',
      'zh-CN': '{file} 中没有与这些图像相符的测试轮次。没有改变任何内容。',
    },
    next: {
      en: 'Check that the file was made for these images.',
      'zh-CN': '请检查该文件是否为这些图像制作。',
    },
  },
  'table-unreadable': {
    message: {
      en: '{file} is not a table or a split that can be used: {why}. Nothing was changed.',
      'zh-CN': '{file} 不是可用的表格或划分文件：{why}。没有改变任何内容。',
    },
    next: {
      en: 'A table needs the columns row, task and y, each row with its own name; a split names groups and rows of that table.',
      'zh-CN': '表格需要 row、task、y 三列，且每行名称唯一；划分文件只能引用该表中的分组和行。',
    },
  },
  'responses-unreadable': {
    message: {
      en: '{file} does not hold answers in the form that is read here: {why}. Nothing was changed.',
      'zh-CN': '{file} 中的作答不是可读取的格式：{why}。没有改变任何内容。',
    },
    next: {
      en: 'A folder of answers has info.json with its protocol, and train, val and test as JSON lines: a student with items, skills and correct, all of the same length.',
      'zh-CN':
        '作答文件夹应包含写有测试方案的 info.json，以及 train、val、test 三个 JSON Lines 文件：每行一名学生，items、skills、correct 三个列表等长。',
    },
  },
  'courses-unreadable': {
    message: {
      en: 'Line {line} of {file} is not a student with courses. Nothing was changed.',
      'zh-CN': '{file} 第 {line} 行不是一名学生及其课程。没有改变任何内容。',
    },
    next: {
      en: 'Students to learn from have “student” and “courses”; those to answer for have “student”, “support” and “query”.',
      'zh-CN':
        '用于学习的学生需有 student 和 courses；待推荐的学生需有 student、support 和 query。',
    },
  },
};
