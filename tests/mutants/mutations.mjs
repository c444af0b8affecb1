/** Small faults to put into the code: found in its syntax, drawn by a fixed seed, so that two runs try the same ones. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** What stands for what, each the kind of slip that a person makes. */
const SWAPS = new Map([
  [ts.SyntaxKind.LessThanToken, "<="],
  [ts.SyntaxKind.LessThanEqualsToken, "<"],
  [ts.SyntaxKind.GreaterThanToken, ">="],
  [ts.SyntaxKind.GreaterThanEqualsToken, ">"],
  [ts.SyntaxKind.EqualsEqualsEqualsToken, "!=="],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, "==="],
  [ts.SyntaxKind.AmpersandAmpersandToken, "||"],
  [ts.SyntaxKind.BarBarToken, "&&"],
  [ts.SyntaxKind.PlusToken, "-"],
  [ts.SyntaxKind.MinusToken, "+"],
]);

/** Files without decisions: words, types, looks, and the data of the calendar. */
const LEFT_OUT = /(?:words|strings|types|styles|synonyms|calendarData|theme|\.d)\b[^/]*\.tsx?$|synonyms\//i;

/** All faults that a file can be given: `{file, line, start, end, text, was}`. */
export function mutationsOf(root, file) {
  const code = readFileSync(join(root, file), "utf8");
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true);
  const found = [];
  const put = (node, text) => {
    const start = node.getStart(source);
    const { line } = source.getLineAndCharacterOfPosition(start);
    found.push({ file, line: line + 1, start, end: node.getEnd(), was: node.getText(source), text });
  };
  const visit = (node) => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isImportDeclaration(node)) return;
    if (ts.isBinaryExpression(node) && SWAPS.has(node.operatorToken.kind))
      put(node.operatorToken, SWAPS.get(node.operatorToken.kind));
    else if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
      put(node, node.operand.getText(source));
    else if (ts.isNumericLiteral(node) && !ts.isEnumMember(node.parent))
      put(node, String(Number(node.text.replaceAll("_", "")) + 1));
    else if (node.kind === ts.SyntaxKind.TrueKeyword) put(node, "false");
    else if (node.kind === ts.SyntaxKind.FalseKeyword) put(node, "true");
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** `count` faults over all of src, at most `most` of a file, as the seed draws them. */
export function sample(root, { count, seed, most = 2 }) {
  const random = mulberry32(seed);
  const files = readdirSync(join(root, "src"), { recursive: true })
    .filter((name) => /\.tsx?$/.test(name) && !LEFT_OUT.test(name))
    .map((name) => `src/${name.replaceAll("\\", "/")}`)
    .sort();
  const all = shuffled(
    files.flatMap((file) => mutationsOf(root, file)),
    random,
  );
  const taken = new Map();
  const chosen = all.filter(({ file }) => {
    taken.set(file, (taken.get(file) ?? 0) + 1);
    return taken.get(file) <= most;
  });
  return chosen.slice(0, count);
}

function shuffled(items, random) {
  for (let last = items.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [items[last], items[other]] = [items[other], items[last]];
  }
  return items;
}

/** Random numbers that a seed repeats. */
function mulberry32(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
