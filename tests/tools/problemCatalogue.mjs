/**
 * docs/problems.md from the code: every code of a problem, a refusal or a failure with its severity, its Russian
 * text, and the tests that provoke it. `node tests/tools/problemCatalogue.mjs` writes the file;
 * tests/problems.test.ts fails if it is not up to date, if a text is not found, or if no test mentions a code.
 *
 * The code is read, not run. A code occurs in one of these shapes, and a new shape needs a line here: { code: "x",
 * severity: …, message: … } finding("error", "x", text), report("error", "x", text, …) { "x": { severity: …, message:
 * … } } new Refusal("x", text), new WorkbookError("x", text), failure("x", text) new WorkbookError(fault,
 * TEXTS[fault]) all keys of TEXTS
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
/** The path of the catalogue. */
export const CATALOGUE = join(root, "docs/problems.md");
const SEVERITIES = ["error", "warning", "info"];
/** Marks a text that another code of the catalogue has. */
const HANDED_ON = "(текст отказа при чтении, см. ниже)";
const KINDS = ["problem", "refusal", "failure"];

function filesUnder(folder, pattern) {
  return readdirSync(join(root, folder), { recursive: true })
    .map(String)
    .filter((name) => pattern.test(name))
    .map((name) => join(root, folder, name))
    .sort();
}

const parsed = new Map();
function parse(file) {
  if (!parsed.has(file))
    parsed.set(file, ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true));
  return parsed.get(file);
}

const literal = (node) => (node && ts.isStringLiteralLike(node) ? node.text : null);
const nameOf = (node) => (ts.isIdentifier(node) || ts.isStringLiteralLike(node) ? node.text : null);
const bare = (node) =>
  node && (ts.isAsExpression(node) || ts.isParenthesizedExpression(node) || ts.isSatisfiesExpression(node))
    ? bare(node.expression)
    : node;

/** The file that an import of a name points to, or the file itself. */
function homeOf(name, source) {
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement)) continue;
    const bindings = statement.importClause?.namedBindings;
    if (!bindings || !ts.isNamedImports(bindings)) continue;
    const found = bindings.elements.find((element) => element.name.text === name);
    if (!found) continue;
    const base = resolve(dirname(source.fileName), statement.moduleSpecifier.text);
    const file = [".ts", ".tsx", "/index.ts"].map((end) => base + end).find(existsSync);
    return file ? { source: parse(file), name: (found.propertyName ?? found.name).text } : null;
  }
  return { source, name };
}

/** The declaration of a constant or function with this name, followed through imports. */
function declared(name, source) {
  const home = homeOf(name, source);
  if (!home) return null;
  let found = null;
  const visit = (node) => {
    if (ts.isVariableDeclaration(node) && node.name.getText() === home.name && node.initializer)
      found ??= { node: bare(node.initializer), source: home.source };
    if (ts.isFunctionDeclaration(node) && node.name?.text === home.name)
      found ??= { node, source: home.source };
    ts.forEachChild(node, visit);
  };
  visit(home.source);
  return found;
}

function property(object, key) {
  return object.properties.find((one) => one.name && nameOf(one.name) === key);
}

/** The texts that an expression may produce, with inserted values shown as «…»; empty if none is found. */
function textsOf(raw, source) {
  const node = bare(raw);
  if (!node) return [];
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isTemplateExpression(node)) {
    const parts = node.templateSpans.map(({ literal: { text } }) => `…${text}`);
    return [node.head.text + parts.join("")];
  }
  if (ts.isBinaryExpression(node)) {
    const [left] = textsOf(node.left, source);
    const [right] = textsOf(node.right, source);
    return left !== undefined || right !== undefined ? [(left ?? "…") + (right ?? "…")] : [];
  }
  if (ts.isConditionalExpression(node))
    return [...textsOf(node.whenTrue, source), ...textsOf(node.whenFalse, source)];
  if (ts.isArrowFunction(node) || ts.isFunctionDeclaration(node) || ts.isFunctionExpression(node)) {
    if (!ts.isBlock(node.body)) return textsOf(node.body, source);
    const texts = [];
    const visit = (inner) => {
      if (ts.isReturnStatement(inner)) texts.push(...textsOf(inner.expression, source));
      else ts.forEachChild(inner, visit);
    };
    visit(node.body);
    return texts;
  }
  if (ts.isCallExpression(node)) return textsOf(node.expression, source);
  if (ts.isIdentifier(node)) {
    const found = declared(node.text, source);
    return found ? textsOf(found.node, found.source) : isParameter(node) ? [HANDED_ON] : [];
  }
  if (ts.isPropertyAccessExpression(node)) {
    const table = tableOf(node.expression, source);
    const member = table && property(table.node, node.name.text);
    return member?.initializer ? textsOf(member.initializer, table.source) : [];
  }
  return [];
}

/** Whether a name is a destructured parameter: the text was then made by the caller. */
function isParameter(name) {
  for (let { parent } = name; parent; parent = parent.parent)
    if (
      ts.isFunctionLike(parent) &&
      parent.parameters.some((one) => new RegExp(`\\b${name.text}\\b`).test(one.getText()))
    )
      return true;
  return false;
}

/** The object literal that an expression names: `WORDS`, `strings.notices`. */
function tableOf(raw, source) {
  const node = bare(raw);
  if (ts.isIdentifier(node)) {
    const found = declared(node.text, source);
    return found && ts.isObjectLiteralExpression(found.node) ? found : null;
  }
  if (!ts.isPropertyAccessExpression(node)) return null;
  const outer = tableOf(node.expression, source);
  const inner = outer && bare(property(outer.node, node.name.text)?.initializer);
  return inner && ts.isObjectLiteralExpression(inner) ? { node: inner, source: outer.source } : null;
}

/** The literals that an expression for a code may produce. */
function codesOf(raw) {
  const node = bare(raw);
  if (!node) return [];
  if (ts.isIdentifier(node)) {
    const constant = declared(node.text, node.getSourceFile());
    return constant && ts.isStringLiteralLike(constant.node) ? [constant.node.text] : [];
  }
  if (ts.isConditionalExpression(node)) return [...codesOf(node.whenTrue), ...codesOf(node.whenFalse)];
  return literal(node) === null ? [] : [literal(node)];
}

/** `TEXTS[fault]` anywhere in an expression: the table whose keys are the codes. */
function indexedTable(node, source) {
  let found = null;
  const visit = (inner) => {
    if (ts.isElementAccessExpression(inner)) found ??= tableOf(inner.expression, source);
    ts.forEachChild(inner, visit);
  };
  if (node) visit(node);
  return found;
}

/** Severities and texts of the objects into which a constant object is spread: `{ ...whole, message }`. */
function spreadOf(object, source) {
  const owner = bareOwner(object);
  const name = owner?.name.getText();
  const parts = [];
  const visit = (node) => {
    if (
      ts.isObjectLiteralExpression(node) &&
      !property(node, "code") &&
      node.properties.some((one) => ts.isSpreadAssignment(one) && one.expression.getText() === name)
    ) {
      const [severity, message] = ["severity", "message"].map((key) => property(node, key));
      const texts = message ? textsOf(message.initializer ?? message.name, source) : [];
      if (texts.length > 0) parts.push({ severities: codesOf(severity?.initializer), texts });
    }
    ts.forEachChild(node, visit);
  };
  if (owner) visit(scopeOf(owner));
  return parts;
}

/** The function or file in whose scope a name is. */
function scopeOf({ parent }) {
  return ts.isFunctionLike(parent) || ts.isSourceFile(parent) ? parent : scopeOf(parent);
}

/** The declaration whose value a node is. */
function bareOwner({ parent }) {
  if (ts.isVariableDeclaration(parent)) return parent;
  return ts.isAsExpression(parent) || ts.isSatisfiesExpression(parent) ? bareOwner(parent) : null;
}

function collect(source, add) {
  const thrown = (kind, code, message) => {
    const codes = codesOf(code);
    for (const one of codes) add(kind, one, "", textsOf(message, source));
    const table = codes.length === 0 ? indexedTable(message, source) : null;
    for (const member of table?.node.properties ?? [])
      if (member.initializer) add(kind, nameOf(member.name), "", textsOf(member.initializer, table.source));
  };
  const visit = (node) => {
    if (ts.isNewExpression(node) && node.arguments) {
      const name = node.expression.getText();
      if (name === "Refusal") thrown("refusal", node.arguments[0], node.arguments[1]);
      if (name === "WorkbookError") thrown("failure", node.arguments[0], node.arguments[1]);
    }
    if (ts.isCallExpression(node)) {
      const [first, second, third] = node.arguments;
      if (node.expression.getText() === "failure") thrown("refusal", first, second);
      if (SEVERITIES.includes(literal(first)))
        for (const code of codesOf(second)) add("problem", code, literal(first), textsOf(third, source));
    }
    if (ts.isObjectLiteralExpression(node)) {
      const [code, severity, message] = ["code", "severity", "message"].map((key) => property(node, key));
      const texts = message ? textsOf(message.initializer ?? message.name, source) : [];
      const severities = codesOf(severity?.initializer);
      const isPlaced = property(node, "file") && property(node, "cell");
      if (code?.initializer && (severity || message || isPlaced))
        for (const one of codesOf(code.initializer)) {
          const rest = message ? [] : spreadOf(node, source);
          const all = [...severities, ...rest.flatMap((part) => part.severities)];
          // `{ code, message }` in a list whose severity is added where it is passed on.
          if (all.length === 0 && !/src.(web|taskpane)./.test(source.fileName))
            all.push(...(/severity: "(\w+)"/.exec(source.text)?.slice(1) ?? []));
          const kind = all.length > 0 ? "problem" : "failure";
          add(kind, one, [...new Set(all)].join(" / "), [...texts, ...rest.flatMap((part) => part.texts)]);
        }
      const owner = node.parent;
      if (!code && severity && message && ts.isPropertyAssignment(owner))
        add("problem", nameOf(owner.name), severities.join(" / "), texts);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
}

/** Whether a test names a code: in quotes, or in a name or list of its own where the code is more than a plain word. */
function mentions(text, code) {
  const sign = code.includes("-") ? "" : "[\"'` :]";
  return new RegExp(`(?<![\\w-])${sign}${code}${sign}(?![\\w-])`).test(text);
}

/** All codes of src, ordered by kind and name. */
export function problemCatalogue() {
  const entries = new Map();
  for (const file of filesUnder("src", /\.tsx?$/))
    collect(parse(file), (kind, code, severity, texts) => {
      const key = `${kind} ${code}`;
      const entry = entries.get(key) ?? {
        kind,
        code,
        severities: new Set(),
        texts: new Set(),
        homes: new Set(),
      };
      if (severity !== "") entry.severities.add(severity);
      for (const text of texts) entry.texts.add(text.replace(/\s+/g, " ").trim());
      entry.homes.add(relative(root, file));
      entries.set(key, entry);
    });
  const tests = filesUnder("tests", /(?<!^problems)\.test\.tsx?$/).map((file) => [
    relative(root, file),
    readFileSync(file, "utf8"),
  ]);
  return [...entries.values()]
    .sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || (a.code < b.code ? -1 : 1))
    .map(({ kind, code, severities, texts, homes }) => ({
      kind,
      code,
      severity: [...severities].join(" / "),
      texts: [...texts],
      homes: [...homes],
      tests: tests.filter(([, text]) => mentions(text, code)).map(([file]) => file),
    }));
}

const HEAD = `# Что говорит программа

Made from the code by \`node tests/tools/problemCatalogue.mjs\`; do not edit. «…» stands for what is filled in: names,
sums, dates. The place (file, sheet, cell) is told beside the text. A face adds how a decision is made where the user
is: a step of the pane, an option of the command.
`;
const TITLES = {
  problem: "## Problems: faults in the data, told beside the register (error, warning, info)",
  refusal: "## Refusals: a request that needs another decision; nothing is written",
  failure: "## Failures: a file or Excel that does not do what is asked; nothing is written",
};
const cell = (text) => text.replaceAll("|", "\\|").replaceAll("<", "&lt;");

/** The catalogue as Markdown. */
export function catalogueText(entries = problemCatalogue()) {
  const parts = KINDS.flatMap((kind) => {
    const rows = entries
      .filter((entry) => entry.kind === kind)
      .map(({ code, severity, texts, tests }) => {
        const tested = tests
          .map((file) => file.replace(/^tests\//, "").replace(/\.test\.tsx?$/, ""))
          .slice(0, 2);
        const columns = [
          `\`${code}\``,
          ...(kind === "problem" ? [severity] : []),
          texts.map(cell).join("<br>"),
        ];
        return `| ${[...columns, tested.join(", ")].join(" | ")} |`;
      });
    const head =
      kind === "problem" ? "| Code | Severity | Text | Tested in |" : "| Code | Text | Tested in |";
    const rule = kind === "problem" ? "| --- | --- | --- | --- |" : "| --- | --- | --- |";
    return [TITLES[kind], [head, rule, ...rows].join("\n")];
  });
  return `${[HEAD.trim(), ...parts].join("\n\n")}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(CATALOGUE, catalogueText());
