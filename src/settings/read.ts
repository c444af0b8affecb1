import { fromSerial } from "../domain/day";
import { cellAddress, isCellError, type SheetGrid } from "../domain/grid";
import type { Problem } from "../domain/problem";
import {
  noSettings,
  SETTING_KEYS,
  settingSpec,
  type OrganisationSettings,
  type SettingKey,
} from "./settings";
import { dayText, settingFault } from "./settingsValues";
import {
  isSignatureKey,
  OfficialsReader,
  parseOfficialLabel,
  type AdministratorOfficials,
  type ReadSignatures,
  type SignatureKey,
} from "./settingsOfficials";
import { settingProblem, SETTINGS_WORDS } from "./settingsWords";

/** The sheet «Настройки» as the user left it. */
export interface ReadSettings {
  /** The usable values; unusable ones are `null` here. */
  readonly settings: OrganisationSettings;
  /** Every value as typed, including the unusable ones, so that it can be written again. */
  readonly typed: OrganisationSettings;
  /** Who signs for each administrator named in the sheet. */
  readonly officials: readonly AdministratorOfficials[];
  /** What an earlier build read from sheets for settings that have nothing typed. */
  readonly remembered: ReadSignatures;
  /** Whatever else the user wrote on the sheet, line by line: a label and a value. */
  readonly others: readonly (readonly [label: string, value: string])[];
  readonly problems: readonly Problem[];
}

/** Nothing set, as before the sheet exists. */
export const NOTHING_SET: ReadSettings = {
  settings: noSettings(),
  typed: noSettings(),
  officials: [],
  remembered: {},
  others: [],
  problems: [],
};

/**
 * Reads the sheet by its headings and labels, wherever they now are; the first line with a label counts. Values that
 * cannot be understood become problems that name their cells, and count as not set.
 */
export function readSettings(grid: SheetGrid, file = ""): ReadSettings {
  const head = findHead(grid);
  if (head === null || grid.used === null) return NOTHING_SET;
  const keys = new Map(SETTING_KEYS.map((key) => [settingSpec(key).label, key]));
  const typed: Record<SettingKey, string | null> = { ...noSettings() };
  const settings: Record<SettingKey, string | null> = { ...noSettings() };
  const officials = new OfficialsReader();
  const remembered: Partial<Record<SignatureKey, string>> = {};
  const others: [string, string][] = [];
  /** What is next to a setting must not be taken for its value when it is read again. */
  const aside = (label: string): string =>
    keys.has(label) || parseOfficialLabel(label) !== null ? SETTINGS_WORDS.noteTo(label) : label;
  const problems: Problem[] = [];
  for (let row = head.row + 1; row <= grid.used.bottom; row += 1) {
    const label = textAt(grid, row, head.label);
    for (const column of columnsBeside(grid, head)) {
      const text = textAt(grid, row, column);
      if (text !== "") others.push([aside(label), text]);
    }
    const key = keys.get(label);
    const value = key === undefined ? textAt(grid, row, head.value) : settingText(grid, row, head.value, key);
    const inForce = head.inForce < 0 ? "" : textAt(grid, row, head.inForce);
    if (officials.heading(label) || officials.line(label, value, inForce)) continue;
    if (key !== undefined && isSignatureKey(key) && value === "" && inForce !== "")
      remembered[key] ??= inForce;
    if (value === "") continue;
    if (key === undefined || typed[key] !== null) {
      others.push([aside(label), value]);
      continue;
    }
    typed[key] = value;
    const fault = settingFault(settingSpec(key), value);
    if (fault === null) settings[key] = value;
    else
      problems.push({
        severity: "warning",
        code: "setting-unreadable",
        message: settingProblem(label, value, fault),
        file,
        sheet: grid.name,
        cell: cellAddress(row, head.value),
      });
  }
  return { settings, typed, officials: officials.officials(), remembered, others, problems };
}

/** Where the headings are. */
interface Head {
  readonly row: number;
  readonly label: number;
  readonly value: number;
  /** −1 where the user has deleted the column. */
  readonly inForce: number;
  /** All columns that belong to the sheet itself. */
  readonly own: ReadonlySet<number>;
}

function findHead(grid: SheetGrid): Head | null {
  const { used } = grid;
  if (used === null) return null;
  const headings = [
    SETTINGS_WORDS.setting,
    SETTINGS_WORDS.value,
    SETTINGS_WORDS.help,
    SETTINGS_WORDS.inForce,
  ];
  for (let row = used.top; row <= used.bottom; row += 1) {
    const [label = -1, value = -1, help = -1, inForce = -1] = headings.map((heading) =>
      columnOf(grid, row, heading),
    );
    if (label < 0 || value < 0) continue;
    return { row, label, value, inForce, own: new Set([label, value, help, inForce]) };
  }
  return null;
}

/** The column of a text in a row, −1 if absent. */
function columnOf(grid: SheetGrid, row: number, text: string): number {
  const { left, right } = grid.used ?? { left: 0, right: -1 };
  for (let column = left; column <= right; column += 1) if (textAt(grid, row, column) === text) return column;
  return -1;
}

function columnsBeside({ used }: SheetGrid, { own }: Head): number[] {
  if (used === null) return [];
  const columns = Array.from({ length: used.right - used.left + 1 }, (_, index) => used.left + index);
  return columns.filter((column) => !own.has(column));
}

/** The value of a setting as text, even if Excel has turned what was typed into a number or a date. */
function settingText(grid: SheetGrid, row: number, column: number, key: SettingKey): string {
  const value = grid.value(row, column);
  const { type } = settingSpec(key);
  if (typeof value !== "number") return textAt(grid, row, column);
  if (type === "dates" || type === "monthDays") return dayText(fromSerial(value, grid.date1904), type);
  return type === "code" ? String(value).padStart(3, "0") : String(value);
}

function textAt(grid: SheetGrid, row: number, column: number): string {
  const value = grid.value(row, column);
  return value === null || isCellError(value) ? "" : String(value).trim();
}
