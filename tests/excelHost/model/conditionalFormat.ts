import type { Box } from "./area";

/** A rule that colours cells by a formula. */
export interface ConditionalFormat {
  readonly id: string;
  readonly type: string;
  readonly boxes: readonly Box[];
  stopIfTrue: boolean;
  /** English, with its `=`, relative to the first cell. */
  formula: string;
  numberFormat: string;
  fill: string | null;
  readonly font: {
    color: string;
    bold: boolean | null;
    italic: boolean | null;
    strikethrough: boolean | null;
    underline: string | null;
  };
}
