import type { Area } from "./area";
import type { Sheet } from "./sheet";

/** A row of figures of a chart. */
export interface Series {
  name: string;
  values: Area | null;
  categories: Area | null;
  /** `#RRGGBB` of the whole row; `null` for Excel's own. */
  color: string | null;
  /** Colours of single points, by their index. */
  readonly pointColors: Map<number, string>;
  readonly settings: Record<string, unknown>;
  readonly dataLabels: Record<string, unknown>;
}

/** A chart: its settings by wire names. */
export interface Chart {
  readonly id: string;
  readonly sheet: Sheet;
  /** Name, ChartType, position and size in points, … */
  readonly settings: Record<string, unknown>;
  readonly title: Record<string, unknown>;
  readonly legend: Record<string, unknown>;
  readonly dataLabels: Record<string, unknown>;
  /** CategoryAxis, ValueAxis, SeriesAxis. */
  readonly axes: Record<
    string,
    {
      readonly settings: Record<string, unknown>;
      readonly title: Record<string, unknown>;
      readonly majorGridlines: Record<string, unknown>;
      readonly minorGridlines: Record<string, unknown>;
    }
  >;
  readonly series: Series[];
  /** The cells from which to which it lies, if it was laid so. */
  anchor: { readonly from: Area; readonly to: Area } | null;
}
