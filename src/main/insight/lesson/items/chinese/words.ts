/** 汉语词语：量词、近义词、反义词、成语、错别字、归类。 */
import { template } from '../vocabulary.ts';
import { CHINESE_GAP, ask, chosen, explain, rowsOf } from '../language/word-choice.ts';

/** 名词、量词、三个不能用的量词。 */
const measureBank = {
  common: rowsOf(
    '书 本 头 条 把; 铅笔 支 头 本 间; 鱼 条 本 张 座; 牛 头 张 本 支; 椅子 把 条 头 本; 桌子 张 条 头 支; 山 座 本 支 张; 树 棵 本 张 头; 花 朵 本 头 座; 汽车 辆 头 本 朵; 衣服 件 头 座 本; 照片 张 头 座 支',
  ),
  'less common': rowsOf(
    '马 匹 本 张 朵; 船 艘 匹 本 朵; 井 口 匹 朵 辆; 桥 座 匹 口 支; 灯 盏 匹 本 头; 伞 把 匹 头 盏; 信 封 匹 座 盏; 钥匙 把 匹 头 座; 镜子 面 匹 头 封; 尺子 把 匹 头 盏; 楼房 幢 匹 封 把; 电影 部 匹 口 把',
  ),
  careful: rowsOf(
    '诗 首 匹 盏 扇; 门 扇 匹 首 颗; 星星 颗 扇 首 匹; 珍珠 颗 扇 首 匹; 画 幅 匹 扇 盏; 军队 支 扇 颗 盏; 瀑布 道 颗 首 匹; 田 块 首 匹 盏; 窗户 扇 首 颗 匹; 歌曲 首 扇 匹 颗; 彩虹 道 首 匹 扇; 珠子 颗 扇 首 匹',
  ),
} as const;
/** 另编的词表：每个量词可以搭配的名词。 */
const measuredBy: Readonly<Record<string, string>> = {
  本: '书 词典 笔记本',
  支: '铅笔 钢笔 军队 歌曲',
  条: '鱼 河 路 裤子',
  头: '牛 猪 羊',
  把: '椅子 伞 钥匙 尺子 刀',
  张: '桌子 照片 纸 画 床',
  座: '山 桥 城市 楼房 瀑布',
  棵: '树 草',
  朵: '花 云',
  辆: '汽车 自行车',
  件: '衣服 事',
  匹: '马 布',
  艘: '船',
  口: '井 锅',
  盏: '灯',
  封: '信',
  面: '镜子 旗',
  幢: '楼房',
  部: '电影 手机',
  首: '诗 歌曲',
  扇: '门 窗户',
  颗: '星星 珍珠 珠子 心',
  幅: '画',
  道: '瀑布 彩虹 题',
  块: '田 糖',
  间: '房子',
};
const counts = ['一', '两', '三', '几'];

const measureWords = template({
  id: 'chinese/measure-words',
  version: 1,
  skill: 'chinese.measure-words',
  grades: [3, 5],
  demand: 'recall',
  kind: 'choice',
  radicals: { noun: ['common', 'less common', 'careful'] },
  misconceptions: {
    wrongShape: {
      en: 'takes a measure word for things of another shape',
      'zh-CN': '量词与事物的形状不符',
    },
    wrongKind: {
      en: 'takes a measure word for another kind of thing',
      'zh-CN': '量词与事物的类别不符',
    },
    byHabit: { en: 'takes a measure word by habit', 'zh-CN': '凭习惯误用量词' },
  },
  draw: (random, { noun }) => ({ row: random.pick(measureBank[noun]), count: random.pick(counts) }),
  allow: [],
  pose: ({ row, count }) => {
    const [noun = '', key = '', a = '', b = '', c = ''] = row;
    return {
      prompt: ask(
        'Choose the right measure word:',
        '选择恰当的量词填空：',
        `${count}${CHINESE_GAP}${noun}`,
      ),
      answer: chosen(key),
      steps: [
        explain(
          `${noun} is counted with ${key}: ${count}${key}${noun}.`,
          `“${noun}”的量词用“${key}”：${count}${key}${noun}。`,
        ),
      ],
      wrong: { wrongShape: chosen(a), wrongKind: chosen(b), byHabit: chosen(c) },
    };
  },
  // 查另一张词表：恰好一个选项能与名词搭配。
  second: ({ text, options }) => {
    const noun = text.slice(text.lastIndexOf('）') + 1);
    const fitting = options.filter((option) => measuredBy[option]?.split(' ').includes(noun));
    return fitting.length === 1 ? (fitting[0] ?? '') : '';
  },
});

/** 词语、近义词、反义词、两个无关的词。 */
const meaningBank = {
  common: rowsOf(
    '美丽 漂亮 丑陋 明亮 勇敢; 高兴 快乐 难过 安静 整齐; 寒冷 冰冷 炎热 宽阔 干净; 安静 宁静 吵闹 明亮 整齐; 勇敢 英勇 胆小 美丽 干净; 干净 清洁 肮脏 高大 快乐; 宽阔 宽广 狭窄 寒冷 安静; 仔细 认真 马虎 宽阔 明亮; 著名 有名 无名 干净 高大',
  ),
  'less common': rowsOf(
    '诚实 老实 虚伪 茂盛 精彩; 茂盛 繁茂 枯萎 诚实 谦虚; 谦虚 虚心 骄傲 茂盛 平坦; 寂静 沉寂 喧闹 精致 奇妙; 危险 惊险 安全 精致 富裕; 富裕 富足 贫穷 危险 平静; 平坦 平整 崎岖 热闹 富裕; 精致 精美 粗糙 安全 寂静; 保护 爱护 破坏 寻找 准备',
  ),
  literary: rowsOf(
    '慷慨 大方 吝啬 敏捷 惭愧; 敏捷 灵敏 迟钝 慷慨 慈祥; 宏伟 雄伟 渺小 敏捷 恳切; 赞扬 称赞 批评 寻觅 思索; 寻觅 寻找 丢弃 赞扬 欺骗; 镇定 沉着 慌张 奢侈 敏捷; 奢侈 奢华 节俭 镇定 惭愧; 懦弱 软弱 坚强 奢侈 敏捷; 清晰 清楚 模糊 懦弱 慷慨; 鼓励 激励 打击 欣赏 寻觅',
  ),
} as const;
/** 另编的近义词组与反义词对。 */
const alikeSets =
  '美丽漂亮好看 高兴快乐愉快 寒冷冰冷严寒 安静宁静 勇敢英勇 干净清洁 宽阔宽广 仔细认真细心 著名有名 诚实老实 茂盛繁茂 谦虚虚心 寂静沉寂 危险惊险 富裕富足 平坦平整 精致精美 保护爱护 慷慨大方 敏捷灵敏 宏伟雄伟 赞扬称赞 寻觅寻找 镇定沉着 奢侈奢华 懦弱软弱 清晰清楚 鼓励激励'.split(
    ' ',
  );
const oppositePairs =
  '丑陋美丽 难过高兴 炎热寒冷 吵闹安静 胆小勇敢 肮脏干净 狭窄宽阔 马虎仔细 无名著名 虚伪诚实 枯萎茂盛 骄傲谦虚 喧闹寂静 安全危险 贫穷富裕 崎岖平坦 粗糙精致 破坏保护 吝啬慷慨 迟钝敏捷 渺小宏伟 批评赞扬 丢弃寻觅 慌张镇定 节俭奢侈 坚强懦弱 模糊清晰 打击鼓励'.split(
    ' ',
  );
const askedWord = (text: string) => /“(.+?)”/.exec(text.slice(text.indexOf(': ')))?.[1] ?? '';

function meaningTemplate(kind: 'synonyms' | 'antonyms') {
  const alikeWanted = kind === 'synonyms';
  return template({
    id: `chinese/${kind}`,
    version: 1,
    skill: alikeWanted ? 'chinese.synonyms' : 'chinese.antonyms',
    grades: [3, 6],
    demand: 'recall',
    kind: 'choice',
    radicals: { word: ['common', 'less common', 'literary'] },
    misconceptions: {
      turned: alikeWanted
        ? { en: 'takes the opposite', 'zh-CN': '选成了反义词' }
        : { en: 'takes the word of like meaning', 'zh-CN': '选成了近义词' },
      unrelated: { en: 'takes a word of another meaning', 'zh-CN': '选了意思无关的词' },
      sameClass: {
        en: 'takes a word that is only of the same class',
        'zh-CN': '选了仅词性相同的词',
      },
    },
    draw: (random, { word: level }) => ({ row: random.pick(meaningBank[level]) }),
    allow: [],
    pose: ({ row }) => {
      const [word = '', like = '', opposite = '', a = '', b = ''] = row;
      const [key, turned] = alikeWanted ? [like, opposite] : [opposite, like];
      return {
        prompt: alikeWanted
          ? ask(
              'Which word has a meaning like this one:',
              '下面哪个词与所给的词意思相近：',
              `“${word}”`,
            )
          : ask(
              'Which word has the opposite meaning of this one:',
              '下面哪个词与所给的词意思相反：',
              `“${word}”`,
            ),
        answer: chosen(key),
        steps: [
          alikeWanted
            ? explain(`${word} and ${key} mean nearly the same.`, `“${word}”和“${key}”意思相近。`)
            : explain(`${word} and ${key} are opposites.`, `“${word}”和“${key}”意思相反。`),
        ],
        wrong: { turned: chosen(turned), unrelated: chosen(a), sameClass: chosen(b) },
      };
    },
    // 查另编的词组。
    second: ({ text, options }) => {
      const word = askedWord(text);
      const sets = alikeWanted ? alikeSets : oppositePairs;
      const fitting = options.filter((option) =>
        sets.some((set) => set.includes(option) && set.includes(word)),
      );
      return fitting.length === 1 ? (fitting[0] ?? '') : '';
    },
  });
}

/** 成语、空出的字、三个误填的字。 */
const idiomBank = {
  common: rowsOf(
    '画蛇添足 蛇 龙 鱼 鸟; 守株待兔 兔 鹿 鸟 鱼; 亡羊补牢 羊 牛 马 狗; 井底之蛙 蛙 鱼 龟 蛇; 狐假虎威 虎 狼 牛 马; 对牛弹琴 牛 马 羊 虎; 掩耳盗铃 铃 灯 钟 金; 拔苗助长 苗 草 木 禾; 刻舟求剑 剑 刀 鱼 珠; 叶公好龙 龙 虎 凤 马; 自相矛盾 矛 刀 剑 弓; 坐井观天 天 月 云 日',
  ),
  'less common': rowsOf(
    '再接再厉 厉 励 利 力; 专心致志 致 至 治 制; 一鼓作气 鼓 股 古 骨; 迫不及待 待 带 代 得; 谈笑风生 生 声 升 盛; 川流不息 川 穿 船 串; 半途而废 废 费 非 飞; 出类拔萃 萃 粹 翠 醉; 名列前茅 茅 矛 毛 冒; 走投无路 投 头 透 图; 完璧归赵 璧 壁 碧 避; 一望无垠 垠 根 银 痕',
  ),
  careful: rowsOf(
    '如火如荼 荼 茶 途 徒; 相形见绌 绌 拙 屈 出; 病入膏肓 肓 盲 育 荒; 罄竹难书 罄 磬 馨 庆; 怙恶不悛 悛 俊 峻 梭; 卑躬屈膝 躬 恭 弓 宫; 不胫而走 胫 径 颈 经; 草菅人命 菅 管 官 荆; 脍炙人口 炙 灸 灾 久; 戛然而止 戛 嘎 夏 恰; 以逸待劳 逸 易 义 异; 墨守成规 墨 默 没 莫',
  ),
} as const;
/** 另编的成语表。 */
const idioms = new Set(
  '画蛇添足 守株待兔 亡羊补牢 井底之蛙 狐假虎威 对牛弹琴 掩耳盗铃 拔苗助长 刻舟求剑 叶公好龙 自相矛盾 坐井观天 再接再厉 专心致志 一鼓作气 迫不及待 谈笑风生 川流不息 半途而废 出类拔萃 名列前茅 走投无路 完璧归赵 一望无垠 如火如荼 相形见绌 病入膏肓 罄竹难书 怙恶不悛 卑躬屈膝 不胫而走 草菅人命 脍炙人口 戛然而止 以逸待劳 墨守成规'.split(
    ' ',
  ),
);

const completingIdioms = template({
  id: 'chinese/completing-idioms',
  version: 1,
  skill: 'chinese.idioms',
  grades: [4, 9],
  demand: 'recall',
  kind: 'choice',
  radicals: { idiom: ['common', 'less common', 'careful'] },
  misconceptions: {
    alikeInSound: {
      en: 'takes a character that sounds or looks alike',
      'zh-CN': '误用音近或形近的字',
    },
    alikeInSense: { en: 'takes a character of a similar field', 'zh-CN': '误用意义相关的字' },
    guess: { en: 'does not know the idiom', 'zh-CN': '不熟悉这个成语' },
  },
  draw: (random, { idiom }) => ({ row: random.pick(idiomBank[idiom]) }),
  allow: [],
  pose: ({ row }) => {
    const [idiom = '', key = '', a = '', b = '', c = ''] = row;
    return {
      prompt: ask(
        'Choose the character that completes the idiom:',
        '选择正确的字，把成语补充完整：',
        idiom.replace(key, CHINESE_GAP),
      ),
      answer: chosen(key),
      steps: [explain(`The idiom is ${idiom}.`, `这个成语是“${idiom}”。`)],
      wrong: { alikeInSound: chosen(a), alikeInSense: chosen(b), guess: chosen(c) },
    };
  },
  second: ({ text, options }) => {
    const [head = '', tail = ''] = text.slice(text.indexOf(': ') + 2).split(CHINESE_GAP);
    const fitting = options.filter((option) => idioms.has(head + option + tail));
    return fitting.length === 1 ? (fitting[0] ?? '') : '';
  },
});

/** 写错的词与正确的词。 */
const mistakes = {
  common: rowsOf(
    '己经 已经; 光茫 光芒; 急燥 急躁; 即然 既然; 练习薄 练习簿; 刻若 刻苦; 辛若 辛苦; 因该 应该; 以经 已经',
  ),
  'less common': rowsOf(
    '幅射 辐射; 渡假 度假; 松驰 松弛; 震憾 震撼; 凑和 凑合; 气慨 气概; 装祯 装帧; 寒喧 寒暄; 脉博 脉搏; 针贬 针砭; 追朔 追溯; 防碍 妨碍',
  ),
  idioms: rowsOf(
    '再接再励 再接再厉; 走头无路 走投无路; 穿流不息 川流不息; 一股作气 一鼓作气; 谈笑风声 谈笑风生; 专心至志 专心致志; 默守成规 墨守成规; 出类拔粹 出类拔萃; 名列前矛 名列前茅; 迫不急待 迫不及待; 甘败下风 甘拜下风; 世外桃园 世外桃源',
  ),
} as const;
const correctWords = {
  common: '朋友 学习 快乐 河流 认真 漂亮 帮助 春天 故事 朗读 勇敢 森林'.split(' '),
  'less common': '锻炼 辛勤 陌生 竞赛 奉献 灿烂 宽阔 抚摸 模仿 缘故 蜿蜒 徘徊'.split(' '),
  idioms:
    '画龙点睛 守株待兔 全神贯注 兴高采烈 安居乐业 风和日丽 春暖花开 一心一意 同心协力 持之以恒 胸有成竹 锲而不舍'.split(
      ' ',
    ),
} as const;

const wrongCharacters = template({
  id: 'chinese/wrong-characters',
  version: 1,
  skill: 'chinese.wrong-characters',
  grades: [4, 9],
  demand: 'recall',
  kind: 'choice',
  radicals: { word: ['common', 'less common', 'idioms'] },
  misconceptions: {
    first: { en: 'takes a right word for a wrong one', 'zh-CN': '把正确的词当成有错别字的词' },
    second: { en: 'does not know the right spelling', 'zh-CN': '不熟悉这个词的写法' },
    third: { en: 'guesses', 'zh-CN': '凭感觉猜测' },
  },
  draw: (random, { word: level }) => ({
    row: random.pick(mistakes[level]),
    others: random.shuffled(correctWords[level]).slice(0, 3),
  }),
  allow: [],
  pose: ({ row, others }) => {
    const [wrong = '', right = ''] = row;
    const [a = '', b = '', c = ''] = others;
    return {
      prompt: ask('Which word is written with a wrong character?', '下面哪个词有错别字？', ''),
      answer: chosen(wrong),
      steps: [explain(`It should be ${right}.`, `正确的写法是“${right}”。`)],
      wrong: { first: chosen(a), second: chosen(b), third: chosen(c) },
    };
  },
  // 不在词表里的那一个。
  second: ({ options }) => {
    const known = new Set([
      ...correctWords.common,
      ...correctWords['less common'],
      ...correctWords.idioms,
      ...idioms,
    ]);
    const unknown = options.filter((option) => !known.has(option));
    return unknown.length === 1 ? (unknown[0] ?? '') : '';
  },
});

const classes = {
  common: {
    水果: '苹果 香蕉 葡萄 西瓜 桃子 橙子',
    动物: '老虎 大象 兔子 熊猫 猴子 狮子',
    文具: '铅笔 橡皮 尺子 钢笔 书包 本子',
    蔬菜: '白菜 萝卜 黄瓜 茄子 芹菜 菠菜',
  },
  'less common': {
    交通工具: '汽车 火车 飞机 轮船 地铁 自行车',
    家具: '桌子 椅子 沙发 衣柜 书架 床',
    乐器: '钢琴 笛子 二胡 小提琴 古筝 琵琶',
    职业: '医生 教师 司机 厨师 警察 画家',
  },
  'by sense': {
    颜色: '红 黄 蓝 绿 白 黑',
    节气: '春分 清明 立夏 霜降 冬至 惊蛰',
    心情: '高兴 悲伤 愤怒 害怕 惊讶 着急',
    天气: '晴天 阴天 小雨 大风 冰雹 雷雨',
  },
} as const;
/** 另编的词表：每个词属于哪一类。 */
const classOf = new Map<string, string>([
  ...'苹果 香蕉 葡萄 西瓜 桃子 橙子'.split(' ').map((word) => [word, 'fruit'] as const),
  ...'老虎 大象 兔子 熊猫 猴子 狮子'.split(' ').map((word) => [word, 'animal'] as const),
  ...'铅笔 橡皮 尺子 钢笔 书包 本子'.split(' ').map((word) => [word, 'stationery'] as const),
  ...'白菜 萝卜 黄瓜 茄子 芹菜 菠菜'.split(' ').map((word) => [word, 'vegetable'] as const),
  ...'汽车 火车 飞机 轮船 地铁 自行车'.split(' ').map((word) => [word, 'vehicle'] as const),
  ...'桌子 椅子 沙发 衣柜 书架 床'.split(' ').map((word) => [word, 'furniture'] as const),
  ...'钢琴 笛子 二胡 小提琴 古筝 琵琶'.split(' ').map((word) => [word, 'instrument'] as const),
  ...'医生 教师 司机 厨师 警察 画家'.split(' ').map((word) => [word, 'profession'] as const),
  ...'红 黄 蓝 绿 白 黑'.split(' ').map((word) => [word, 'colour'] as const),
  ...'春分 清明 立夏 霜降 冬至 惊蛰'.split(' ').map((word) => [word, 'solar term'] as const),
  ...'高兴 悲伤 愤怒 害怕 惊讶 着急'.split(' ').map((word) => [word, 'mood'] as const),
  ...'晴天 阴天 小雨 大风 冰雹 雷雨'.split(' ').map((word) => [word, 'weather'] as const),
]);

const wordClasses = template({
  id: 'chinese/word-that-does-not-belong',
  version: 1,
  skill: 'chinese.word-classes',
  grades: [3, 4],
  demand: 'concept',
  kind: 'choice',
  radicals: { classes: ['common', 'less common', 'by sense'] },
  misconceptions: {
    first: {
      en: 'does not see what the others have in common',
      'zh-CN': '没有看出其余词语的共同点',
    },
    second: { en: 'sorts by the number of characters', 'zh-CN': '按字数归类' },
    third: { en: 'guesses', 'zh-CN': '凭感觉猜测' },
  },
  draw: (random, { classes: level }) => {
    const [most, odd] = random.shuffled(Object.entries(classes[level]));
    const list = (entry: readonly [string, string] | undefined) =>
      random.shuffled((entry?.[1] ?? '').split(' '));
    return { name: most?.[0] ?? '', members: list(most).slice(0, 3), stranger: list(odd)[0] ?? '' };
  },
  allow: [],
  pose: ({ name, members: [a = '', b = '', c = ''], stranger }) => ({
    prompt: ask(
      'Which word is of another kind than the others?',
      '下面哪个词与其他词不是同一类？',
      '',
    ),
    answer: chosen(stranger),
    steps: [explain(`The others are all of one kind: ${name}.`, `其他词都属于“${name}”。`)],
    wrong: { first: chosen(a), second: chosen(b), third: chosen(c) },
  }),
  second: ({ options }) =>
    options.find(
      (option) =>
        options.filter((other) => classOf.get(other) === classOf.get(option)).length === 1,
    ) ?? '',
});

export const chineseWords = [
  measureWords,
  meaningTemplate('synonyms'),
  meaningTemplate('antonyms'),
];
export const chineseIdioms = [completingIdioms, wrongCharacters, wordClasses];
