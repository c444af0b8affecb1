import { NO_OFFICIALS, type Officials, type OfficialKey } from "../domain/officials";
import { cellAddress, type SheetGrid } from "../domain/grid";
import { isBlank } from "./cells";
import { shownText } from "./table/tableCells";
import type { Intake } from "./types";

/** A signature line below a table. */
export interface SignatureLine {
  /** «Главный специалист», «Исполнитель»; empty if the line has only a name. */
  readonly post: string;
  /** «И. И. Иванов» as written in the sheet. */
  readonly name: string;
  readonly phone: string | null;
  /** The cell in which the line begins. */
  readonly cell: string;
}

/** Signatures are close below the table; anything farther down is something else. */
const FARTHEST = 40;

const WORD = "[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?";
const INITIALS = "[А-ЯЁ]\\.\\s?(?:[А-ЯЁ]\\.)?";
const NAME = new RegExp(
  `(?<![А-ЯЁа-яё])(?:${INITIALS}\\s?${WORD}|${WORD}\\s+${INITIALS}|` +
    `${WORD}\\s+${WORD}\\s+[А-ЯЁ][а-яё]+(?:ич|вна|чна|шна)(?:\\s+(?:оглы|кызы))?)(?![а-яё])`,
  "u",
);
/** A telephone number after its word, or what looks like one at the end: «5-00-00», «(8172) 00-00-11 (доб. 217)». */
const PHONE =
  /(?:(?:тел(?:ефон)?|т)\s*[.:]*\s*|[,;]\s*|\s)((?:\+?\d|\(\d)[\d\s()–-]{3,}\d(?:\s*\(?доб\.?\s*\d+\)?)?)\s*[.)]*$/iu;
const CAPTION = /^[\s_/]*\(?\s*(?:подпись|расшифровка|ф\.?\s?и\.?\s?о\.?|инициалы|м\.\s?п|дата|должность)/iu;

/** The signature lines below the last row of the table, from top to bottom. */
export function signatureLines(
  grid: SheetGrid,
  { rowKinds, firstRow }: Pick<Intake, "rowKinds" | "firstRow">,
): SignatureLine[] {
  const last = rowKinds.findLastIndex((kind) => kind === "debt" || kind === "subtotal");
  if (grid.used === null || last < 0) return [];
  const found: SignatureLine[] = [];
  /** A post that continues in the next row, and where it began. */
  let begun: { readonly text: string; readonly cell: string } | null = null;
  const bottom = Math.min(grid.used.bottom, firstRow + last + FARTHEST);
  for (let row = firstRow + last + 1; row <= bottom; row += 1) {
    const line = textOf(grid, row);
    if (line === null || CAPTION.test(line.text)) continue;
    const { text, cell } = line;
    if (roleOf(text) !== null) begun = null;
    const signed = signature(begun === null ? text : `${begun.text} ${text}`, begun?.cell ?? cell);
    if (signed !== null) found.push(signed);
    begun = signed === null && roleOf(text) !== null && !text.includes("_") ? line : null;
  }
  return found;
}

function textOf(grid: SheetGrid, row: number): { readonly text: string; readonly cell: string } | null {
  const texts: string[] = [];
  let first: number | null = null;
  const { left, right } = grid.used ?? { left: 0, right: -1 };
  for (let column = left; column <= right; column += 1) {
    if (isBlank(grid.value(row, column))) continue;
    first ??= column;
    texts.push(shownText(grid, row, column));
  }
  return first === null ? null : { text: texts.join(" "), cell: cellAddress(row, first) };
}

function signature(text: string, cell: string): SignatureLine | null {
  const phone = PHONE.exec(text)?.[1]?.replace(/\s+/g, " ").trim() ?? null;
  const name = NAME.exec(text);
  if (name === null) return null;
  const post = text
    .slice(0, name.index)
    .replace(/[_/\\]+/g, " ")
    .replace(/\s+/g, " ")
    .replace(/[\s:,;.(–—-]+$/u, (end) => (end.startsWith(".") ? "." : ""))
    .trim();
  return { post, name: name[0].replace(/\s+/g, " ").trim(), phone, cell };
}

/** How the line of the person who prepared the paper begins. */
const EXECUTOR = "исполнитель|исп\\.|ответственный(?:\\s+исполнитель)?|подготовил|составил";

type Role = "head" | "chiefAccountant" | "executor";

const ROLES: readonly (readonly [Role, RegExp])[] = [
  ["chiefAccountant", /^(?:и\.?\s?о\.?\s*)?гл(?:авный|\.)?\s*бух(?:галтер)?/iu],
  ["executor", new RegExp(`^(?:${EXECUTOR})(?:\\s|[:.,(]|$)`, "iu")],
  [
    "head",
    /^(?:и\.?\s?о\.?\s*|врио\s+|первый\s+|заместитель\s+|зам\.\s*)*(?:руководител[ья]|глав[аы](?!\s*бух)|директора?|министра?|председател[ья]|заведующ(?:ий|ая|его|ей)|начальника?(?!\s+(?:отдела|сектора)))(?![а-яё])/iu,
  ],
];

function roleOf(post: string): Role | null {
  return ROLES.find(([, pattern]) => pattern.test(post))?.[0] ?? null;
}

/** Words that say no more than the role: «Исполнитель», «Руководитель (уполномоченное лицо) …» of a form. */
const EXECUTOR_WORD = new RegExp(
  `^(?:${EXECUTOR})\\s*(?:\\((?:должность|ф\\.?\\s?и\\.?\\s?о)[^)]*\\))?[\\s:.,–—-]*(?:ф\\.?\\s?и\\.?\\s?о\\.?[\\s,:]*)?`,
  "iu",
);

/**
 * Who signs according to the lines; the first of each role counts. Posts that name no role («Начальник отдела …»)
 * identify nobody.
 */
export function officialsOf(lines: readonly SignatureLine[]): Officials {
  const found: Record<OfficialKey, string | null> = { ...NO_OFFICIALS };
  for (const line of lines) {
    const role = roleOf(line.post);
    if (role === "head" && found.headName === null) {
      found.headName = line.name;
      found.headPost = line.post;
    }
    if (role === "chiefAccountant") found.chiefAccountantName ??= line.name;
    if (role === "executor" && found.executorName === null) {
      found.executorName = line.name;
      found.executorPhone = line.phone;
      found.executorPost = line.post.replace(EXECUTOR_WORD, "").trim() || postOfSame(lines, line);
    }
  }
  return found;
}

/** «Исп. Бызова А.Л.» under «Главный специалист ____ А.Л. Бызова»: the other line gives the post. */
function postOfSame(lines: readonly SignatureLine[], line: SignatureLine): string | null {
  const same = lines.find((one) => one !== line && letters(one.name) === letters(line.name));
  return same === undefined || same.post === "" || roleOf(same.post) === "executor" ? null : same.post;
}

/** A name's words in a fixed order and without spaces: «А.Л. Бызова» and «Бызова А. Л.» are the same. */
function letters(name: string): string {
  const words = name.match(/[А-ЯЁ][а-яё]*\.?/gu) ?? [];
  return [...words]
    .map((word) => word.toLocaleLowerCase("ru"))
    .sort()
    .join(" ");
}

/** Heads who sign for the whole municipality, by the words in their posts. */
const MUNICIPAL: readonly (readonly ["financeHeadName" | "budgetDepartmentHeadName", RegExp])[] = [
  ["budgetDepartmentHeadName", /^начальник\s+отдела\s+(?:формирования\s+и\s+)?исполнения\s+бюджета/iu],
  [
    "financeHeadName",
    /^(?:руководитель|начальник|заместитель\s+\S+\s*[–—-]\s*начальник)\s+(?:финоргана|финансового\s+(?:органа|управления|отдела)|управления\s+(?:экономики\s+и\s+)?финансов|уэф)/iu,
  ],
];

/** Those who sign consolidated reports, if the lines identify them by their posts. */
export function municipalOfficials(
  lines: readonly SignatureLine[],
): Readonly<Partial<Record<"financeHeadName" | "budgetDepartmentHeadName", string>>> {
  return Object.fromEntries(
    MUNICIPAL.flatMap(([key, post]) => {
      const line = lines.find((one) => post.test(one.post));
      return line === undefined ? [] : [[key, line.name]];
    }),
  );
}
