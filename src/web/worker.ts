import { expose } from "comlink";
import { newWorkbook } from "../file/newWorkbook";
import { packValues } from "../file/valuesCopy";
import { openFiles } from "./openFiles";
import { keepWork } from "./recovery/keptWork";
import { WorkbookHost } from "./worker/workbookHost";

// The composition root of the page's worker: plugs in files and the browser's database, and answers the page.
expose(new WorkbookHost({ open: openFiles, packValues, packSheets: newWorkbook, keep: keepWork }));
