/**
 * An ESLint rule: every export of a module in src has a doc comment. Re-exports do not need one: the comment belongs
 * to the declaration.
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
        // For overloaded functions, the first overload is documented.
        const documented = seen.has(name) || hasDocComment(node);
        seen.add(name);
        if (!documented) context.report({ node, messageId: "missing", data: { name } });
      },
    };
  },
};
