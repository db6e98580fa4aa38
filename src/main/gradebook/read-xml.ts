/** XML, walked once and without entities of its own: a DOCTYPE is refused before anything is expanded. */
import type { SaxesTagPlain } from 'saxes';
import { SaxesParser } from 'saxes';
import { Failure } from '../../shared/failure.ts';
import { refuse } from './refuse.ts';

export type XmlHandler = {
  /** Attribute and element names without their namespace prefix. */
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
};

const STEP = 65_536;

const local = (name: string) => name.slice(name.indexOf(':') + 1);

function withoutPrefixes(tag: SaxesTagPlain): Record<string, string> {
  return Object.fromEntries(Object.entries(tag.attributes).map(([k, v]) => [local(k), v]));
}

/** Refuses forbidden or broken XML as `corrupt-archive`. */
export function walkXml(xml: string, handler: XmlHandler): void {
  guardXml(xml);
  const parser = new SaxesParser({ xmlns: false });
  parser.on('opentag', (tag) => handler.open?.(local(tag.name), withoutPrefixes(tag)));
  parser.on('closetag', (tag) => handler.close?.(local(tag.name)));
  parser.on('text', (text) => handler.text?.(text));
  parser.on('cdata', (text) => handler.text?.(text));
  try {
    for (let at = 0; at < xml.length; at += STEP) parser.write(xml.slice(at, at + STEP));
    parser.close();
  } catch (thrown) {
    if (thrown instanceof Failure) throw thrown;
    refuse('corrupt-archive', `broken XML: ${String(thrown).slice(0, 80)}`);
  }
}

/** Entities could swell or fetch; no spreadsheet needs them. */
export function guardXml(xml: string): void {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) refuse('corrupt-archive', 'DOCTYPE in XML');
}
