/** English as it is learned, and Chinese at school: grade, name in both languages, what it builds on. */
import type { SkillRows } from './skill.ts';

export const englishSkills = {
  'english.articles': [3, 'Articles a and an', '冠词 a 与 an', []],
  'english.plurals': [3, 'Plurals of nouns', '名词复数', []],
  'english.pronouns': [3, 'Personal and possessive pronouns', '人称代词与物主代词', []],
  'english.time-prepositions': [4, 'Prepositions of time', '时间介词', []],
  'english.quantity': [5, 'Much, many, few, little', '数量词的用法', ['english.plurals']],
  'english.homophones': [5, 'Words that sound alike', '同音异形词', ['english.pronouns']],
  'english.synonyms': [6, 'Words of like meaning', '同义词', []],
  'english.antonyms': [5, 'Words of opposite meaning', '反义词（英语）', []],
  'english.present-simple': [4, 'Present simple', '一般现在时', ['english.pronouns']],
  'english.present-continuous': [
    4,
    'Present simple or continuous',
    '一般现在时与现在进行时',
    ['english.present-simple'],
  ],
  'english.past-simple': [
    5,
    'Past simple of irregular verbs',
    '不规则动词的过去式',
    ['english.present-simple'],
  ],
  'english.present-perfect': [
    7,
    'Past simple or present perfect',
    '一般过去时与现在完成时',
    ['english.past-simple'],
  ],
  'english.agreement': [
    6,
    'Subject and verb',
    '主谓一致',
    ['english.present-simple', 'english.plurals'],
  ],
  'english.comparatives': [5, 'Comparatives and superlatives', '比较级与最高级', []],
  'english.conditionals': [8, 'Conditional sentences', '条件句', ['english.past-simple']],
  'english.passive': [8, 'The passive', '被动语态', ['english.past-simple']],
  'english.verb-patterns': [
    8,
    'Verbs followed by -ing or to',
    '动名词与不定式',
    ['english.present-continuous'],
  ],
  'english.question-tags': [
    8,
    'Question tags',
    '反意疑问句',
    ['english.present-simple', 'english.pronouns'],
  ],
  'english.possession': [5, 'The possessive apostrophe', '名词所有格', ['english.plurals']],
} as const satisfies SkillRows;

export const chineseSkills = {
  'chinese.measure-words': [3, 'Measure words', '量词', []],
  'chinese.de-particles': [3, 'The particles 的, 地, 得', '“的、地、得”的用法', []],
  'chinese.conjunctions': [4, 'Paired conjunctions', '关联词语', []],
  'chinese.synonyms': [3, 'Words of like meaning (Chinese)', '近义词', []],
  'chinese.antonyms': [3, 'Words of opposite meaning (Chinese)', '反义词', []],
  'chinese.idioms': [4, 'Completing idioms', '成语填空', []],
  'chinese.punctuation': [3, 'Punctuation', '标点符号', []],
  'chinese.readings': [4, 'Characters with several readings', '多音字', []],
  'chinese.wrong-characters': [5, 'Finding a wrong character', '辨析错别字', ['chinese.idioms']],
  'chinese.ba-bei': [4, 'Sentences with 把 and 被', '“把”字句与“被”字句', []],
  'chinese.rhetorical-questions': [
    5,
    'Rhetorical questions',
    '反问句与陈述句',
    ['chinese.punctuation'],
  ],
  'chinese.poems': [3, 'Lines of classical poems', '古诗名句', []],
  'chinese.word-classes': [3, 'The word that does not belong', '词语归类', []],
} as const satisfies SkillRows;
