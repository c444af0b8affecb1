import { expose } from "comlink";
import { openFileWorkbook } from "../file/fileWorkbook";
import { packValues } from "../file/valuesCopy";
import { WorkbookHost } from "./worker/workbookHost";

// The composition root of the page's worker: plugs files into the session, and answers the page.
expose(new WorkbookHost({ open: openFileWorkbook, packValues }));
