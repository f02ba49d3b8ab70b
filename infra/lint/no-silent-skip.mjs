const TESTS = new Set(['describe', 'it', 'test']);
const ALIASES = new Set(['fdescribe', 'fit', 'xdescribe', 'xit', 'xtest']);

/**
 * A focused or skipped test makes a suite green that is not. One may be skipped for a reason (no Redis on this machine):
 * then a comment on its line, or on the line above, says it. A focused one has no reason to be committed.
 */
export const noSilentSkip = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      focused: 'A focused test silences the others: remove it.',
      skipped: 'A skipped test says why in a comment on its line or on the line above.',
    },
  },
  create(context) {
    const { sourceCode } = context;
    const isExplained = ({ loc }) =>
      sourceCode.getAllComments().some((comment) => comment.loc.end.line === loc.start.line || comment.loc.end.line === loc.start.line - 1);
    const report = (node, focused) => {
      if (focused) context.report({ node, messageId: 'focused' });
      else if (!isExplained(node)) context.report({ node, messageId: 'skipped' });
    };
    return {
      MemberExpression(node) {
        if (!TESTS.has(node.object.name)) return;
        if (node.property.name === 'only') report(node, true);
        if (node.property.name === 'skip' || node.property.name === 'todo') report(node, false);
      },
      CallExpression({ callee }) {
        if (ALIASES.has(callee.name)) report(callee, callee.name.startsWith('f'));
      },
    };
  },
};
