/** Moodle grade export as text, XLSX or ODS (moodle/moodle grade/export/lib.php), in many languages. */
import type { AssessmentKind } from '../../shared/import/gradebook.ts';
import { applyCorrections } from './apply-corrections.ts';
import { cleanText, foldHeader } from './clean-text.ts';
import { findRow, headerTexts } from './find-header.ts';
import { isTotalHeader, meaningOf } from './header-words.ts';
import type { ItemPlan } from './layout.ts';
import { ignore, plainItem } from './layout.ts';
import type { ColumnPlan } from './plan-columns.ts';
import { joinItems, planColumns } from './plan-columns.ts';
import { readWide } from './read-wide.ts';
import type { Recogniser } from './recogniser.ts';

type Display = 'points' | 'percent' | 'letter' | 'feedback';

const DISPLAYS: Readonly<Record<Display, string>> = {
  points:
    'real|skutecne|skutecna|skutecna hodnota|tegelik|πραγματικη|punktwert|punkte|reell|brut|brute|reel|valeur|note|reale|punteggio|valor|valor real|echt|waarde|punten|poang|verkligt|verklig|rzeczywista|rzeczywiste|punkty|todellinen|reelt|nilai|实数|分数|实分|实际分数|実数|valos|значение|оценка|実データ|실제|gercek|حقيقي|القيمة',
  percent:
    'percentage|percent|prozentsatz|prozent|prozentwert|pourcentage|porcentaje|percentuale|porcentagem|percentagem|procent|procentuell|procenty|procenta|prosentti|prosent|百分比|百分率|パーセンテージ|проценты|szazalek|نسبة مئوية|النسبة المئوية',
  letter:
    'letter|buchstabe|buchstaben|note als buchstabe|lettre|letra|lettera|letter grade|bokstav|litera|literowa|kirjain|pismeno|pismenko|bogstav|字母|等级|评定文字|буква|حرف',
  feedback:
    'feedback|ruckmeldung|retour|retours|commentaire|commentaires|retroalimentacion|comentarios|realimentacion|riscontro|commento|comentario|terugkoppeling|aterkoppling|informacja zwrotna|反馈|评语|フィードバック|отзыв|ملاحظات|تغذية راجعة',
};
const displayOf = new Map(
  Object.entries(DISPLAYS).flatMap(([display, list]) =>
    list.split('|').map((word) => [foldHeader(word), display as Display] as const),
  ),
);

const MODULES: Readonly<Partial<Record<AssessmentKind, string>>> = {
  quiz: 'quiz|test|cuestionario|questionario|teste|prova|quizz|toets|测验|小テスト|тест|اختبار|kviz|tentti|quis|questionari|sınav|kvis|proov|kouiz',
  assignment:
    'assignment|aufgabe|devoir|tarea|compito|tarefa|trabalho|opdracht|inlamningsuppgift|inlamning|uppgift|zadanie|tehtava|opgave|oppgave|作业|课题|課題|과제|завдання|задание|مهمة|واجب|odev|tasca|ukol|feladat|tema|užduotis',
  forum: 'forum|foro|forum de discussao|讨论区|论坛|フォーラム|форум|منتدى',
  item: 'lesson|lektion|lecon|leccion|lezione|licao|les|课程|scorm package|scorm|lernpaket|paquetage scorm|paquete scorm|pacchetto scorm|pacote scorm|scorm-pakket|scorm paket|workshop|gegenseitige beurteilung|atelier|taller|laboratorio|laboratorio de avaliacao|互动评价|h5p|interactive content|interaktiver inhalt|external tool|externes tool|outil externe|herramienta externa|tool esterno|ferramenta externa|lti|glossary|glossar|glossaire|glosario|glossario|database|datenbank|base de donnees|base de datos|attendance|anwesenheit|presence|asistencia|bigbluebutton|game|journal|hot potatoes|hotpot|checklist|choice|wiki|turnitin assignment|turnitin assignment 2',
};
const moduleOf = new Map(
  Object.entries(MODULES).flatMap(([kind, list]) =>
    list.split('|').map((word) => [foldHeader(word), kind as AssessmentKind] as const),
  ),
);

const DOWNLOADED =
  /^(?:last downloaded from this course|このコースからの最終ダウンロード.*|zuletzt .*geladen|dernier telechargement|derniere? .*telecharge|ultima descarga|ultim[oa] .*(?:scaricat|download|descarg)|descargado por ultima|senast .*lad|laatst .*gedownload|ostatnio pobran|(?:上次|最后|最近).*下载|последн.*(?:загру|скача)|اخر .*تحميل|sist nedlastet)/;

type ParsedHeader = { display: Display | null; kind: AssessmentKind | null; title: string };

/** `Module name: Item name (Display type)`; only the last parenthesis can be the type. */
function parseMoodleHeader(header: string): ParsedHeader {
  const text = cleanText(header);
  const typed = /^(.*\S)\s*[（(]([^()（）]+)[)）]$/.exec(text);
  const display = typed ? (displayOf.get(foldHeader(typed[2]!)) ?? null) : null;
  const name = display && typed ? typed[1]! : text;
  const prefixed = /^([^:：]{2,40})[:：]\s*(.*\S)$/.exec(name);
  const kind = prefixed ? (moduleOf.get(foldHeader(prefixed[1]!)) ?? null) : null;
  return { display, kind, title: kind && prefixed ? prefixed[2]! : name };
}

const TOTAL =
  /(?:\btotal|gesamt|总分|总计|合计|totaal|totalt|summe|المجموع)$|^(?:suma kursu|kurstotal|kurs ?totalt?|kursus total|totalt for kurs|kurssin |celkem|spolu za|kurzus osszesen|kurs toplam|total (?:del )?curs)|コース合計|^итогов|강좌 총점|^(?:total|totale|somme|suma) (?:d[eou]|del|della|da)\b|^(?:gesamt|razem)\b/;

function isHeader(texts: readonly string[]): boolean {
  const parsed = texts.map(parseMoodleHeader);
  const identified = texts.some((text) => {
    const meaning = meaningOf(text);
    return meaning !== null && meaning.role !== 'ignore' && meaning.role !== 'section';
  });
  if (!identified) return false;
  if (texts.some((text) => DOWNLOADED.test(foldHeader(text)))) return true;
  const typed = parsed.filter(({ display }) => display !== null && display !== 'feedback');
  const modules = parsed.filter(({ kind }) => kind !== null);
  if (typed.length > 0) return modules.length > 0 || typed.length >= 2;
  return (
    modules.length > 0 &&
    texts.some((text) =>
      /^(?:course total|kurs gesamt|total del curso|total du cours|课程总分)$/.test(
        foldHeader(text),
      ),
    )
  );
}

function planOf(header: string, col: number, anyTyped: boolean): ColumnPlan {
  const text = cleanText(header);
  const { display, kind, title } = parseMoodleHeader(text);
  if (text === '') return ignore('metadata');
  if (DOWNLOADED.test(foldHeader(text))) return ignore('timestamp');
  if (display === 'feedback') return ignore('feedback');
  if (display === null && kind === null) {
    const meaning = meaningOf(text);
    if (meaning && meaning.role !== 'nom') return meaning;
    if (meaning) return { role: 'name', rank: 9 };
    if (anyTyped) return ignore('metadata');
  }
  return { item: itemOf({ display, kind, title }, col, anyTyped) };
}

function itemOf({ display, kind, title }: ParsedHeader, col: number, anyTyped: boolean): ItemPlan {
  const { points: _, ...empty } = plainItem(col, title);
  const computed = kind === null && (isTotalHeader(title) || TOTAL.test(foldHeader(title)));
  const item = { ...empty, kind: kind ?? 'item', computed };
  if (display === 'percent') return { ...item, percent: col, values: 'percent' };
  if (display === 'letter') return { ...item, letter: col, values: 'letter' };
  return { ...item, points: col, values: anyTyped || kind !== null ? 'keep' : 'look' };
}

export const recogniseMoodle: Recogniser = (table, corrections) => {
  const headerRow = findRow(table, isHeader, corrections.headerRow);
  if (headerRow === null) return null;
  const headers = headerTexts(table.row(headerRow));
  const anyTyped = headers.some((header) => parseMoodleHeader(header).display !== null);
  const planned = planColumns('moodle', { headers, headerRow }, (header, col) =>
    planOf(header, col, anyTyped),
  );
  // `Nom` beside `Prénom` is the family name.
  const hasGiven = planned.columns.some(({ role }) => role === 'given');
  const columns = planned.columns.map((use) =>
    use.role === 'name' && use.rank === 9
      ? { role: hasGiven ? ('family' as const) : ('given' as const), rank: 0 }
      : use,
  );
  const layout = { ...planned, columns, items: joinItems(planned.items) };
  return readWide(table, applyCorrections(layout, corrections), corrections.decimal);
};
