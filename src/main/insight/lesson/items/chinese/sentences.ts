/** 汉语句子：的地得、关联词、标点、多音字、把字句、反问句、古诗。 */
import { template } from '../vocabulary.ts';
import {
  CHINESE_GAP,
  ask,
  chosen,
  explain,
  otherThan,
  rowsOf,
  sentenceOf,
} from '../language/word-choice.ts';

/** 空格前、空格后、应填的字。 */
const deBank = {
  的: rowsOf(
    '美丽|花园; 蓝蓝|天空; 雪白|墙壁; 我|书包; 高高|大树; 甜甜|葡萄; 弯弯|小河; 可爱|小猫; 宽阔|马路; 明亮|教室; 妈妈|手; 金色|阳光',
    '|',
  ),
  地: rowsOf(
    '认真|听讲; 高兴|唱歌; 慢慢|走来; 飞快|奔跑; 仔细|观察; 轻轻|关上; 大声|朗读; 悄悄|离开; 用力|推开; 耐心|讲解; 紧紧|抱住; 急忙|站起来',
    '|',
  ),
  得: rowsOf(
    '跑|很快; 写|真好; 笑|合不拢嘴; 热|满头大汗; 长|很高; 说|很清楚; 唱|非常动听; 飞|真高; 急|直跺脚; 玩|很开心; 画|栩栩如生; 冻|直发抖',
    '|',
  ),
} as const;
const deWords = {
  的: { en: 'uses 的 where no noun follows', 'zh-CN': '后面不是名词却用了“的”' },
  地: { en: 'uses 地 where no verb follows', 'zh-CN': '后面不是动词却用了“地”' },
  得: { en: 'uses 得 where no complement follows', 'zh-CN': '后面不是补语却用了“得”' },
};
const deSubjects = ['他', '她', '小雨', '弟弟', '同学们'];

const deParticles = template({
  id: 'chinese/de-particles',
  version: 1,
  skill: 'chinese.de-particles',
  grades: [3, 6],
  demand: 'concept',
  kind: 'choice',
  radicals: { particle: ['的', '地', '得'] },
  misconceptions: deWords,
  draw: (random, { particle }) => {
    const [before = '', after = ''] = random.pick(deBank[particle]);
    return { particle, before, after, subject: random.pick(deSubjects) };
  },
  allow: [],
  pose: ({ particle, before, after, subject }) => {
    const whole =
      particle === '的'
        ? `${before}${CHINESE_GAP}${after}`
        : `${subject}${before}${CHINESE_GAP}${after}`;
    const reason = {
      的: explain('A noun follows: 的.', '后面是名词，用“的”。'),
      地: explain(
        'A verb follows, what stands before says how: 地.',
        '后面是动词，前面说明怎么做，用“地”。',
      ),
      得: explain(
        'A verb stands before, what follows says how well: 得.',
        '前面是动词或形容词，后面补充说明，用“得”。',
      ),
    }[particle];
    return {
      prompt: ask('Choose 的, 地 or 得:', '选择“的”“地”或“得”填空：', whole),
      answer: chosen(particle),
      steps: [reason],
      wrong: otherThan(particle, deWords, chosen),
    };
  },
  // 按前后词语的词性判断。
  second: ({ text }) => {
    const sentence = sentenceOf(text);
    const [before = '', after = ''] = sentence.split(CHINESE_GAP);
    const verbs = /^(听讲|唱歌|走来|奔跑|观察|关上|朗读|离开|推开|讲解|抱住|站起来)$/;
    if (verbs.test(after)) return '地';
    return /(跑|写|笑|热|长|说|唱|飞|急|玩|画|冻)$/.test(before) &&
      /^(很|真|非常|直|满|合|栩)/.test(after)
      ? '得'
      : '的';
  },
});

/** 句子（@ 为空格）、关系。 */
const linkBank = {
  常见: rowsOf(
    '@天气很冷，@他坚持跑步|转折; @下雨了，@运动会推迟了|因果; @明天天晴，@我们就去爬山|假设; 他@会唱歌，@会跳舞|递进; @路很远，@他从不迟到|转折; @他每天锻炼，@身体很好|因果; @你去公园，@我就和你一起去|假设; 她@学习好，@乐于助人|递进; @他年纪小，@懂得很多|转折; @我生病了，@没有去上学|因果',
    '|',
  ),
  较难: rowsOf(
    '@多读多写，@能提高写作水平|条件; @坚持下去，@会取得成功|条件; @认真听讲，@能学好功课|条件; @遇到再大的困难，他@不放弃|让步; @明天下大雨，我@要去学校|让步; @别人不理解，他@要坚持真理|让步; @身体不舒服，@她坚持把工作做完|转折; @他乐于助人，@大家都喜欢他|因果',
    '|',
  ),
  取舍: rowsOf(
    '@在家里闲坐，@去图书馆看书|取舍; 他@自己吃亏，@不让别人受损失|宁可; @等别人来帮忙，@自己动手|取舍; 她@少睡一会儿，@要把作业写完|宁可; @站在这里抱怨，@想想办法|取舍; 爷爷@自己挨冻，@要把棉衣让给别人|宁可',
    '|',
  ),
} as const;
/** 关系对应的关联词：前、后。 */
const links: Readonly<Record<string, readonly [string, string]>> = {
  转折: ['虽然', '但是'],
  因果: ['因为', '所以'],
  假设: ['如果', '那么'],
  递进: ['不但', '而且'],
  条件: ['只有', '才'],
  让步: ['即使', '也'],
  取舍: ['与其', '不如'],
  宁可: ['宁可', '也'],
};
const wrongLinks: Readonly<Record<string, readonly [string, string, string]>> = {
  转折: ['因果', '条件', '取舍'],
  因果: ['转折', '条件', '取舍'],
  假设: ['转折', '递进', '取舍'],
  递进: ['因果', '假设', '取舍'],
  条件: ['转折', '因果', '取舍'],
  让步: ['因果', '递进', '取舍'],
  取舍: ['因果', '递进', '条件'],
  宁可: ['因果', '递进', '条件'],
};
const linkText = (relation: string) => (links[relation] ?? []).join('……');

const conjunctions = template({
  id: 'chinese/paired-conjunctions',
  version: 1,
  skill: 'chinese.conjunctions',
  grades: [4, 7],
  demand: 'concept',
  kind: 'choice',
  radicals: { relation: ['常见', '较难', '取舍'] },
  misconceptions: {
    relation: {
      en: 'misreads how the two parts belong together',
      'zh-CN': '判断错了前后分句的关系',
    },
    weaker: { en: 'takes a pair that does not carry the sense', 'zh-CN': '关联词语与句意不符' },
    unfit: { en: 'takes a pair that does not fit the form', 'zh-CN': '关联词语与句式不合' },
  },
  draw: (random, { relation }) => ({ row: random.pick(linkBank[relation]) }),
  allow: [],
  pose: ({ row }) => {
    const [text = '', relation = ''] = row;
    const [a = '', b = '', c = ''] = wrongLinks[relation] ?? [];
    const sentence = `${text.replaceAll('@', CHINESE_GAP)}。`;
    return {
      prompt: ask(
        'Choose the conjunctions for both gaps:',
        '选择恰当的关联词语填入两处空白：',
        sentence,
      ),
      answer: chosen(linkText(relation)),
      steps: [
        explain(
          `The right pair is ${linkText(relation)}.`,
          `前后分句是${relation === '宁可' ? '取舍' : relation}关系，用“${linkText(relation)}”。`,
        ),
      ],
      wrong: {
        relation: chosen(linkText(a)),
        weaker: chosen(linkText(b)),
        unfit: chosen(linkText(c)),
      },
    };
  },
  // 另编的线索：句中的关键词对应的关联词。
  second: ({ text }) => {
    const cues: readonly (readonly [RegExp, string])[] = [
      [/坚持跑步|从不迟到|懂得很多|工作做完/, '虽然……但是'],
      [/推迟|身体很好|没有去上学|喜欢他/, '因为……所以'],
      [/爬山|一起去/, '如果……那么'],
      [/会跳舞|乐于助人。/, '不但……而且'],
      [/写作水平|取得成功|学好功课/, '只有……才'],
      [/不放弃|要去学校|真理/, '即使……也'],
      [/图书馆|自己动手|想想办法/, '与其……不如'],
      [/受损失|作业写完|让给别人/, '宁可……也'],
    ];
    return cues.find(([cue]) => cue.test(text))?.[1] ?? '';
  },
});

/** 句子（空格处为标点）、标点、另两个可选而不对的标点。 */
const markBank = {
  句末: rowsOf(
    '你今天去学校吗（　）|？|。|！; 今天是星期一（　）|。|？|！; 这里的风景多么美啊（　）|！|？|。; 谁把窗户打开了呢（　）|？|。|！; 我们明天去春游（　）|。|？|！; 祖国的河山多么壮丽啊（　）|！|？|。; 你为什么迟到呢（　）|？|。|！; 图书馆在教学楼的东边（　）|。|？|！; 这朵花多香啊（　）|！|。|？; 你喜欢读书吗（　）|？|！|。',
    '|',
  ),
  句中: rowsOf(
    '桌上有苹果（　）香蕉和葡萄。|、|，|。; 妈妈说（　）“早点回家。”|：|，|、; 他一边走（　）一边唱歌。|，|：|。; 公园里有桃树（　）柳树和松树。|、|。|，; 老师问（　）“谁来回答？”|：|、|，; 虽然下雨了（　）但是我们没有迟到。|，|、|：; 我喜欢语文（　）数学和音乐。|、|：|，; 只要努力（　）就会有进步。|，|：|、; 弟弟喊道（　）“快来看！”|：|、|，; 他打开书包（　）拿出课本。|，|、|：',
    '|',
  ),
  综合: rowsOf(
    '我知道他为什么没有来（　）|。|？|！; 你是去图书馆，还是去操场（　）|？|。|！; 他问我明天去不去公园（　）|。|？|！; 我不知道这道题怎么做（　）|。|？|！; 你是喜欢春天，还是喜欢秋天（　）|？|。|！; 难道你忘了吗（　）|？|。|！; 大家都想知道谁会得第一名（　）|。|？|！; 多好的孩子啊（　）|！|？|。',
    '|',
  ),
} as const;
const markSlips = {
  first: { en: 'does not see what kind of sentence it is', 'zh-CN': '没有看出句子的语气或结构' },
  second: { en: 'takes the pause for another kind', 'zh-CN': '对停顿的判断有误' },
};

const punctuation = template({
  id: 'chinese/punctuation',
  version: 1,
  skill: 'chinese.punctuation',
  grades: [3, 6],
  demand: 'procedure',
  kind: 'choice',
  radicals: { place: ['句末', '句中', '综合'] },
  misconceptions: markSlips,
  draw: (random, { place }) => ({ row: random.pick(markBank[place]) }),
  allow: [],
  pose: ({ row: [sentence = '', key = '', a = '', b = ''] }) => ({
    prompt: ask('Choose the right punctuation mark:', '选择恰当的标点填空：', sentence),
    answer: chosen(key),
    steps: [
      {
        '？': explain('It asks something: question mark.', '句子提出疑问，用问号。'),
        '。': explain('It states something: full stop.', '句子陈述事情，用句号。'),
        '！': explain('It exclaims: exclamation mark.', '句子表示强烈的感情，用感叹号。'),
        '、': explain('Words in a row: pause mark.', '并列的词语之间用顿号。'),
        '，': explain('Between parts of a sentence: comma.', '分句之间用逗号。'),
        '：': explain('Speech follows: colon.', '后面引出说的话，用冒号。'),
      }[key] ?? explain(key, key),
    ],
    wrong: { first: chosen(a), second: chosen(b) },
  }),
  // 按语气词和结构判断。
  second: ({ text }) => {
    const [before = '', after = ''] = sentenceOf(text).split(CHINESE_GAP);
    if (after.startsWith('“')) return '：';
    if (after !== '') return /^[^，。]+和/.test(after) ? '、' : '，';
    if (/多.*啊$/.test(before)) return '！';
    if (/(知道|问我)/.test(before)) return '。';
    return /(吗|呢)$|还是/.test(before) ? '？' : '。';
  },
});

/** 词语、所问的字、读音、其他读音。 */
const readingBank = {
  常见: rowsOf(
    '银行 行 háng xíng hàng; 行走 行 xíng háng hàng; 音乐 乐 yuè lè yào; 快乐 乐 lè yuè yào; 长大 长 zhǎng cháng zhàng; 长江 长 cháng zhǎng zhàng; 重要 重 zhòng chóng zhōng; 重新 重 chóng zhòng zhōng; 还书 还 huán hái hán; 睡觉 觉 jiào jué jiāo; 觉得 觉 jué jiào juē; 种树 种 zhòng zhǒng chóng',
  ),
  较难: rowsOf(
    '背包 背 bēi bèi péi; 背诵 背 bèi bēi péi; 调皮 调 tiáo diào tiào; 调查 调 diào tiáo dào; 朝霞 朝 zhāo cháo zhǎo; 朝向 朝 cháo zhāo chǎo; 处理 处 chǔ chù zhù; 好处 处 chù chǔ zhù; 干净 干 gān gàn gǎn; 干活 干 gàn gān gǎn; 曲折 曲 qū qǔ jū; 歌曲 曲 qǔ qū jǔ',
  ),
  辨析: rowsOf(
    '参差 差 cī chā chāi; 差错 差 chā cī chài; 出差 差 chāi chā cī; 角色 角 jué jiǎo jiào; 三角 角 jiǎo jué jiào; 供应 供 gōng gòng kòng; 上供 供 gòng gōng kōng; 强迫 强 qiǎng qiáng jiàng; 倔强 强 jiàng qiáng qiǎng; 勉强 强 qiǎng jiàng qiáng; 模样 模 mú mó mò; 模型 模 mó mú mǒ',
  ),
} as const;
/** 另编的整词读音。 */
const wholeReadings = new Map(
  '银行 yín háng|行走 xíng zǒu|音乐 yīn yuè|快乐 kuài lè|长大 zhǎng dà|长江 cháng jiāng|重要 zhòng yào|重新 chóng xīn|还书 huán shū|睡觉 shuì jiào|觉得 jué de|种树 zhòng shù|背包 bēi bāo|背诵 bèi sòng|调皮 tiáo pí|调查 diào chá|朝霞 zhāo xiá|朝向 cháo xiàng|处理 chǔ lǐ|好处 hǎo chù|干净 gān jìng|干活 gàn huó|曲折 qū zhé|歌曲 gē qǔ|参差 cēn cī|差错 chā cuò|出差 chū chāi|角色 jué sè|三角 sān jiǎo|供应 gōng yìng|上供 shàng gòng|强迫 qiǎng pò|倔强 jué jiàng|勉强 miǎn qiǎng|模样 mú yàng|模型 mó xíng'
    .split('|')
    .map((row) => {
      const [word = '', ...syllables] = row.split(' ');
      return [word, syllables] as const;
    }),
);

const readings = template({
  id: 'chinese/characters-with-several-readings',
  version: 1,
  skill: 'chinese.readings',
  grades: [4, 7],
  demand: 'recall',
  kind: 'choice',
  radicals: { word: ['常见', '较难', '辨析'] },
  misconceptions: {
    otherReading: {
      en: 'takes another reading of the character',
      'zh-CN': '误读成这个字的另一个音',
    },
    wrongTone: { en: 'takes the wrong sound or tone', 'zh-CN': '读音或声调有误' },
  },
  draw: (random, { word }) => ({ row: random.pick(readingBank[word]) }),
  allow: [],
  pose: ({ row: [word = '', character = '', key = '', a = '', b = ''] }) => ({
    prompt: ask(
      'How is the character read in this word:',
      '加引号的字在词语中怎么读：',
      `“${character}”，${word}`,
    ),
    answer: chosen(key),
    steps: [
      explain(`In ${word}, ${character} is read ${key}.`, `“${word}”中的“${character}”读 ${key}。`),
    ],
    wrong: { otherReading: chosen(a), wrongTone: chosen(b) },
  }),
  second: ({ text }) => {
    const [, character = '', word = ''] = /“(.)”，(.+)$/.exec(text) ?? [];
    return wholeReadings.get(word)?.[word.indexOf(character)] ?? '';
  },
});

/** 谁、做了什么、对象。 */
const baSubjects = ['小雨', '弟弟', '大风', '同学们', '妈妈', '叔叔'];
const baBank = rowsOf(
  '打碎了 花瓶; 吹倒了 小树; 打扫干净了 教室; 洗干净了 衣服; 修好了 自行车; 吃完了 面包; 写完了 作业; 关上了 窗户; 搬走了 桌子; 找到了 钥匙; 弄丢了 橡皮; 擦干净了 黑板',
);
const windOnly = new Set(['吹倒了']);

const baBei = template({
  id: 'chinese/ba-and-bei',
  version: 1,
  skill: 'chinese.ba-bei',
  grades: [3, 6],
  demand: 'procedure',
  kind: 'choice',
  radicals: { form: ['把', '被', '还原'] },
  misconceptions: {
    otherForm: { en: 'makes the other form', 'zh-CN': '把“把”字句与“被”字句弄混' },
    swapped: { en: 'swaps who acts and what is acted on', 'zh-CN': '施动者与受动者颠倒' },
    wordOrder: { en: 'puts the words in a wrong order', 'zh-CN': '语序错误' },
  },
  draw: (random, { form }) => {
    const [verb = '', object = ''] = random.pick(baBank);
    return {
      form,
      verb,
      object,
      subject: windOnly.has(verb)
        ? '大风'
        : random.pick(baSubjects.filter((name) => name !== '大风')),
    };
  },
  allow: [],
  pose: ({ form, verb, object, subject }) => {
    const plain = `${subject}${verb}${object}。`;
    const ba = `${subject}把${object}${verb}。`;
    const bei = `${object}被${subject}${verb}。`;
    const key = { 把: ba, 被: bei, 还原: plain }[form];
    const given = form === '还原' ? bei : plain;
    const instruction = {
      把: ['Which sentence says the same with 把:', '改成“把”字句，哪一句正确：'],
      被: ['Which sentence says the same with 被:', '改成“被”字句，哪一句正确：'],
      还原: ['Which sentence says the same without 被:', '改成不用“被”字的句子，哪一句意思不变：'],
    }[form];
    return {
      prompt: ask(instruction[0] ?? '', instruction[1] ?? '', given),
      answer: chosen(key),
      steps: [
        {
          把: explain(
            'Who acts, 把, what is acted on, what is done.',
            '施动者 + 把 + 受动者 + 动作。',
          ),
          被: explain(
            'What is acted on, 被, who acts, what is done.',
            '受动者 + 被 + 施动者 + 动作。',
          ),
          还原: explain('Who acts, what is done, what is acted on.', '施动者 + 动作 + 受动者。'),
        }[form],
      ],
      wrong: {
        otherForm: form === '还原' ? null : chosen(form === '把' ? bei : ba),
        swapped: chosen(
          {
            把: `${object}把${subject}${verb}。`,
            被: `${subject}被${object}${verb}。`,
            还原: `${object}${verb}${subject}。`,
          }[form],
        ),
        wordOrder: chosen(
          {
            把: `${subject}${verb}把${object}。`,
            被: `被${subject}${object}${verb}。`,
            还原: `${subject}${object}被${verb}。`,
          }[form],
        ),
      },
    };
  },
  // 由所给句子拆出三部分，再重新组合。
  second: ({ text }) => {
    const sentence = sentenceOf(text).replace('。', '');
    const verb =
      '打碎了 吹倒了 打扫干净了 洗干净了 修好了 吃完了 写完了 关上了 搬走了 找到了 弄丢了 擦干净了'
        .split(' ')
        .find((candidate) => sentence.includes(candidate)) ?? '';
    const [before = '', after = ''] = sentence.split(verb);
    if (text.includes('without')) {
      const [object = '', subject = ''] = before.split('被');
      return `${subject}${verb}${object}。`;
    }
    return text.includes('with 把')
      ? `${before}把${after}${verb}。`
      : `${after}被${before}${verb}。`;
  },
});

const duties = rowsOf(
  '我们|应该保护环境; 同学之间|应该互相帮助; 我们|应该珍惜时间; 小学生|应该遵守纪律; 人们|应该节约用水; 我们|应该尊重老师; 朋友之间|应该诚实相待; 大家|应该爱护公物; 我们|应该坚持锻炼身体; 孩子|应该孝敬父母',
  '|',
);

const rhetorical = template({
  id: 'chinese/rhetorical-questions',
  version: 1,
  skill: 'chinese.rhetorical-questions',
  grades: [4, 7],
  demand: 'concept',
  kind: 'choice',
  radicals: { form: ['陈述句', '反问句', '怎么能'] },
  misconceptions: {
    negated: { en: 'keeps or adds the negation', 'zh-CN': '肯定与否定没有相应改变' },
    stillAsks: { en: 'leaves it a real question', 'zh-CN': '改成了一般疑问句' },
    weaker: { en: 'changes the sense', 'zh-CN': '改变了原来的意思' },
  },
  draw: (random, { form }) => {
    const [who = '', duty = ''] = random.pick(duties);
    return { form, who, duty };
  },
  allow: [],
  pose: ({ form, who, duty }) => {
    const statement = `${who}${duty}。`;
    const question = `难道${who}不${duty}吗？`;
    const how = `${who}怎么能不${duty.replace('应该', '')}呢？`;
    const given = { 陈述句: question, 反问句: statement, 怎么能: how }[form];
    const key = form === '反问句' ? question : statement;
    return {
      prompt:
        form === '反问句'
          ? ask('Which rhetorical question says the same:', '改成反问句，哪一句意思不变：', given)
          : ask('Which statement says the same:', '改成陈述句，哪一句意思不变：', given),
      answer: chosen(key),
      steps: [explain('A rhetorical question with 不 affirms.', '带“不”的反问句表示肯定的意思。')],
      wrong: {
        negated: chosen(form === '反问句' ? `难道${who}${duty}吗？` : `${who}不${duty}。`),
        stillAsks: chosen(`${who}${duty}吗？`),
        weaker: chosen(`${who}可以不${duty.replace('应该', '')}。`),
      },
    };
  },
  // 数否定词：反问再否定一次。
  second: ({ text, options }) => {
    const given = sentenceOf(text);
    const sign = (sentence: string) => {
      if (/可以不/.test(sentence)) return 'weak';
      const negatives =
        (sentence.match(/不/g) ?? []).length + (/难道|怎么能/.test(sentence) ? 1 : 0);
      return negatives % 2 === 0 ? 'yes' : 'no';
    };
    const asks = text.includes('rhetorical question says');
    return (
      options.find(
        (option) =>
          sign(option) === sign(given) &&
          (asks ? option.startsWith('难道') : option.endsWith('。')),
      ) ?? ''
    );
  },
});

/** 上句、下句。 */
const poemBank = {
  低年级: rowsOf(
    '床前明月光|疑是地上霜; 举头望明月|低头思故乡; 春眠不觉晓|处处闻啼鸟; 锄禾日当午|汗滴禾下土; 谁知盘中餐|粒粒皆辛苦; 白日依山尽|黄河入海流; 欲穷千里目|更上一层楼; 红豆生南国|春来发几枝; 千山鸟飞绝|万径人踪灭; 野火烧不尽|春风吹又生',
    '|',
  ),
  中年级: rowsOf(
    '两个黄鹂鸣翠柳|一行白鹭上青天; 窗含西岭千秋雪|门泊东吴万里船; 日照香炉生紫烟|遥看瀑布挂前川; 飞流直下三千尺|疑是银河落九天; 停车坐爱枫林晚|霜叶红于二月花; 不知细叶谁裁出|二月春风似剪刀; 横看成岭侧成峰|远近高低各不同; 等闲识得东风面|万紫千红总是春; 独在异乡为异客|每逢佳节倍思亲',
    '|',
  ),
  高年级: rowsOf(
    '海内存知己|天涯若比邻; 会当凌绝顶|一览众山小; 随风潜入夜|润物细无声; 大漠孤烟直|长河落日圆; 感时花溅泪|恨别鸟惊心; 海上生明月|天涯共此时; 明月松间照|清泉石上流; 采菊东篱下|悠然见南山; 国破山河在|城春草木深',
    '|',
  ),
} as const;
/** 另编的名句全文。 */
const couplets =
  '床前明月光，疑是地上霜。举头望明月，低头思故乡。春眠不觉晓，处处闻啼鸟。锄禾日当午，汗滴禾下土。谁知盘中餐，粒粒皆辛苦。白日依山尽，黄河入海流。欲穷千里目，更上一层楼。红豆生南国，春来发几枝。千山鸟飞绝，万径人踪灭。野火烧不尽，春风吹又生。两个黄鹂鸣翠柳，一行白鹭上青天。窗含西岭千秋雪，门泊东吴万里船。日照香炉生紫烟，遥看瀑布挂前川。飞流直下三千尺，疑是银河落九天。停车坐爱枫林晚，霜叶红于二月花。不知细叶谁裁出，二月春风似剪刀。横看成岭侧成峰，远近高低各不同。等闲识得东风面，万紫千红总是春。独在异乡为异客，每逢佳节倍思亲。海内存知己，天涯若比邻。会当凌绝顶，一览众山小。随风潜入夜，润物细无声。大漠孤烟直，长河落日圆。感时花溅泪，恨别鸟惊心。海上生明月，天涯共此时。明月松间照，清泉石上流。采菊东篱下，悠然见南山。国破山河在，城春草木深。';

const poems = template({
  id: 'chinese/lines-of-poems',
  version: 1,
  skill: 'chinese.poems',
  grades: [3, 9],
  demand: 'recall',
  kind: 'choice',
  radicals: { poem: ['低年级', '中年级', '高年级'] },
  misconceptions: {
    otherPoem: { en: 'takes a line of another poem', 'zh-CN': '误选了别的诗句' },
    sameField: { en: 'goes by a word in common', 'zh-CN': '只凭个别相同的字判断' },
    guess: { en: 'does not know the poem', 'zh-CN': '不熟悉这首诗' },
  },
  draw: (random, { poem }) => {
    const [row, ...others] = random.shuffled(poemBank[poem]);
    return { row: row ?? [], others: others.slice(0, 3).map(([, line = '']) => line) };
  },
  allow: [],
  pose: ({ row: [first = '', key = ''], others: [a = '', b = '', c = ''] }) => ({
    prompt: ask('Choose the line that follows:', '选择下一句：', `${first}，${CHINESE_GAP}。`),
    answer: chosen(key),
    steps: [explain(`${first}，${key}。`, `${first}，${key}。`)],
    wrong: { otherPoem: chosen(a), sameField: chosen(b), guess: chosen(c) },
  }),
  second: ({ text, options }) => {
    const first = sentenceOf(text).split('，')[0] ?? '';
    return options.find((option) => couplets.includes(`${first}，${option}。`)) ?? '';
  },
});

export const chineseSentences = [deParticles, conjunctions, punctuation, readings];
export const chineseStyle = [baBei, rhetorical, poems];
