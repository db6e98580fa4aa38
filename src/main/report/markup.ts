/** HTML from trusted parts and untrusted texts: whatever is not `Markup` is escaped on the way in. */
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Bidi controls could turn a neighbouring cell around; control characters show as nothing or worse. */
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g;

export class Markup {
  readonly html: string;
  constructor(html: string) {
    this.html = html;
  }
}

type Part = Markup | string | number | null | readonly Part[];

function partHtml(part: Part): string {
  if (part === null) return '';
  if (part instanceof Markup) return part.html;
  if (typeof part === 'string' || typeof part === 'number') {
    return String(part)
      .replace(UNSEEN, '')
      .replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? '');
  }
  return part.map(partHtml).join('');
}

/** Tagged template: its own text is markup, its values are text unless they are markup. */
export function markup(strings: TemplateStringsArray, ...parts: Part[]): Markup {
  return new Markup(strings.map((text, i) => text + partHtml(parts[i] ?? null)).join(''));
}
