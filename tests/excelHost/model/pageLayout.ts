import type { Box } from "./area";

/** A page's set-up: Excel's settings by their wire names, and the ranges that are printed. */
export interface PageLayout {
  /** Margins in points. */
  readonly settings: Record<string, unknown>;
  readonly headersFooters: Record<string, unknown>;
  /** Texts by wire name, such as `CenterFooter`, for each kind of page. */
  readonly pages: Readonly<
    Record<"DefaultForAllPages" | "EvenPages" | "FirstPage" | "OddPages", Record<string, unknown>>
  >;
  printArea: readonly Box[] | null;
  titleRows: readonly [number, number] | null;
  titleColumns: readonly [number, number] | null;
  /** Rows before which somebody has set a break. */
  readonly breaks: number[];
}

const texts = (): Record<string, unknown> => ({
  LeftHeader: "",
  CenterHeader: "",
  RightHeader: "",
  LeftFooter: "",
  CenterFooter: "",
  RightFooter: "",
});

/** Excel's set-up of a new sheet. */
export function newPageLayout(): PageLayout {
  return {
    settings: {
      Orientation: "Portrait",
      PaperSize: "A4",
      BlackAndWhite: false,
      PrintErrors: "AsDisplayed",
      Zoom: { scale: 100 },
      CenterHorizontally: false,
      CenterVertically: false,
      PrintHeadings: false,
      PrintGridlines: false,
      LeftMargin: 50.4,
      RightMargin: 50.4,
      TopMargin: 54,
      BottomMargin: 54,
      HeaderMargin: 21.6,
      FooterMargin: 21.6,
      PrintComments: "NoComments",
      DraftMode: false,
      FirstPageNumber: "",
      PrintOrder: "DownThenOver",
    },
    headersFooters: { State: "Default", UseSheetMargins: true, UseSheetScale: true },
    pages: { DefaultForAllPages: texts(), EvenPages: texts(), FirstPage: texts(), OddPages: texts() },
    printArea: null,
    titleRows: null,
    titleColumns: null,
    breaks: [],
  };
}
