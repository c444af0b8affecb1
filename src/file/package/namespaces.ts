const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** XML namespaces. */
export const NS = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  /** The main namespace in Strict OOXML: we cannot add anything to such a package. */
  strictMain: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  relationships: OFFICE,
  packageRelationships: "http://schemas.openxmlformats.org/package/2006/relationships",
  contentTypes: "http://schemas.openxmlformats.org/package/2006/content-types",
  drawing: "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
  drawingMain: "http://schemas.openxmlformats.org/drawingml/2006/main",
  chart: "http://schemas.openxmlformats.org/drawingml/2006/chart",
} as const;

/** Types of relationships. */
export const REL = {
  officeDocument: `${OFFICE}/officeDocument`,
  worksheet: `${OFFICE}/worksheet`,
  styles: `${OFFICE}/styles`,
  sharedStrings: `${OFFICE}/sharedStrings`,
  theme: `${OFFICE}/theme`,
  calcChain: `${OFFICE}/calcChain`,
  table: `${OFFICE}/table`,
  drawing: `${OFFICE}/drawing`,
  comments: `${OFFICE}/comments`,
  vmlDrawing: `${OFFICE}/vmlDrawing`,
  chart: `${OFFICE}/chart`,
} as const;

const SHEET_ML = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Content types. */
export const TYPE = {
  relationships: "application/vnd.openxmlformats-package.relationships+xml",
  workbook: `${SHEET_ML}.sheet.main+xml`,
  template: `${SHEET_ML}.template.main+xml`,
  macroWorkbook: "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
  macroTemplate: "application/vnd.ms-excel.template.macroEnabled.main+xml",
  macroAddIn: "application/vnd.ms-excel.addin.macroEnabled.main+xml",
  worksheet: `${SHEET_ML}.worksheet+xml`,
  styles: `${SHEET_ML}.styles+xml`,
  table: `${SHEET_ML}.table+xml`,
  drawing: "application/vnd.openxmlformats-officedocument.drawing+xml",
  chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
  comments: `${SHEET_ML}.comments+xml`,
  vmlDrawing: "application/vnd.openxmlformats-officedocument.vmlDrawing",
} as const;
