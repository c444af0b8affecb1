import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { FILE_WORDS } from "../../app/appWords";
import { filesSheet } from "../../dataset/filesSheet";
import { NOTHING_SET, readSettings, type ReadSettings } from "../../settings/read";
import { SETTINGS_KIND, settingsSheet } from "../../settings/settingsSheet";
import type { SheetModel } from "../../sheet/model";
import { openOwn } from "../earlierRegister";
import type { DatasetReport, DatasetRun } from "./datasetReport";

/** What people typed into «Настройки» of an earlier consolidated workbook; `null` where there is no such workbook. */
export async function keptSettings(path: string): Promise<ReadSettings | null> {
  const bytes = await readFile(path).catch(() => null);
  const workbook = bytes === null ? null : await openOwn({ fileName: basename(path), bytes });
  if (workbook === null) return null;
  for (const { kind, name } of await workbook.sheets())
    if (kind === SETTINGS_KIND) return readSettings(await workbook.read(name), workbook.fileName);
  return NOTHING_SET;
}

/** The sheets of the consolidated workbook: what became of the files, the forms, and the settings that head them. */
export function consolidatedSheets(
  { asOf, rules, consolidation, administrators }: DatasetRun,
  { controls, files }: DatasetReport,
  own: ReadSettings | null,
): readonly SheetModel[] {
  const overview = filesSheet({
    asOf,
    debts: consolidation.lines,
    administrators,
    controls,
    files: files.map(({ file, verdict, message, debts }) => ({
      name: file,
      verdict,
      words: FILE_WORDS.verdicts[verdict],
      message,
      debts,
    })),
  });
  const forms = consolidation.forms.map(({ model }) => model);
  return [overview, ...forms, settingsSheet(own ?? NOTHING_SET, rules)];
}
