"use strict";

/** How webpack compiles TypeScript, for browsers that support this year's language. */
function typescriptFor(target) {
  const parser = { syntax: "typescript", tsx: true };
  const options = { jsc: { parser, target, transform: { react: { runtime: "automatic" } } } };
  return {
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: { rules: [{ test: /\.tsx?$/, loader: "swc-loader", options }] },
  };
}

module.exports = { typescriptFor };
