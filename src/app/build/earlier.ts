import type { Day } from "../../domain/day";
import { cellAddress } from "../../domain/grid";
import type { Problem } from "../../domain/problem";
import { readField, UNKNOWN_SEPARATORS } from "../../intake/cells";
import { CHANGES_KIND } from "../../register/changes/changesSheet";
import { readAnswers, type PairAnswer } from "../../register/changes/readAnswers";
import type { History } from "../../register/history/history";
import { HISTORY_KIND, readHistorySheet } from "../../register/history/historySheet";
import { withDerivedPayments } from "../../register/history/payments";
import { renumbered } from "../../register/history/renumber";
import { withoutCopies, type LinesWithoutCopies } from "../../register/merge/copiedLines";
import { READ_BACK_WORDS } from "../../register/registerWords";
import { findTable } from "../../register/table/findTable";
import { readRegisterSheet, type OtherColumn, type PreviousRegister } from "../../register/table/readBack";
import type { PreviousLine } from "../../register/table/readLine";
import { NO_SURROUNDINGS } from "../../register/table/readTouches";
import type { TypedCellReader } from "../../register/table/readFact";
import { REGISTER_KIND } from "../../sheet/model";
import type { WorkbookPort } from "../ports";
import type { Run } from "../run";
import { PROBLEMS } from "../appWords";
import { readMemory, type ChosenOpening, type Memory } from "../memory/memory";
import { typedElsewhere } from "./typedElsewhere";

/** The register that a rebuild starts from, with its history. */
export interface EarlierRegister {
  readonly asOf: Day | null;
  /** Whether it shows a date whose sums are not kept: a look back, or «Что если». */
  readonly isLook: boolean;
  /** Who submitted to the last consolidation, or should have. */
  readonly submitters: readonly string[];
  /** When it was built, as ISO time; `null` if it was not recorded. */
  readonly builtAt: string | null;
  /** What the user has said about the pairs that «Изменения» asks about. */
  readonly answers: readonly PairAnswer[];
  /** Whether there was an earlier register. */
  readonly found: boolean;
  readonly lines: PreviousRegister["lines"];
  /** Columns that the user has added. */
  readonly others: PreviousRegister["others"];
  /** What people have added around the lines. */
  readonly around: PreviousRegister["around"];
  /** Columns that they have resized, hidden or unhidden. */
  readonly columns: PreviousRegister["columns"];
  readonly date1904: boolean;
  readonly history: History;
  /** What the user chose for the start of a year without a snapshot. */
  readonly opening: ChosenOpening | null;
  readonly problems: readonly Problem[];
}

const NONE: EarlierRegister = {
  found: false,
  asOf: null,
  isLook: false,
  builtAt: null,
  submitters: [],
  answers: [],
  lines: [],
  others: [],
  around: NO_SURROUNDINGS,
  columns: new Map(),
  date1904: false,
  history: new Map(),
  opening: null,
  problems: [],
};

/** How an earlier register is read. */
export interface EarlierReading {
  /** Without what people have put onto its cells, which only a build needs. */
  readonly bare?: boolean;
  /** Also from a workbook without a single mark of ours: whoever has copied the sheet into another has none. */
  readonly unmarked?: boolean;
}

/** Reads the earlier register of the first of these workbooks that has one. */
export async function readEarlier(
  ports: readonly WorkbookPort[],
  run: Run,
  { bare = false, unmarked = false }: EarlierReading = {},
): Promise<EarlierRegister> {
  for (const port of ports) {
    const sheets = await port.sheets();
    const named = (kind: string): string | undefined => sheets.find((sheet) => sheet.kind === kind)?.name;
    if (!unmarked && sheets.every(({ kind }) => kind === null)) continue;
    const memory = readMemory(await port.settings());
    const marked = named(REGISTER_KIND);
    const registerName = marked ?? (await run.step("read", () => withoutMark(port, memory)));
    if (registerName === undefined) continue;
    const grid = await run.step("read", () => port.read(registerName));
    const { helperHeaders, isLook, builtAt, submitters, columns, opening } = memory;
    const additions = bare ? undefined : await port.additions?.(registerName);
    const register = readRegisterSheet(grid, {
      file: port.fileName,
      typed: readTyped,
      written: columns,
      ...(additions && { additions }),
    });
    if (register === null) continue;
    const historyName = named(HISTORY_KIND);
    const kept = historyName === undefined ? NONE.history : readHistorySheet(await port.read(historyName));
    const { lines: all, history } = renumbered(register.lines, kept);
    const helpers = new Set(helperHeaders);
    const changesName = named(CHANGES_KIND);
    const answers = changesName === undefined ? [] : readAnswers(await port.read(changesName));
    const columnsOfUser = register.others.filter(({ header }) => !helpers.has(header));
    const single = withoutCopies(all, registerName, (one, other) =>
      columnsOfUser.every(({ values }) => values[one] === values[other]),
    );
    const { lines } = single;
    const others =
      lines === all ? columnsOfUser : columnsOfUser.map((column) => ofLines(column, single.kept));
    return {
      ...register,
      problems: [
        ...(marked === undefined ? [lostMark(port.fileName, registerName)] : []),
        ...register.problems,
        ...copyProblems(single, port.fileName, registerName),
        ...(await typedElsewhere(port, memory)),
        ...answers.flatMap((answer) => unreadAnswer(answer, port.fileName, changesName ?? "")),
      ],
      lines: withDerivedPayments(lines, history, { asOf: register.asOf, opening: opening?.date ?? null }),
      others,
      history,
      opening,
      isLook,
      builtAt,
      submitters,
      answers,
      found: true,
      date1904: grid.date1904,
    };
  }
  return NONE;
}

/**
 * The register of a workbook whose mark of it is lost, by its headings: some programs rename a sheet without the names
 * that point to it.
 */
async function withoutMark(port: WorkbookPort, memory: Memory): Promise<string | undefined> {
  const sources = new Set(memory.sheets);
  const headings = memory.columns.map(({ header }) => header);
  for (const { name, kind, visible } of await port.sheets()) {
    if (kind !== null || !visible || sources.has(name)) continue;
    if (findTable(await port.read(name), headings) !== null) return name;
  }
  return undefined;
}

/** Whether a workbook has a register, by its mark or else by the headings of one of its sheets. */
export async function holdsRegister(port: WorkbookPort): Promise<boolean> {
  if ((await port.sheets()).some(({ kind }) => kind === REGISTER_KIND)) return true;
  return (await withoutMark(port, readMemory(await port.settings()))) !== undefined;
}

function unreadAnswer({ unread }: PairAnswer, file: string, sheet: string): readonly Problem[] {
  if (unread === undefined) return [];
  const { text, cell } = unread;
  return [
    { severity: "warning", code: "answer-unread", message: PROBLEMS.answerUnread(text), file, sheet, cell },
  ];
}

/** A column of the user's for some of the lines. */
function ofLines(column: OtherColumn, kept: readonly number[]): OtherColumn {
  const { values, formulas } = column;
  return {
    ...column,
    values: kept.map((index) => values[index] ?? null),
    ...(formulas && { formulas: kept.map((index) => formulas[index] ?? null) }),
  };
}

function copyProblems(
  { equal, changed }: LinesWithoutCopies<PreviousLine>,
  file: string,
  sheet: string,
): readonly Problem[] {
  const place = (line: PreviousLine) => ({ file, sheet, cell: cellAddress(line.row - 1, 0) }) as const;
  return [
    ...equal.map((line) => ({
      ...place(line),
      severity: "info" as const,
      code: "register-equal-copy",
      message: READ_BACK_WORDS.equalCopy,
    })),
    ...changed.map((line) => ({
      ...place(line),
      severity: "info" as const,
      code: "register-changed-copy",
      message: READ_BACK_WORDS.changedCopy,
    })),
  ];
}

function lostMark(file: string, sheet: string): Problem {
  return {
    severity: "warning",
    code: "register-unmarked",
    message: PROBLEMS.lostMark(sheet),
    file,
    sheet,
    cell: null,
  };
}

/** What a person types into the register is understood as in their own sheets; sums there are in roubles. */
export const readTyped: TypedCellReader = (field, value, format) =>
  readField(field, value, { ...format, unit: "rub", lone: UNKNOWN_SEPARATORS, inverted: false });
