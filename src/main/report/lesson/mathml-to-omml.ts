/** MathML of an imported question as Office Math (ECMA-376 part 1, 22.1), so that Word shows and edits it as an equation. */
import type { XmlNode } from '../../insight/lesson/bank/xml-tree.ts';
import { nodesOf, readXmlTree, textOf } from '../../insight/lesson/bank/xml-tree.ts';
import { equationOf, part, root, run } from './omml.ts';

/** @throws Error for what is not well-formed */
export const mathmlToOmml = (mathml: string): string => equationOf(all(readXmlTree(mathml)));

const all = (node: XmlNode): string => nodesOf(node).map(write).join('');
const inner = (name: string, node: XmlNode | undefined): string =>
  part(name, node ? write(node) : '');

function write(node: XmlNode): string {
  const [first, second, third] = nodesOf(node);
  switch (node.name) {
    case 'mi':
      return run(textOf(node), [...textOf(node)].length > 1 ? 'upright' : undefined);
    case 'mn':
    case 'mo':
      return run(textOf(node));
    case 'mtext':
      return run(textOf(node), 'text');
    case 'mspace':
      return run(' ', 'text');
    case 'mfrac':
      return part('f', inner('num', first) + inner('den', second));
    case 'msqrt':
      return root('', all(node));
    case 'mroot':
      return root(second ? write(second) : '', first ? write(first) : '');
    case 'msup':
      return part('sSup', inner('e', first) + inner('sup', second));
    case 'msub':
      return part('sSub', inner('e', first) + inner('sub', second));
    case 'msubsup':
    case 'munderover':
      return part('sSubSup', inner('e', first) + inner('sub', second) + inner('sup', third));
    case 'munder':
      return part('limLow', inner('e', first) + inner('lim', second));
    case 'mover':
      return part('limUpp', inner('e', first) + inner('lim', second));
    case 'mtable':
      return part('m', nodesOf(node).map(row).join(''));
    case 'annotation':
      return '';
    default:
      return all(node);
  }
}

const row = (node: XmlNode): string =>
  part(
    'mr',
    nodesOf(node)
      .map((cell) => part('e', all(cell)))
      .join(''),
  );
