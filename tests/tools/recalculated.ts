import { converted } from "./converted";

/** Makes LibreOffice calculate every formula of an .xlsx instead of trusting the values in the file. */
const RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`;

/** The workbook with every formula calculated by LibreOffice; only inside describeWithLibreOffice. */
export function recalculated(bytes: Uint8Array): Uint8Array {
  const [workbook] = allRecalculated([bytes]);
  if (workbook === undefined) throw new Error("LibreOffice gave nothing back");
  return workbook;
}

/** Several workbooks in the same way, in order, with a single start of the program. */
export function allRecalculated(workbooks: readonly Uint8Array[]): Uint8Array[] {
  return converted(workbooks, "xlsx", RECALCULATE);
}
