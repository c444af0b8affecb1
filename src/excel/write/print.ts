import { columnName } from "../../domain/grid";
import type { PrintSetup } from "../../sheet/model";
import { BYTES_AN_ACTION } from "../excelLimits";
import type { Job } from "./jobs";
import { rangeOn } from "./rectangles";

const POINTS_AN_INCH = 72;
/** The position of header and footer, in inches from the edge. */
const EDGE = 0.3;

/** The page set-up of a sheet. */
export function* printJobs(print: PrintSetup | null, sheet: string): Iterable<Job> {
  if (print === null) return;
  yield {
    bytes: 20 * BYTES_AN_ACTION,
    act: (target) => {
      const worksheet = target.sheet(sheet);
      const layout = worksheet.pageLayout;
      const { margins, fitWidth, fitHeight, titleRows, titleColumns, breaks, area, footer } = print;
      layout.orientation = print.landscape ? "Landscape" : "Portrait";
      layout.paperSize = print.paper ?? "A4";
      layout.centerHorizontally = print.centered === true;
      layout.zoom = {
        horizontalFitToPages: fitWidth,
        ...(fitHeight !== null && { verticalFitToPages: fitHeight }),
      };
      layout.leftMargin = margins.left * POINTS_AN_INCH;
      layout.rightMargin = margins.right * POINTS_AN_INCH;
      layout.topMargin = margins.top * POINTS_AN_INCH;
      layout.bottomMargin = margins.bottom * POINTS_AN_INCH;
      layout.headerMargin = EDGE * POINTS_AN_INCH;
      layout.footerMargin = EDGE * POINTS_AN_INCH;
      if (titleRows !== null)
        layout.setPrintTitleRows(`$${String(titleRows[0] + 1)}:$${String(titleRows[1] + 1)}`);
      if (titleColumns)
        layout.setPrintTitleColumns(`$${columnName(titleColumns[0])}:$${columnName(titleColumns[1])}`);
      for (const row of breaks ?? []) worksheet.horizontalPageBreaks.add(`A${String(row + 1)}`);
      if (area !== null) layout.setPrintArea(rangeOn(worksheet, area));
      if (footer !== null) setFooter(layout.headersFooters.defaultForAllPages, footer);
    },
  };
}

/** Puts each part of a footer where its code (`&L`, `&C`, `&R`) says; text without such a code is centred. */
function setFooter(footers: Excel.HeaderFooter, footer: string): void {
  const parts = footerParts(footer);
  if (parts.L !== "") footers.leftFooter = parts.L;
  if (parts.C !== "") footers.centerFooter = parts.C;
  if (parts.R !== "") footers.rightFooter = parts.R;
}

function footerParts(footer: string): Record<"L" | "C" | "R", string> {
  const parts = { L: "", C: "", R: "" };
  let side: "L" | "C" | "R" = "C";
  // «&&» is an ampersand and does not separate parts.
  for (const piece of footer.split(/(&&|&[LCR])/)) {
    if (piece === "&L" || piece === "&C" || piece === "&R") side = piece.slice(1) as "L" | "C" | "R";
    else parts[side] += piece;
  }
  return parts;
}
