"use strict";

/** How webpack reads TypeScript, for browsers that understand the language of this year. */
function typescriptFor(target) {
  const parser = { syntax: "typescript", tsx: true };
  const options = { jsc: { parser, target, transform: { react: { runtime: "automatic" } } } };
  return {
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: { rules: [{ test: /\.tsx?$/, loader: "swc-loader", options }] },
  };
}

module.exports = { typescriptFor };
