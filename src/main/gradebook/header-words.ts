/** What a column is for, by its header. */
import type { IgnoreReason } from '../../shared/import/remarks.ts';
import { foldHeader } from './clean-text.ts';
import {
  IDENTITY_HEADERS,
  IGNORED_HEADERS,
  NAME_OR_HALF,
  type IdentityRole,
} from './header-lists.ts';

export type { IdentityRole };

export type HeaderMeaning =
  /** `rank`: which of several ids a student is known by; lower is better. */
  | { role: IdentityRole; rank: number }
  /** Could be a whole name or one half of it, as the other columns decide. */
  | { role: 'nom'; rank: number }
  | { role: 'ignore'; reason: IgnoreReason };

const words = (text: string) => text.split('|').map((word) => foldHeader(word));

/** Whole headers that are sums or means of other columns. */
const TOTAL_HEADERS = new Set(
  words(
    'Overall|Cumulative|GPA|Percentage|Percent|%|Letter grade|Overall grade|Final letter|Final letter grade|Course grade|Somme|Gesamt|Gesamtpunkte|Gesamtpunktzahl|Gesamtnote|Summe|Durchschnitt|Mittelwert|Schnitt|Endnote|Notenschnitt|Zeugnisnote|Kurs gesamt|Note finale|Promedio|Media|Nota final|Calificación final|Suma|Nota media|Nota promedio|Note moyenne|Moyenne finale|Notendurchschnitt|Punkteschnitt|Voto medio|Media voti|Nota final média|Средний балл|Итог|Итого|Итоговая оценка|Итоговая оценка за курс|Сумма|コース合計|合計|合計点|平均点|Totale|Voto finale|Média|Summa|Medel|Medelvärde|Slutbetyg|Totalt|Totaal|Gemiddelde|Eindcijfer|Średnia|总分|总成绩|平均分|均分|平均|平均成绩|综合成绩|综合分|综合得分|总评|总评成绩|最终成绩|合计|总计|总得分|学期成绩|绩点|课程总分|总分数|期末总评|المجموع|المعدل|المجموع الكلي|المتوسط|المعدل العام|Moyenne générale|Total général|Total du cours|Total del curso|Totale del corso|Toplam|Ortalama|총점|합계|평균|Tổng|Tổng điểm|Điểm TB|Điểm trung bình|Trung bình|Jumlah|Rata-rata|Nilai akhir|รวม|คะแนนรวม|เฉลี่ย|ממוצע|סה"כ|ציון סופי|Σύνολο|Μέσος όρος|Yhteensä|Keskiarvo|Gennemsnit|Gjennomsnitt|Sum|Snitt|Průměr|Celkem|Átlag|Összesen|Medie|Medie generală|Total geral|Média final|Súčet|Total alumne|評定|評点|Gemiddeld|Note moyenne /20|Percentuale',
  ),
);

const WHOLE =
  '(?:sub|grand|running|overall|final|course|class|term|semester|quarter|category|weighted|unweighted|current|year|cumulative|adjusted|calculated|projected|predicted|unposted)';
const SERVED =
  '(?:overall|final|course|term|semester|quarter|weighted|unweighted|current|cumulative|adjusted|calculated|projected|predicted|unposted|in progress|posted)';
const MEASURE =
  '(?:scores?|points?|marks?|grades?|percentages?|percent|pts|%|average|avg|total|result)';
const TOTAL_PATTERNS: readonly RegExp[] = [
  new RegExp(
    `^(?:${WHOLE}[ -]?)*(?:total|subtotal|average|avg|mean|sum|median)(?: ${MEASURE})*(?: ?%| \\(%\\))?$`,
  ),
  new RegExp(`^(?:${SERVED}[ -])+${MEASURE}(?: ?%| \\(%\\))?$`),
  /.[ (](?:total|subtotal|average|avg|mean)\)?(?: ?%| \(%\)| score| points| grade)?$/,
  // Schoology's own columns; a weight may stand behind.
  / - category(?: \(\d+%\))?$/,
  /^(?:quarter|term|semester|trimester|marking period|q|s|t|mp) ?\d(?:: .*)? \(\d+%\)$/,
  /^(?:quarter|term|semester|trimester|marking period|q|s|mp) ?\d (?:letter grade|grade|average|avg)$/,
  /^(?:moyenne|moy|durchschnitt|promedio|gemiddelde|medel|srednia|somme|summe|gesamt)\b/,
  /(?:总分|总成绩|平均分|均分|总评|合计)(?:等级)?$/,
  /^(?:المجموع|المعدل)/,
];

const RANK_PATTERN =
  /(?:名次|排名|班次|级次|校次|年次|位次|进退步|进步|\brank|\branking)$|^rank(?:ing)? (?:in|of|within)\b/;
const FEEDBACK_PATTERN =
  /(?:^|[\s(-])(?:comments?|feedback|remarks?|commentaires?|kommentare?)\)?$|(?:评语|备注|评论)$/;
const ACTIVITY_PATTERN =
  /(?:次数|时长|签到率|出勤率|访问数|任务点|完成百分比)$|\b(?:view|login|submission) count$/;
const TIME_PATTERN =
  /\b(?:submission time|submitted at|last access(?:ed)?|last downloaded|lateness|timestamp|date of birth)\b|(?:提交|开始|完成)时间$|用时$/;

const meanings = new Map<string, HeaderMeaning>([
  ...IGNORED_HEADERS.flatMap(([reason, list]) =>
    words(list).map((word): [string, HeaderMeaning] => [word, { role: 'ignore', reason }]),
  ),
  ...words(NAME_OR_HALF).map((word): [string, HeaderMeaning] => [word, { role: 'nom', rank: 0 }]),
  ...IDENTITY_HEADERS.flatMap(([role, rank, list]) =>
    words(list).map((word): [string, HeaderMeaning] => [word, { role, rank }]),
  ),
]);

/** `姓名 Name`, `Student No./学号`: the same twice, in Chinese and in another script. */
const BILINGUAL =
  /^(?:([\p{Script=Han}]+)[\s/|]*([^\p{Script=Han}]+)|([^\p{Script=Han}]+?)[\s/|(]*([\p{Script=Han}]+)\)?)$/u;

function meaningOfBoth(folded: string): HeaderMeaning | null {
  const [, ...parts] = BILINGUAL.exec(folded) ?? [];
  const [one, other] = parts.filter((part) => part !== undefined);
  if (one === undefined || other === undefined) return null;
  const found = [one, other].flatMap((part) => meanings.get(foldHeader(part)) ?? []);
  return found.find(({ role }) => role !== 'ignore' && role !== 'nom') ?? found[1] ?? null;
}

/** What the header says, or null where it is an assessment's title or unknown. */
export function meaningOf(header: string): HeaderMeaning | null {
  const folded = foldHeader(header);
  if (folded === '') return null;
  const known =
    meanings.get(folded) ??
    meanings.get(folded.replace(/\s*\([^)]*\)$/, '')) ??
    meaningOfBoth(folded);
  if (known) return known;
  if (FEEDBACK_PATTERN.test(folded)) return { role: 'ignore', reason: 'feedback' };
  if (RANK_PATTERN.test(folded)) return { role: 'ignore', reason: 'rank' };
  if (ACTIVITY_PATTERN.test(folded)) return { role: 'ignore', reason: 'metadata' };
  if (TIME_PATTERN.test(folded)) return { role: 'ignore', reason: 'timestamp' };
  return null;
}

/** Whether the header (its maximum already cut off) names a sum or mean of other columns. */
export function isTotalHeader(header: string): boolean {
  const folded = foldHeader(header).replace(
    /(?<=\S)\s*\((?:\d+分?|赋分|原始分|折算|折合|含[^)]*)\)$/,
    '',
  );
  return TOTAL_HEADERS.has(folded) || TOTAL_PATTERNS.some((pattern) => pattern.test(folded));
}

const SUMMARY = new RegExp(
  [
    /^(?:(?:class|group|overall|section|course|cohort|year|grade|set|form) )?(?:average|avg|mean|median|mode|std\.? ?dev(?:iation)?|standard deviation|std|st\.? dev|highest|lowest|high(?:est)? (?:score|mark)|low(?:est)? (?:score|mark)|max(?:imum)? (?:score|mark)|min(?:imum)?(?: (?:score|mark))?|range|count|sum|totals?|pass rate|grand total|variance|number of students|n)\b(?: (?:score|mark|grade|points|class|of\b.*|for\b.*|%|\(.*\)))*$/,
    /^(?:moyenne|mediane|ecart[- ]type|note (?:max|min|moyenne|la plus)|plus (?:haute|basse)|effectif|total)\b.*$/,
    /^(?:durchschnitt|klassendurchschnitt|mittelwert|mittel|median|klassenschnitt|schnitt|summe|standardabweichung|hochste|niedrigste|notenspiegel|anzahl)\b.*$/,
    /^(?:promedio|media|mediana|suma|desviacion|maximo|minimo|moda)\b.*$/,
    /^(?:medel|medelvarde|gemiddelde|srednia|gennemsnit|keskiarvo|ortalama|media della classe|media da turma)\b.*$/,
    /^(?:全?班|年级|本班|全级|全校)?(?:平均分?|均分|最高分?|最低分?|中位数|标准差|方差|及格率|及格人数|优秀率|优秀人数|良好率|低分率|合格率|通过率|总分|总计|合计|人数|参考人数|应考人数|实考人数|缺考人数|满分率|得分率|优良率|平均成绩)(?:[(（:：].*)?$/,
    /^(?:المتوسط|المعدل|متوسط|اعلى|أعلى|ادنى|أدنى|المجموع|نسبة النجاح).*$/,
  ]
    .map((pattern) => pattern.source)
    .join('|'),
  'u',
);

/** A row's label that says the row sums the class up. */
export function isSummaryLabel(label: string): boolean {
  return label.length <= 60 && SUMMARY.test(foldHeader(label));
}

const MAX_LABELS = new Set(
  words(
    'Points Possible|Possible points|Points|Possible|Out of|Max|Maximum|Max points|Max score|Max marks|Maximum points|Maximum score|Maximum mark|Maximum marks|Total points|Total marks|Total possible|Points available|Marks available|Full marks|Max mark|Full score|/|满分|总分值|分值|卷面满分|满分值|Maximalpunktzahl|Max Punkte|Höchstpunktzahl|Maximale Punktzahl|Punkte|Maximale Punkte|Barème|Sur|Note maximale|Points max|Puntos posibles|Puntuación máxima|Máximo|Puntos|Punteggio massimo|Massimo|Maxpoäng|Maximaal|الدرجة القصوى|الدرجة الكاملة|الدرجة العظمى|النهاية العظمى|القصوى',
  ),
);
/** Names that people bear as well: believed only where the numbers agree. */
const PERSONAL_MAX_LABELS = new Set(words('Max|Possible|Sur'));
const DATE_LABELS = new Set(
  words(
    'Date|Dates|Due|Due date|Date due|Datum|Fecha|Fecha de entrega|Data|日期|考试日期|截止日期|التاريخ|Given|Date given',
  ),
);
/** Weights belong to the grading scheme, which a plain sheet does not spell out. */
const WEIGHT_LABELS = new Set(
  words(
    'Weight|Weights|Weighting|Weightage|Coefficient|Coefficients|Coef|Coeff|Coefficiente|Gewicht|Gewichtung|Peso|Pesos|Ponderación|Poids|Weging|Vikt|权重|系数|占比|比例|加权|الوزن',
  ),
);
const CATEGORY_LABELS = new Set(
  words('Category|Categories|Type|Kategorie|Catégorie|Categoría|类别|类型|分类|التصنيف'),
);

/** The right answers of a table of answers; a name too, so the cells must agree. */
const KEY_LABELS = new Set(
  words(
    'Key|Answer key|Answers|Correct answer|Correct answers|答案|正确答案|标准答案|参考答案|Lösung|Clave|Corrigé',
  ),
);

export type RowLabel = 'max' | 'personal-max' | 'date' | 'category' | 'key' | 'weight' | null;

/** What a row of facts about the columns (maxima, dates) is called. */
export function rowLabelOf(label: string): RowLabel {
  const folded = foldHeader(label);
  if (PERSONAL_MAX_LABELS.has(folded)) return 'personal-max';
  if (MAX_LABELS.has(folded)) return 'max';
  if (DATE_LABELS.has(folded)) return 'date';
  if (KEY_LABELS.has(folded)) return 'key';
  if (WEIGHT_LABELS.has(folded)) return 'weight';
  return CATEGORY_LABELS.has(folded) ? 'category' : null;
}

const NOTE =
  /^(?:\*|※|注|备注|说明|note\b|notes\b|n\.?b\b|legend\b|key\b|signed|signature|sign\b|teacher\b|prepared by|printed|generated|exported|page \d|date\b|unterschrift|hinweis|legende|lehrkraft|le professeur|signature|firma|profesor|professeur|total students)|制表|填表|审核|签字|签名|打印|教师[:：]|班主任|日期[:：]|年\s*\d+\s*月/iu;

/** Words that stand under a gradebook and name no student: a signature, a key to signs, a note. */
export function looksLikeNote(text: string): boolean {
  const clean = text.trim();
  const words = clean.split(/\s+/).length;
  const sentence = /[:：;=]/u.test(clean) || (words > 3 && /[.!?。！？]$/u.test(clean));
  return NOTE.test(foldHeader(clean)) || NOTE.test(clean) || sentence || words > 6;
}
