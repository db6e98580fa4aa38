/** The printed page as a Word file, with equations that Word and LibreOffice can edit. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImportedXmlComponent,
  PageNumber,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { ParagraphChild } from 'docx';
import { texToMathml } from '../../../shared/maths/to-mathml.ts';
import type { Language } from '../../../shared/words/say.ts';
import type { Block, DataTable, PrintedDocument, Run, Runs } from './document.ts';
import { documentWords as words } from './document-words.ts';
import { mathmlToOmml } from './mathml-to-omml.ts';
import { toOmml } from './to-omml.ts';

const QUIET = '465162';
const LINE = 'C6CBD4';
const FONT = { ascii: 'Calibri', hAnsi: 'Calibri', eastAsia: 'Microsoft YaHei', cs: 'Calibri' };
/** Twentieths of a point. */
const PAGE_WIDTH = 9600;
const INDENT = 560;

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const hair = { style: BorderStyle.SINGLE, size: 4, color: LINE };
const BARE = { top: none, bottom: none, left: none, right: none };

type Lang = { language: Language };

function children(runs: Runs, { language }: Lang): ParagraphChild[] {
  return runs.flatMap((run): ParagraphChild[] => {
    if (run.kind === 'maths') return [equation(toOmml(run.tree, language))];
    if (run.kind === 'tex') return [ofTex(run.tex)];
    return textRuns(run);
  });
}

/** What came with a file may be no TeX at all: then it stands as it came. */
function ofTex(tex: string): ParagraphChild {
  try {
    return equation(mathmlToOmml(texToMathml(tex)));
  } catch {
    return new TextRun({ text: tex, italics: true });
  }
}

/** An m:oMath stands where a run does; the library's list of what may stand there knows only its own. */
const equation = (omml: string): ParagraphChild =>
  ImportedXmlComponent.fromXmlString(omml) as unknown as ParagraphChild;

function textRuns({ text, isStrong, isQuiet }: Extract<Run, { kind: 'text' }>): TextRun[] {
  return text.split('\n').map(
    (line, at) =>
      new TextRun({
        text: line,
        ...(at > 0 ? { break: 1 } : {}),
        ...(isStrong ? { bold: true } : {}),
        ...(isQuiet ? { color: QUIET } : {}),
      }),
  );
}

type Options = ConstructorParameters<typeof Paragraph>[0];
const paragraph = (runs: Runs, lang: Lang, options: Exclude<Options, string> = {}): Paragraph =>
  new Paragraph({ spacing: { after: 80 }, ...options, children: children(runs, lang) });

function dataTable({ rows }: DataTable, lang: Lang): Table {
  const borders = { top: hair, bottom: hair, left: hair, right: hair };
  return new Table({
    indent: { size: INDENT, type: WidthType.DXA },
    rows: rows.map(
      (row) =>
        new TableRow({
          children: row.map(
            (cell) =>
              new TableCell({
                borders,
                margins: { left: 100, right: 100, top: 30, bottom: 30 },
                children: [paragraph(cell, lang, { spacing: { after: 0 } })],
              }),
          ),
        }),
    ),
  });
}

/** A grid of cells without lines but one below each row. */
function grid(rows: readonly (readonly Runs[])[], widths: readonly number[], lang: Lang): Table {
  const columns = widths.map((width) => Math.round((PAGE_WIDTH * width) / 100));
  return new Table({
    width: { size: PAGE_WIDTH, type: WidthType.DXA },
    columnWidths: columns,
    rows: rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children: row.map(
            (cell, at) =>
              new TableCell({
                width: { size: columns[at] ?? 0, type: WidthType.DXA },
                borders: { ...BARE, bottom: hair },
                margins: { right: 120, top: 40, bottom: 40 },
                children: [paragraph(cell, lang, { spacing: { after: 0 } })],
              }),
          ),
        }),
    ),
  });
}

/** A narrow label column and what belongs to it. */
function labelled(label: Runs, inner: (Paragraph | Table)[], width: number, lang: Lang): Table {
  const columns = [width, PAGE_WIDTH - width];
  const cells = [[paragraph(label, lang, { spacing: { after: 0 } })], inner];
  return new Table({
    width: { size: PAGE_WIDTH, type: WidthType.DXA },
    columnWidths: columns,
    rows: [
      new TableRow({
        cantSplit: true,
        children: cells.map(
          (content, at) =>
            new TableCell({
              width: { size: columns[at] ?? 0, type: WidthType.DXA },
              borders: BARE,
              margins: { right: 100, top: 20, bottom: 20 },
              children: content,
            }),
        ),
      }),
    ],
  });
}

function questionTable(block: Extract<Block, { kind: 'question' }>, lang: Lang): Table {
  const { number, mark, blocks, options, space } = block;
  const told = blocks.map((one) => ('kind' in one ? dataTable(one, lang) : paragraph(one, lang)));
  const letters = options.map((option, at) =>
    paragraph(
      [{ kind: 'text', text: `${'ABCDEFGH'.charAt(at)}  `, isQuiet: true }, ...option],
      lang,
    ),
  );
  // Paragraphs with one and the same border share it: each line is a hair narrower or wider than the one before.
  const lines = Array.from(
    { length: space },
    (_, at) =>
      new Paragraph({
        spacing: { before: 300, after: 0 },
        indent: { right: at % 2 },
        border: { bottom: { ...hair, space: 1 } },
      }),
  );
  const label: Runs = [
    { kind: 'text', text: number, isStrong: true },
    { kind: 'text', text: mark === '' ? '' : `\u00a0${mark}`, isQuiet: true },
  ];
  // A cell must end with a paragraph.
  return labelled(
    label,
    [...told, ...letters, ...lines, new Paragraph({ spacing: { after: 0 } })],
    900,
    lang,
  );
}

const HEADINGS = [HeadingLevel.TITLE, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2] as const;

function content(block: Block, lang: Lang): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading': {
      const aside: Runs = block.aside
        ? [{ kind: 'text', text: `   ${block.aside}`, isQuiet: true }]
        : [];
      return [
        paragraph([...block.runs, ...aside], lang, {
          heading: HEADINGS[block.level - 1],
          keepNext: true,
        }),
      ];
    }
    case 'paragraph': {
      const runs = block.tone
        ? block.runs.map((run) => (run.kind === 'text' ? { ...run, isQuiet: true } : run))
        : block.runs;
      return [paragraph(runs, lang)];
    }
    case 'list':
      return block.items.map((item) => paragraph(item, lang, { bullet: { level: 0 } }));
    case 'facts':
      return [
        grid(
          block.rows.map(({ label, runs }) => [
            [{ kind: 'text', text: label, isQuiet: true }],
            runs,
          ]),
          [18, 82],
          lang,
        ),
      ];
    case 'table': {
      const head = block.head.map((cell) =>
        cell.map((run) => (run.kind === 'text' ? { ...run, isQuiet: true } : run)),
      );
      return [grid([head, ...block.rows], block.widths ?? head.map(() => 100 / head.length), lang)];
    }
    case 'move': {
      const hear = block.hear
        ? [
            paragraph(
              [
                { kind: 'text', text: `${block.hear.label}  `, isStrong: true, isQuiet: true },
                ...block.hear.runs,
              ],
              lang,
            ),
          ]
        : [];
      return [
        labelled(
          [{ kind: 'text', text: block.label, isQuiet: true }],
          [paragraph(block.runs, lang), ...hear],
          1000,
          lang,
        ),
      ];
    }
    case 'question':
      return [questionTable(block, lang)];
    case 'break':
      return [new Paragraph({ pageBreakBefore: true })];
  }
}

/** Two tables that touch become one in Word: a hair of space keeps them apart. */
function apart(parts: (Paragraph | Table)[]): (Paragraph | Table)[] {
  return parts.flatMap((part, at) =>
    part instanceof Table && parts[at + 1] instanceof Table
      ? [part, new Paragraph({ spacing: { before: 0, after: 0, line: 60, lineRule: 'exact' } })]
      : [part],
  );
}

const heading = (size: number, before: number) => ({
  run: { size, bold: true, color: '1B2330', font: FONT },
  paragraph: { spacing: { before, after: 80 } },
});

/** @returns the bytes of the .docx */
export async function documentDocx(document: PrintedDocument): Promise<Uint8Array> {
  const { title, language, isDraft, footer, blocks } = document;
  const lang = { language };
  const draft = new TextRun({ text: isDraft ? words.draft[language] : '', color: QUIET, size: 18 });
  const pages = new TextRun({
    children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
    color: QUIET,
    size: 16,
  });
  const file = new Document({
    title,
    creator: 'Quickstudy',
    styles: {
      default: {
        document: {
          run: { font: FONT, size: 21, language: { value: 'en-GB', eastAsia: 'zh-CN' } },
        },
        title: heading(34, 0),
        heading1: heading(26, 280),
        heading2: heading(22, 200),
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1000, bottom: 1000, left: 1100, right: 1100 },
          },
        },
        headers: {
          default: new Header({
            children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [draft] })],
          }),
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                children: [new TextRun({ text: `${footer}   `, color: QUIET, size: 16 }), pages],
              }),
            ],
          }),
        },
        children: apart(blocks.flatMap((block) => content(block, lang))),
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}
