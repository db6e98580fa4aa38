/** The printed page as HTML: one file, nothing loaded, nothing run; maths as MathML. */
import { createHash } from 'node:crypto';
import { texToMathml, toMathml } from '../../../shared/maths/to-mathml.ts';
import type { Language } from '../../../shared/words/say.ts';
import { Markup, markup } from '../markup.ts';
import type { Block, DataTable, PrintedDocument, Run, Runs } from './document.ts';
import { documentStyle } from './document-style.ts';
import { documentWords as words } from './document-words.ts';

type Lang = { language: Language };

function writeRun(run: Run, { language }: Lang): Markup {
  if (run.kind === 'maths') return new Markup(toMathml(run.tree, language));
  if (run.kind === 'tex') return writeTex(run.tex);
  const lines = run.text
    .split('\n')
    .flatMap((line, at) => (at === 0 ? [line] : [new Markup('<br>'), line]));
  if (run.isStrong) return markup`<b>${lines}</b>`;
  return run.isQuiet ? markup`<span class="quiet">${lines}</span>` : markup`${lines}`;
}

/** What came with a file may be no TeX at all: then it stands as it came. */
function writeTex(tex: string): Markup {
  try {
    return new Markup(texToMathml(tex));
  } catch {
    return markup`${tex}`;
  }
}

const write = (runs: Runs, lang: Lang): Markup[] => runs.map((run) => writeRun(run, lang));

function writeData({ rows }: DataTable, lang: Lang): Markup {
  const [head = [], ...body] = rows;
  const line = (cells: readonly Runs[], isHead: boolean) =>
    markup`<tr>${cells.map((cell) => (isHead ? markup`<th scope="col">${write(cell, lang)}</th>` : markup`<td>${write(cell, lang)}</td>`))}</tr>`;
  return markup`<table class="data">${[line(head, true), ...body.map((row) => line(row, false))]}</table>`;
}

const isData = (block: Runs | DataTable): block is DataTable => 'kind' in block;

function writeQuestion(block: Extract<Block, { kind: 'question' }>, lang: Lang): Markup {
  const { number, mark, blocks, options, space } = block;
  const told = blocks.map((one) =>
    isData(one) ? writeData(one, lang) : markup`<p>${write(one, lang)}</p>`,
  );
  const letters = options.map(
    (option, at) =>
      markup`<li><span class="letter">${'ABCDEFGH'.charAt(at)}</span>${write(option, lang)}</li>`,
  );
  const list = options.length > 0 ? [markup`<ol class="options">${letters}</ol>`] : [];
  const lines = Array.from({ length: space }, () => new Markup('<div class="line"></div>'));
  const sign = mark === '' ? [] : [markup`<span class="mark" aria-hidden="true">${mark}</span>`];
  return markup`<div class="question"><div class="number">${number}${sign}</div><div class="told">${told}${list}${lines}</div></div>`;
}

function writeBlock(block: Block, lang: Lang): Markup {
  switch (block.kind) {
    case 'heading': {
      const inner = write(block.runs, lang);
      const aside = block.aside ? [markup` <span class="aside">${block.aside}</span>`] : [];
      if (block.level === 1) return markup`<h1>${inner}</h1>`;
      return block.level === 2
        ? markup`<h2>${inner}${aside}</h2>`
        : markup`<h3>${inner}${aside}</h3>`;
    }
    case 'paragraph':
      return markup`<p class="${block.tone ?? 'plain'}">${write(block.runs, lang)}</p>`;
    case 'list':
      return markup`<ul>${block.items.map((item) => markup`<li>${write(item, lang)}</li>`)}</ul>`;
    case 'facts':
      return markup`<dl>${block.rows.map(({ label, runs }) => markup`<dt>${label}</dt><dd>${write(runs, lang)}</dd>`)}</dl>`;
    case 'table': {
      const head = block.head.map((cell) => markup`<th scope="col">${write(cell, lang)}</th>`);
      const rows = block.rows.map(
        (row) => markup`<tr>${row.map((cell) => markup`<td>${write(cell, lang)}</td>`)}</tr>`,
      );
      return markup`<table class="plan"><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table>`;
    }
    case 'move': {
      const hear = block.hear
        ? [markup`<p class="hear"><b>${block.hear.label}</b> ${write(block.hear.runs, lang)}</p>`]
        : [];
      return markup`<div class="move"><div class="label">${block.label}</div><div><p>${write(block.runs, lang)}</p>${hear}</div></div>`;
    }
    case 'question':
      return writeQuestion(block, lang);
    case 'break':
      return new Markup('<div class="break"></div>');
  }
}

function contentPolicy(style: string): string {
  const hash = createHash('sha256').update(style).digest('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
}

export function documentHtml(document: PrintedDocument): string {
  const { title, language, isDraft, footer, blocks } = document;
  const mark = isDraft ? words.draft[language] : '';
  const style = documentStyle(footer, mark);
  const draft = isDraft ? [markup`<div class="draft" aria-hidden="true">${mark}</div>`] : [];
  return markup`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${contentPolicy(style)}"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${title}</title><style>${new Markup(style)}</style></head>
<body>${draft}<main>${blocks.map((block) => writeBlock(block, { language }))}</main>
<footer>${footer}</footer></body></html>
`.html;
}
