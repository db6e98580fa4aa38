/** MathML as elements, built one by one: the app's policy lets no text become markup. */

const MATHML = 'http://www.w3.org/1998/Math/MathML';
const TOKEN = /<(\/?)([a-zA-Z]+)((?:\s+[\w-]+="[^"]*")*)\s*(\/?)>|([^<]+)/g;
const ATTRIBUTE = /([\w-]+)="([^"]*)"/g;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

const decode = (text: string): string =>
  text.replaceAll(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED[name] ?? whole;
    return String.fromCodePoint(
      /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)),
    );
  });

/** @param mathml as our own writer makes it */
export function drawMaths(mathml: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  const open: ParentNode[] = [fragment];
  for (const [, closing, name = '', attributes = '', empty, text] of mathml.matchAll(TOKEN)) {
    const parent = open.at(-1) ?? fragment;
    if (text !== undefined) parent.append(decode(text));
    else if (closing) open.pop();
    else {
      const element = document.createElementNS(MATHML, name);
      for (const [, key = '', value = ''] of attributes.matchAll(ATTRIBUTE))
        element.setAttribute(key, decode(value));
      parent.append(element);
      if (!empty) open.push(element);
    }
  }
  return fragment;
}
