import { OFFICIAL_KEYS } from "../domain/officials";
import type { CollectionRules } from "../regulations/collectionRules";
import { editableTerms } from "../regulations/editRules";
import { ruleSentence } from "../regulations/regulationWords";
import {
  emptySheet,
  place,
  placeMerged,
  placeRow,
  rangeOf,
  setHeight,
  setWidths,
  type SheetDraft,
} from "../sheet/layout";
import { heightFor } from "../sheet/measure";
import type { CellStyle, SheetModel } from "../sheet/model";
import { landscapePage } from "../sheet/page";
import { COLORS, STYLES, TABLE_FONT_SIZE } from "../sheet/sheetStyles";
import type { ReadSettings } from "./read";
import {
  isSignatureKey,
  LETTER_KEYS,
  officialLabel,
  officialsHeading,
  requisitesHeading,
} from "./settingsOfficials";
import { SETTING_KEYS, settingSpec, type SettingSpec } from "./settings";
import { SETTINGS_WORDS } from "./settingsWords";

/** The mark of the sheet (`_rd_settings`). */
export const SETTINGS_KIND = "settings";

const WIDTHS = [44, 36, 44, 48] as const;
const HEADER_ROW = 3;
/** How many letters of the table's type fit a column as wide as one digit of the usual type. */
const FILL = 1.14;

/** Values are texts, so that «012» and «25.03» stay as typed. */
const VALUE: CellStyle = { ...STYLES.text, numberFormat: "@", fill: "FFF9E5" };

/** What the sheet shows: what was typed, and who signs according to the administrators' own sheets. */
export type SettingsView = Pick<ReadSettings, "typed" | "others" | "officials" | "remembered">;

/**
 * The sheet «Настройки» with what has been typed so far: a line for each setting, its help, and for terms the rule in
 * force under the chosen `rules` (with the organisation's own numbers).
 */
export function settingsSheet(
  { typed, others, officials, remembered }: SettingsView,
  rules: CollectionRules,
): SheetModel {
  const sheet = emptySheet(SETTINGS_KIND, SETTINGS_WORDS.sheet);
  setWidths(sheet, WIDTHS);
  place(sheet, 0, 0, SETTINGS_WORDS.title, STYLES.title);
  setHeight(sheet, 0, 24);
  placeMerged(sheet, rangeOf(1, 0, 1, WIDTHS.length), SETTINGS_WORDS.intro, STYLES.note);
  const { setting, value, help, inForce } = SETTINGS_WORDS;
  placeRow(sheet, HEADER_ROW, 0, [setting, value, help, inForce], STYLES.header);
  let row = HEADER_ROW + 1;
  let group = "";
  for (const key of SETTING_KEYS) {
    const spec = settingSpec(key);
    if (spec.group !== group) {
      // Administrators' own officials come below those of the organisation.
      if (group === settingSpec("headName").group) row = placeOfficials(sheet, row, officials);
      if (group === settingSpec("recipient").group) row = placeRequisites(sheet, row, officials);
      row = placeGroup(sheet, row, (group = spec.group));
    }
    const read = isSignatureKey(key) && typed[key] === null ? remembered[key] : undefined;
    placeSetting(sheet, row, spec, typed[key], read ?? termInForce(spec, rules));
    row += 1;
  }
  if (others.length > 0) row = placeGroup(sheet, row, SETTINGS_WORDS.others);
  for (const [label, text] of others) {
    placeRow(sheet, row, 0, [label, text, null, null], [STYLES.text, VALUE, STYLES.text]);
    row += 1;
  }
  sheet.freeze = { rows: HEADER_ROW + 1, columns: 0 };
  sheet.print = landscapePage(SETTINGS_WORDS.sheet, {
    titleRows: [HEADER_ROW, HEADER_ROW],
    area: rangeOf(0, 0, row, WIDTHS.length),
  });
  sheet.tabColor = COLORS.muted;
  return sheet;
}

function placeGroup(sheet: SheetDraft, row: number, group: string): number {
  placeMerged(sheet, rangeOf(row, 0, 1, WIDTHS.length), group, STYLES.rowHeading);
  return row + 1;
}

function placeOfficials(sheet: SheetDraft, top: number, officials: SettingsView["officials"]): number {
  let row = top;
  for (const administrator of officials) {
    row = placeGroup(sheet, row, officialsHeading(administrator));
    for (const key of OFFICIAL_KEYS) {
      const [typed, read] = [administrator.typed[key], administrator.remembered[key]];
      const spec = { label: officialLabel(key, administrator.id), help: SETTINGS_WORDS.fromSheet };
      placeSetting(sheet, row, spec, typed, typed === null ? read : null);
      row += 1;
    }
  }
  return row;
}

function placeRequisites(sheet: SheetDraft, top: number, officials: SettingsView["officials"]): number {
  let row = top;
  for (const administrator of officials) {
    row = placeGroup(sheet, row, requisitesHeading(administrator));
    for (const key of LETTER_KEYS) {
      const spec = { label: officialLabel(key, administrator.id), help: SETTINGS_WORDS.asOrganisation };
      placeSetting(sheet, row, spec, administrator.typed[key], null);
      row += 1;
    }
  }
  return row;
}

function placeSetting(
  sheet: SheetDraft,
  row: number,
  { label, help, choices }: Pick<SettingSpec, "label" | "help" | "choices">,
  value: string | null,
  inForce: string | null,
): void {
  const contents = [label, value, help, inForce];
  placeRow(sheet, row, 0, contents, [STYLES.text, VALUE, STYLES.text, STYLES.text]);
  const texts = contents.map((text, column) => ({ text: text ?? "", width: (WIDTHS[column] ?? 0) * FILL }));
  setHeight(sheet, row, heightFor(texts, TABLE_FONT_SIZE));
  if (choices !== undefined) sheet.dataValidations.push({ range: rangeOf(row, 1, 1, 1), choices });
}

/** The rule that a term's setting changes, in its current form; `null` for settings that change no rule. */
function termInForce({ term }: SettingSpec, rules: CollectionRules): string | null {
  if (term === undefined) return null;
  const found = editableTerms(rules).find(({ id }) => id === term);
  return found === undefined ? SETTINGS_WORDS.noTerm : ruleSentence(found);
}
