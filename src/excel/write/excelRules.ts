import type { ConditionalFormat, DataValidation, SheetModel } from "../../sheet/model";
import { tableBlock } from "../../sheet/writing/cells";
import { BYTES_AN_ACTION } from "../excelLimits";
import { WORDS } from "../excelWords";
import type { Job } from "./jobs";
import { rangeOn } from "./rectangles";

/** The table over its block; it gets its final name later, when the old one has given it up. */
export function* tableJobs(model: SheetModel, sheet: string): Iterable<Job> {
  const block = tableBlock(model);
  const { table } = model;
  if (block === null || table === null) return;
  const range = {
    top: block.top - 1,
    left: block.left,
    bottom: block.top + block.rowCount - 1,
    right: block.left + block.columns.length - 1,
  };
  yield {
    bytes: 4 * BYTES_AN_ACTION,
    act: (target) => {
      const worksheet = target.sheet(sheet);
      worksheet.tables.add(rangeOn(worksheet, range), true).style = table.style;
    },
  };
}

/**
 * Colours by formula, last rule first: Excel puts each new one before the others. Formulas are English, so that they
 * work whatever language Excel uses.
 */
export function* conditionalFormatJobs(formats: readonly ConditionalFormat[], sheet: string): Iterable<Job> {
  for (const format of [...formats].reverse())
    yield {
      bytes: 8 * BYTES_AN_ACTION,
      act: (target) => {
        const range = rangeOn(target.sheet(sheet), format.range);
        const added = range.conditionalFormats.add("Custom");
        added.custom.rule.formula = `=${format.formula}`;
        const look = added.custom.format;
        if (format.fill !== undefined) look.fill.color = `#${format.fill}`;
        if (format.fontColor !== undefined) look.font.color = `#${format.fontColor}`;
        if (format.bold) look.font.bold = true;
        if (format.stopIfTrue) added.stopIfTrue = true;
      },
    };
}

/** Lists to choose from; other values cause a warning but are not forbidden. */
export function* validationJobs(validations: readonly DataValidation[], sheet: string): Iterable<Job> {
  for (const { range, choices } of validations) {
    const source = choices.join(",");
    if (choices.some((choice) => choice.includes(",")) || source.length > 255)
      throw new RangeError(`Not a list of choices that Excel holds: ${source}`);
    yield {
      bytes: 4 * BYTES_AN_ACTION,
      act: (target) => {
        const validation = rangeOn(target.sheet(sheet), range).dataValidation;
        validation.rule = { list: { inCellDropDown: true, source } };
        validation.ignoreBlanks = true;
        validation.errorAlert = {
          showAlert: true,
          style: "Warning",
          title: WORDS.warningTitle,
          message: WORDS.warning,
        };
      },
    };
  }
}

/** Merges; before formats, since Excel on the web loses borders and fills of what is merged later. */
export function* mergeJobs({ merges }: SheetModel, sheet: string): Iterable<Job> {
  for (const merge of merges) {
    if (merge.top === merge.bottom && merge.left === merge.right) continue;
    yield {
      bytes: 2 * BYTES_AN_ACTION,
      act: (target) => {
        rangeOn(target.sheet(sheet), merge).merge(false);
      },
    };
  }
}
