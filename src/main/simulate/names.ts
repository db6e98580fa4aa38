/** Invented people of many places: given and family names that are paired at random within a culture. */
import type { Random } from '../../shared/random.ts';

type Culture = {
  given: readonly string[];
  family: readonly string[];
  /** Written family first and unbroken. */
  familyFirst?: true;
};

const words = (text: string): readonly string[] => text.trim().split(/\s*,\s*/);

const CULTURES: readonly Culture[] = [
  {
    given: words(
      'Amelia, Rowan, Tamsin, Jasper, Imogen, Callum, Beatrix, Felix, Harriet, Silas, Maisie, Gethin, Elowen, Dylan',
    ),
    family: words(
      'Featherwick, Thistlewood, Brackenbury, Holloway, Penhaligon, Ashdown, Merriweather, Cotterill, Lanyon, Wetherby, Pryce, Garrowby',
    ),
  },
  {
    given: words('Siobhán, Oisín, Caoimhe, Fionn, Niamh, Ruairí, Aoife, Eilidh, Tadhg, Gráinne'),
    family: words(
      "O'Dreaney, Mac Giolla Bhríde, Ó Súilleabháin, O'Hanrahan, McGillicuddy, Ní Dhomhnaill, Kilbride, Macnamara-Doyle",
    ),
  },
  {
    given: words(
      'José Luis, Ximena, Mateo, Itzel, Álvaro, Nerea, Joaquín, Lucía, Rocío, Íñigo, Yolotzin, Begoña',
    ),
    family: words(
      'Ibargüen, Quiroga Ñandú, Etxeberria, Villaseñor Peña, Muñoz Arrieta, Zubizarreta, Castañeda Ruiz, Olmos Gándara, Núñez Barrientos',
    ),
  },
  {
    given: words('Thaís, João Pedro, Inês, Anderson, Conceição, Tomás, Beatriz, Luís, Iracema'),
    family: words(
      'Ferreira Gusmão, Assunção, Magalhães Couto, dos Anjos Vilela, Guimarães, Brandão Leão, Falcão Pires',
    ),
  },
  {
    given: words('Anaïs, Théo, Maëlys, Gaspard, Noémie, Loïc, Élodie, Côme, Solène, Raphaël'),
    family: words(
      "Courtemanche, Lefèvre-Dubreuil, d'Aubigny, Guérin, Beauchêne, Le Goff, Rousselière, Châtelain",
    ),
  },
  {
    given: words('Jürgen, Annika, Björn, Käthe, Lennart, Frieda, Wiebke, Götz, Liesel, Matthäus'),
    family: words(
      'Großhennig, Müllerschön, von der Weide, Schönfelder, Übelacker, Köstlin, Weißgerber, Bräutigam',
    ),
  },
  {
    given: words(
      'Ingrid, Åse, Søren, Þórdís, Jökull, Freyja, Håkon, Sigríður, Eemeli, Väinö, Aino',
    ),
    family: words(
      'Sjöblad, Østergård, Þorvaldsdóttir, Lindqvist-Ås, Hämäläinen, Bjørnstad, Koskenranta, Ødegaard Lie',
    ),
  },
  {
    given: words(
      'Łukasz, Zofia, Święcisława, Grzegorz, Bożena, Jiří, Kateřina, Ondřej, Ľudmila, Štěpán',
    ),
    family: words(
      'Wiśniarek, Brzęczkowski, Źródłowska, Dvořáček, Hřebíková, Szczepaniak, Čermáková, Krajčírik',
    ),
  },
  {
    given: words('Elif, Çağrı, Gülşen, Umut, İpek, Şebnem, Ozan, Yağmur, Kerem'),
    family: words('Yıldırgan, Öztürkmen, Çelikbaş, Şahingöz, Güneşdoğdu, Kılıçarslanoğlu, Işıkver'),
  },
  {
    given: words('Xanthippi, Myrto, Pródromos, Kleío, Iríni, Stávros, Andromáchi'),
    family: words(
      'Papadogiannaki, Chatzistefanou, Kontogeorgos, Triantafýllou, Mavrogénis, Asimakopoúlou',
    ),
  },
  {
    given: words('Олена, Богдан, Мирослава, Тарас, Соломія, Юрій, Зоряна'),
    family: words('Вишневецька-Гай, Кузьменко, Журавель, Небокрай, Тихоліс, Соколюк'),
  },
  {
    given: words('محمد أمين, ليلى, عبد الرحمن, نور الهدى, ياسمين, طارق, ريم, إدريس, هدى, سامي'),
    family: words('الصباغ, بن عيسى, القحطاني, الزهراوي, حدّاد, المنصوري, أبو شقرة, العطّار'),
  },
  {
    given: words('Omar, Layla, Yusuf, Amina, Khadija, Idris, Zaynab, Tariq, Salma, Bilal'),
    family: words(
      "Al-Faraji, Benhaddou, El-Khattabi, Abu-Shaqra, Boutaleb, al-Mas'udi, Haddadin, Ouazzani",
    ),
  },
  {
    given: words('נועה, איתן, תמר, אלעד, שירה, יותם'),
    family: words('בן־דרור, אלמוג, כרמיאלי, שדה־לבן, גלבוע'),
  },
  {
    given: words('Parisa, Kiarash, Golnaz, Behrouz, Niloufar, Dariush, Shirin, Arash'),
    family: words('Golshani, Tabrizchi, Rahmanzadeh, Shirazinejad, Moghadasi, Kermanpour'),
  },
  {
    given: words(
      'Priya, Arjunan, Lakshmi, Ishaan, Meenakshi, Rohit, Ananya, Vikramjeet, Simran, Devika, Kavin',
    ),
    family: words(
      'Venkataraghan, Subramaniapillai, Chattopadhyay, Deshpande-Rao, Gurpreet Dhaliwal, Raghunandan, Mukhopadhyay, Wickramanayake',
    ),
  },
  {
    given: words(
      '子涵, 雨桐, 浩然, 思远, 梓萱, 一诺, 嘉懿, 明轩, 欣怡, 天佑, 若曦, 俊熙, 睿, 悦, 可馨, 宇航',
    ),
    family: words('王, 李, 张, 陈, 赵, 周, 吴, 欧阳, 司马, 林, 何, 黄, 孙, 诸葛, 徐'),
    familyFirst: true,
  },
  {
    given: words('Xinyi, Haoran, Yutong, Zhiyuan, Lǜping, Jiayi, Ruoxi, Tianyou'),
    family: words('Zhao, Ouyang, Xie, Qiu, Tan, Shangguan, Hsieh, Leung'),
  },
  {
    given: words('서연, 민준, 하윤, 도현, 지우, 예은'),
    family: words('김, 박, 최, 남궁, 선우, 황보'),
    familyFirst: true,
  },
  {
    given: words('陽菜, 悠真, 美桜, 颯太, 結衣, 蓮'),
    family: words('花村, 三日月, 小鳥遊, 五十嵐, 渡瀬, 白鳥沢'),
    familyFirst: true,
  },
  {
    given: words('Yuki, Haruto, Sayaka, Ren, Mitsuki, Kōhei, Aoi'),
    family: words('Hanamori, Ōtsubo, Kirishima, Mizuhara, Tachikawa, Shirogane'),
  },
  {
    given: words('Thuỳ Linh, Đức Anh, Ngọc Ánh, Minh Khôi, Phương Thảo, Quốc Bảo, Hải Yến'),
    family: words('Đỗ, Nguyễn Phước, Trần Lê, Huỳnh, Võ Đình, Lý Thường'),
  },
  {
    given: words(
      'Nattapong, Siriporn, Wiremu, Aroha, Kahurangi, Putri, Wayan, Malia, Kaleo, Tavita',
    ),
    family: words(
      "Rattanachaisuwan, Te Whatahoro, Ngatapu, Kusumawardhani, Keali'i, Fa'asavalu, Sri Wulandari, Charoenphanthawong",
    ),
  },
  {
    given: words(
      'Amara, Chukwuemeka, Ndidi, Olúwaṣeun, Yétúndé, Kwabena, Abena, Ifeoma, Babátúndé, Efua',
    ),
    family: words(
      'Okonkwo-Blythe, Ọlátúnjí, Asante-Pym, Nwachukwu, Adébáyọ̀, Owusu-Ansah, Ezenwa, Boateng-Mills',
    ),
  },
  {
    given: words(
      'Tigist, Abebech, Thandiwe, Sipho, Wanjiru, Kipchirchir, Makena, Nomvula, Tendai, Zawadi',
    ),
    family: words(
      'Woldegiorgis, Gebreselama, Mthembu-Ndaba, Kamau wa Njoroge, Cheruiyot, Ramaphakela, Chikwanha, Hlongwane',
    ),
  },
];

/** Long on purpose: 40 characters and more happen, and lists must hold them. */
const LONG_NAMES: readonly (readonly [given: string, family: string])[] = [
  ['Wolfgang-Maximilian Friedrich', 'Hohenstein-Oberlahnstedt'],
  ['María de los Ángeles Guadalupe', 'Fernández de Córdoba y Ibargüen'],
  ['Andriamihaja Tsiresy Fanomezantsoa', 'Rakotonandrasana'],
  ['Venkata Satyanarayana Subrahmanya', 'Chilakamarthi'],
  ['Pua Kahiwahiwa Leilani', 'Kealohapauole-Nakamura'],
];

export type PersonName = { givenName: string; familyName: string; familyFirst: boolean };

/** Where there are more names, more people come from. */
const TICKETS = CULTURES.flatMap((culture) =>
  Array.from(
    { length: Math.round(Math.sqrt(culture.given.length * culture.family.length)) },
    () => culture,
  ),
);

function drawOne(random: Random): PersonName {
  if (random.chance(0.005)) {
    const [givenName, familyName] = random.pick(LONG_NAMES);
    return { givenName, familyName, familyFirst: false };
  }
  const culture = random.pick(TICKETS);
  return {
    givenName: random.pick(culture.given),
    familyName: random.pick(culture.family),
    familyFirst: culture.familyFirst ?? false,
  };
}

/** Two people of one name happen, about once in a hundred. */
const SHARED = 0.01;
const TRIES = 20;

/** One long name in two hundred; the rest of any culture. @param taken names that are in use, added to */
export function drawName(random: Random, taken: Set<string>): PersonName {
  let name = drawOne(random);
  const mayShare = random.chance(SHARED);
  for (let i = 0; i < TRIES && !mayShare && taken.has(keyOf(name)); i++) name = drawOne(random);
  taken.add(keyOf(name));
  return name;
}

function keyOf({ givenName, familyName }: PersonName): string {
  return `${familyName}|${givenName}`;
}
