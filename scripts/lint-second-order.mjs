/** A lint rule for learn/: operations of TensorFlow.js whose second gradient is wrong or missing stay in learn/tensor. */

const message = (name) =>
  `tf's ${name} has no right second gradient, and nothing throws: use the one in learn/tensor.`;

/** @returns the static name after the dot or in constant brackets, else undefined */
function propertyName(node) {
  if (!node.computed) return node.property.name;
  return typeof node.property.value === 'string' ? node.property.value : undefined;
}

/** `tf.tanh` wherever it stands; `x.tanh()` only when it is called bare, so that Math.tanh(x) and ours are free. */
function isTensorOp(node) {
  if (node.object.type === 'Identifier' && node.object.name === 'tf') return true;
  const call = node.parent;
  return call.type === 'CallExpression' && call.callee === node && call.arguments.length === 0;
}

const noUnsafeOp = {
  meta: { type: 'problem', schema: [{ type: 'array', items: { type: 'string' } }] },
  create(context) {
    const unsafe = new Set(context.options[0]);
    return {
      MemberExpression(node) {
        const name = propertyName(node);
        if (unsafe.has(name) && isTensorOp(node)) context.report({ node, message: message(name) });
      },
      ImportSpecifier(node) {
        const name = node.imported.name;
        const source = node.parent.source.value;
        if (unsafe.has(name) && source.startsWith('@tensorflow/')) {
          context.report({ node, message: message(name) });
        }
      },
    };
  },
};

export default { meta: { name: 'second-order' }, rules: { 'no-unsafe-op': noUnsafeOp } };
