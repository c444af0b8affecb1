/**
 * An ESLint rule: what a module of src exports carries a doc comment.
 * Re-exports do not: the comment stands where the thing is declared.
 */
export default {
  meta: {
    type: "suggestion",
    schema: [],
    messages: { missing: "Say in a doc comment what the name «{{name}}» cannot." },
  },
  create(context) {
    const seen = new Set();
    const hasDocComment = (node) => {
      const comment = context.sourceCode.getCommentsBefore(node).at(-1);
      return comment?.type === "Block" && comment.value.startsWith("*");
    };
    return {
      ExportNamedDeclaration(node) {
        if (!node.declaration) return;
        const name = node.declaration.id?.name ?? node.declaration.declarations?.[0]?.id.name ?? "";
        // Of a function's overloads the first one is documented.
        const documented = seen.has(name) || hasDocComment(node);
        seen.add(name);
        if (!documented) context.report({ node, messageId: "missing", data: { name } });
      },
    };
  },
};
