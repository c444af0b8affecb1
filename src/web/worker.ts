import { expose } from "comlink";
import { openFileWorkbook } from "../file/fileWorkbook";
import { packValues } from "../file/valuesCopy";
import { keepWork } from "./recovery/keptWork";
import { WorkbookHost } from "./worker/workbookHost";

// The composition root of the page's worker: plugs files and the browser's database into it, and answers the page.
expose(new WorkbookHost({ open: openFileWorkbook, packValues, keep: keepWork }));
