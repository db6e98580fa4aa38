/** What only dresses an item: names that belong to no one culture's heroes, and everyday things, in both languages. */
import type { Random } from '../../../../shared/random.ts';
import type { Bilingual } from '../../../../shared/words/say.ts';

const of = (pairs: string): Bilingual[] =>
  pairs.split(', ').map((pair) => {
    const [en = '', chinese = ''] = pair.split(' ');
    return { en, 'zh-CN': chinese };
  });

const names = of(
  'Ana 小安, Ben 小斌, Mia 小米, Leo 小乐, Nina 小宁, Omar 小航, Lin 小林, Sam 小山, Eva 小雅, Tariq 小涛, Yuki 小雪, Ida 小敏, Max 小文, Zara 小芳, Kim 小静, Noah 小诺, Lena 小云, Ravi 小杰, Sofia 小雨, Hugo 小峰',
);

export const allNames: Readonly<Record<'en' | 'zh-CN', readonly string[]>> = {
  en: names.map(({ en }) => en),
  'zh-CN': names.map((name) => name['zh-CN']),
};

export const aName = (random: Random): Bilingual => random.pick(names);
/** Different people for one question. */
export const someNames = (random: Random, count: number): Bilingual[] =>
  random.shuffled(names).slice(0, count);

/** A countable thing: its English singular and plural, its Chinese name with its measure word. */
export type Thing = { one: string; many: string; zh: string; measure: string };
const thing = (one: string, many: string, chinese: string, measure: string): Thing => ({
  one,
  many,
  zh: chinese,
  measure,
});

const schoolThings = [
  thing('pencil', 'pencils', '铅笔', '支'),
  thing('notebook', 'notebooks', '笔记本', '本'),
  thing('book', 'books', '书', '本'),
  thing('sticker', 'stickers', '贴纸', '张'),
  thing('card', 'cards', '卡片', '张'),
];
const fruits = [
  thing('apple', 'apples', '苹果', '个'),
  thing('orange', 'oranges', '橙子', '个'),
  thing('pear', 'pears', '梨', '个'),
  thing('peach', 'peaches', '桃子', '个'),
];
const shopThings = [
  thing('coat', 'coats', '外套', '件'),
  thing('lamp', 'lamps', '台灯', '盏'),
  thing('suitcase', 'suitcases', '行李箱', '个'),
  thing('chair', 'chairs', '椅子', '把'),
  thing('tent', 'tents', '帐篷', '顶'),
  thing('keyboard', 'keyboards', '键盘', '个'),
];
/** What costs some tens to some hundreds; in Chinese with its measure word. */
export const aShopThing = (random: Random): Bilingual => {
  const { one, measure, zh } = random.pick(shopThings);
  return { en: one, 'zh-CN': `${measure}${zh}` };
};
export const aSchoolThing = (random: Random): Thing => random.pick(schoolThings);
export const aFruit = (random: Random): Thing => random.pick(fruits);
