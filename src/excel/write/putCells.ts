import type { CellsChange } from "../../app/ports";
import type { Scene } from "../excelErrors";
import { listWorkbook } from "../listing";
import { excelValue } from "./cellValue";
import type { WriteTarget } from "./applyChange";
import { sendJobs } from "./jobs";
import { cellRuns, writeJob } from "./excelValues";

/** Writes cells into an existing own sheet; does nothing if the sheet is gone. */
export async function putCells(
  { model, cells }: CellsChange,
  { session, file, date1904 }: WriteTarget,
): Promise<void> {
  if (cells.length === 0) return;
  const scene: Scene = { file, writing: true };
  const { sheets } = await listWorkbook(session, scene);
  const sheet = sheets.find(({ kind }) => kind === model.kind);
  if (sheet === undefined) return;
  const jobs = cellRuns(cells).map(({ range, rows }) =>
    writeJob(
      sheet.name,
      range,
      // Here an empty cell must be cleared; for Excel, `null` leaves the cell as it is.
      rows.map((row) => row.map((cell) => excelValue(cell.value, cell.type, cell.style, date1904) ?? "")),
    ),
  );
  await sendJobs(jobs, { session, scene, watch: {} });
}
