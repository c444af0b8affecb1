import { CanceledError, CommandType, type ICommandInfo } from "@univerjs/core";
import { UNIT, type Spreadsheet } from "./spreadsheet";

/** What may change a sheet here: only its view, which is never saved. */
const ALLOWED: readonly RegExp[] = [
  /^sheet\.mutation\.set-worksheet-(?:col-width|row-height|row-is-auto-height|row-auto-height)$/,
  /^sheet\.mutation\.set-frozen$/,
  /^sheet\.mutation\.set-(?:col|row)-(?:hidden|visible)$/,
  /^sheet\.mutation\..*filter/,
];

/** Refuses anything that would change the workbook through the component's own commands, and reports that it did. */
export function guardWorkbook({ commands }: Spreadsheet, onRefused: () => void): void {
  commands.beforeCommandExecuted((command) => {
    if (command.type !== CommandType.MUTATION || !concernsWorkbook(command)) return;
    if (ALLOWED.some((allowed) => allowed.test(command.id))) return;
    onRefused();
    throw new CanceledError();
  });
}

function concernsWorkbook({ params }: Readonly<ICommandInfo>): boolean {
  return (params as { unitId?: string } | undefined)?.unitId === UNIT;
}
