/** XML as a tree of plain nodes: no DTD, no entities of its own, bounded in depth and size. */
import { SaxesParser } from 'saxes';

export type XmlNode = {
  /** Without its namespace's prefix, in lower case. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (XmlNode | string)[];
};

const MOST_NODES = 400_000;
const MOST_DEPTH = 120;

/** @throws Error for what is not well-formed, has a DTD, or is larger than a bank can be */
export function readXmlTree(text: string): XmlNode {
  const root: XmlNode = { name: '', attributes: {}, children: [] };
  const open: XmlNode[] = [root];
  let count = 0;
  const parser = new SaxesParser();
  const refuse = (why: string): never => {
    throw new Error(`readXmlTree: ${why}`);
  };
  parser.on('error', (error) => refuse(error.message));
  parser.on('doctype', () => refuse('a DTD is not read'));
  parser.on('opentag', ({ name, attributes }) => {
    count += 1;
    if (count > MOST_NODES || open.length > MOST_DEPTH) refuse('too large');
    const node: XmlNode = {
      name: localName(name),
      attributes: readAttributes(attributes),
      children: [],
    };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('closetag', () => void open.pop());
  const add = (part: string) => void open.at(-1)?.children.push(part);
  parser.on('text', add);
  parser.on('cdata', add);
  parser.write(text).close();
  return root;
}

/** QTI 3 writes `qti-item-body` what QTI 2 calls `itemBody`. */
const localName = (name: string): string => {
  const local = name.slice(name.indexOf(':') + 1).toLowerCase();
  return local.startsWith('qti-') ? local.slice(4).replaceAll('-', '') : local;
};

function readAttributes(attributes: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [localName(name), String(value)]),
  );
}

const isNode = (child: XmlNode | string): child is XmlNode => typeof child !== 'string';

export const nodesOf = ({ children }: XmlNode): XmlNode[] => children.filter(isNode);

export const childrenOf = (node: XmlNode, name: string): XmlNode[] =>
  nodesOf(node).filter((child) => child.name === name);

/** Every node of a name below, in document order. */
export function findAll(node: XmlNode, name: string): XmlNode[] {
  return node.children
    .filter(isNode)
    .flatMap((child) => [...(child.name === name ? [child] : []), ...findAll(child, name)]);
}

export const findFirst = (node: XmlNode, name: string): XmlNode | undefined =>
  findAll(node, name)[0];

/** All text below, tags left out. */
export const textOf = (node: XmlNode | undefined): string =>
  node ? node.children.map((child) => (isNode(child) ? textOf(child) : child)).join('') : '';
