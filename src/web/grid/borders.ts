import { ObjectMatrix, type IRange } from "@univerjs/core";
import { Border, SpreadsheetExtensionRegistry } from "@univerjs/engine-render";

type Render = Parameters<Border["renderBorderByCell"]>;

/**
 * Draws the borders of cells. For each line the component goes through all texts that overflow into the next cell, in
 * any row seen since the sheet was shown: scrolling gets slower and slower. Only the texts of the line's own row can
 * cover it.
 */
class RowBorder extends Border {
  private row = -1;
  private of: ObjectMatrix<IRange> | null = null;
  private overflow = new ObjectMatrix<IRange>();

  override draw(...drawing: Parameters<Border["draw"]>): void {
    this.of = null;
    super.draw(...drawing);
  }

  override renderBorderByCell(...[context, row, column, borders]: Render): true | undefined {
    const { overflowCache } = context;
    if (row !== this.row || overflowCache !== this.of) {
      const texts = overflowCache.getRow(row);
      this.overflow = new ObjectMatrix(texts ? { [row]: texts } : {});
      this.row = row;
      this.of = overflowCache;
    }
    return super.renderBorderByCell({ ...context, overflowCache: this.overflow }, row, column, borders);
  }
}

SpreadsheetExtensionRegistry.delete(Border);
SpreadsheetExtensionRegistry.add(RowBorder);
