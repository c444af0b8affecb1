import { HostError } from "../errors";
import type { Workbook } from "./workbook";

/** A piece of a formula: something that names a sheet or a table, or text that is taken as it is. */
type Token =
  | { readonly kind: "sheet"; readonly text: string; readonly name: string }
  | {
      readonly kind: "table";
      readonly text: string;
      readonly name: string;
      readonly columns: readonly string[];
    }
  | { readonly kind: "text" | "code"; readonly text: string };

const START = /"(?:[^"]|"")*"|'(?:[^']|'')*'!|[\p{L}_\\][\p{L}\p{N}_.]*[![]|\[/uy;

/** Where the bracket that opens at `from` closes, just behind it; `'` takes the next character literally. */
function closing(formula: string, from: number): number {
  let depth = 0;
  for (let at = from; at < formula.length; at++) {
    const character = formula[at];
    if (character === "'") at++;
    else if (character === "[") depth++;
    else if (character === "]" && --depth === 0) return at + 1;
  }
  throw new HostError("InvalidArgument", `A bracket is open in ${formula}`);
}

/** The column names in `[Сумма]`, `[@Сумма]`, `[[#Headers],[Сумма]]`, `[[А]:[Б]]`. */
function columnsIn(brackets: string): string[] {
  const inner = brackets.slice(1, -1);
  const names = inner.startsWith("[")
    ? [...inner.matchAll(/\[((?:'.|[^\][])*)\]/g)].map((m) => m[1] ?? "")
    : [inner];
  return names
    .map((name) => name.replace(/^@/, ""))
    .filter((name) => name !== "" && !name.startsWith("#"))
    .map((name) => name.replace(/'(.)/g, "$1"));
}

function* tokens(formula: string): Generator<Token> {
  let code = "";
  let at = 0;
  while (at < formula.length) {
    START.lastIndex = at;
    const match = START.exec(formula)?.[0];
    if (match === undefined) {
      code += formula[at++];
      continue;
    }
    if (code !== "") yield { kind: "code", text: code };
    code = "";
    at += match.length;
    if (match.startsWith('"')) yield { kind: "text", text: match };
    else if (match.endsWith("!")) {
      const name = match.startsWith("'") ? match.slice(1, -2).replaceAll("''", "'") : match.slice(0, -1);
      yield { kind: "sheet", text: match, name };
    } else {
      const end = closing(formula, at - 1);
      const brackets = formula.slice(at - 1, end);
      const name = match.slice(0, -1);
      at = end;
      if (name === "") yield { kind: "text", text: brackets };
      else yield { kind: "table", text: name + brackets, name, columns: columnsIn(brackets) };
    }
  }
  if (code !== "") yield { kind: "code", text: code };
}

const same = (a: string, b: string): boolean => a.toLocaleLowerCase("ru") === b.toLocaleLowerCase("ru");

/**
 * Refuses what Excel refuses when a formula is entered: brackets that do not match, «;» between arguments (that is
 * the Russian list separator, which only formulasLocal takes), names of sheets, tables and columns that do not exist.
 */
export function checkFormula(workbook: Workbook, formula: string): void {
  const refuse = (why: string): never => {
    throw new HostError("InvalidArgument", `${why}: ${formula.slice(0, 200)}`);
  };
  if (formula.length > 8192) refuse("The formula is longer than 8192 characters");
  let depth = 0;
  let braces = 0;
  for (const token of tokens(formula)) {
    if (token.kind === "sheet") {
      if (!token.name.includes("[") && workbook.findSheet(token.name) === undefined)
        refuse(`There is no worksheet «${token.name}»`);
    } else if (token.kind === "table") {
      const table = workbook.findTable(token.name) ?? refuse(`There is no table «${token.name}»`);
      const headings = table.headings();
      for (const column of token.columns)
        if (!headings.some((heading) => same(heading, column)))
          refuse(`The table «${token.name}» has no column «${column}»`);
    } else if (token.kind === "code") {
      if (token.text.includes('"')) refuse("A quotation mark is open");
      for (const character of token.text) {
        if (character === "{") braces++;
        else if (character === "}") braces--;
        else if (character === "(") depth++;
        else if (character === ")" && --depth < 0) refuse("A parenthesis is closed too early");
        else if (character === ";" && braces === 0) refuse("The list separator of the API is the comma");
      }
    }
  }
  if (depth !== 0) refuse("A parenthesis is open");
}

/** Whether a formula uses references to tables by their columns, which some places of Excel do not take. */
export function hasTableReference(formula: string): boolean {
  return [...tokens(formula)].some((token) => token.kind === "table");
}

/** A sheet's name as formulas and addresses write it, with the `!`. */
export function sheetPrefix(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^([A-Z]{1,3}\d+|R\d*|C\d*|R\d*C\d*)$/i.test(name);
  return `${plain ? name : `'${name.replaceAll("'", "''")}'`}!`;
}

/** The formula after a sheet was renamed, or deleted (`to` is `null`): Excel keeps its formulas in step. */
export function renameSheet(formula: string, from: string, to: string | null): string {
  if (!formula.includes("!")) return formula;
  const parts: string[] = [];
  let drop = false;
  for (const token of tokens(formula)) {
    if (token.kind === "sheet" && same(token.name, from)) {
      drop = to === null;
      parts.push(to === null ? "#REF!" : sheetPrefix(to));
      continue;
    }
    // Of a reference into a deleted sheet nothing stays, not the cell either.
    parts.push(drop ? token.text.replace(/^\$?[A-Z]{0,3}\$?\d*(:\$?[A-Z]{0,3}\$?\d*)?/i, "") : token.text);
    drop = false;
  }
  return parts.join("");
}

/** The formula after a table was renamed, or deleted (`to` is `null`). */
export function renameTable(formula: string, from: string, to: string | null): string {
  if (!formula.includes("[")) return formula;
  const parts = [...tokens(formula)].map((token) => {
    if (token.kind !== "table" || !same(token.name, from)) return token.text;
    return to === null ? "#REF!" : to + token.text.slice(token.name.length);
  });
  return parts.join("");
}
