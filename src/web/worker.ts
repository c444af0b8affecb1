import { expose } from "comlink";
import { isReadBack } from "../app/build/ownSheets";
import { openFileWorkbook, type FileInput, type FileWorkbook } from "../file/fileWorkbook";
import { newWorkbook } from "../file/newWorkbook";
import { packValues } from "../file/valuesCopy";
import { keepWork } from "./recovery/keptWork";
import { WorkbookHost } from "./worker/workbookHost";

// The composition root of the page's worker: plugs files and the browser's database into it, and answers the page.
const open = (files: readonly FileInput[]): Promise<FileWorkbook> => openFileWorkbook(files, { isReadBack });
expose(new WorkbookHost({ open, packValues, packSheets: newWorkbook, keep: keepWork }));
