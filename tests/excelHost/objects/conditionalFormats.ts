import { colorArgument, logicalArgument, textArgument, wholeArgument } from "../arguments";
import { HostError } from "../errors";
import { defineKind, type HostObject, type Scalar } from "../hostObject";
import { intersection, without } from "../model/area";
import type { ConditionalFormat } from "../model/conditionalFormat";
import { checkFormula, hasTableReference } from "../model/formulas";
import type { Sheet } from "../model/sheet";
import { rangeObject } from "./range";
import { rangeAreasObject } from "./rangeAreas";
import type { Cells } from "./rangeFormat";

interface Rule {
  readonly sheet: Sheet;
  readonly rule: ConditionalFormat;
}

const check = ({ sheet, rule }: Rule): void => {
  if (sheet.deleted || !sheet.conditionalFormats.some((other) => other.id === rule.id))
    throw new HostError("ItemNotFound", "The conditional format is no longer there.");
};

type Font = ConditionalFormat["font"];

function fontScalar<K extends keyof Font>(key: K, take: (value: unknown) => Font[K]): Scalar<Rule> {
  return {
    get: ({ rule }) => rule.font[key],
    set: ({ rule }, value) => {
      rule.font[key] = take(value);
    },
  };
}

const font = defineKind<Rule>("ConditionalRangeFont", () => ({
  check,
  scalars: {
    Color: fontScalar("color", colorArgument),
    Bold: fontScalar("bold", logicalArgument),
    Italic: fontScalar("italic", logicalArgument),
    Strikethrough: fontScalar("strikethrough", logicalArgument),
    Underline: fontScalar("underline", textArgument),
  },
}));

const fill = defineKind<Rule>("ConditionalRangeFill", () => ({
  check,
  scalars: {
    Color: {
      get: ({ rule }) => rule.fill ?? "",
      set: ({ rule }, value) => {
        rule.fill = colorArgument(value);
      },
    },
  },
  methods: {
    Clear: ({ rule }) => {
      rule.fill = null;
    },
  },
}));

const format = defineKind<Rule>("ConditionalRangeFormat", () => ({
  check,
  scalars: {
    NumberFormat: {
      get: ({ rule }) => rule.numberFormat,
      set: ({ rule }, value) => {
        rule.numberFormat = textArgument(value);
      },
    },
  },
  objects: { Fill: fill, Font: font },
}));

function setFormula({ sheet, rule }: Rule, value: unknown): void {
  const text = textArgument(value);
  const formula = text.startsWith("=") ? text : `=${text}`;
  checkFormula(sheet.workbook, formula);
  if (hasTableReference(formula))
    throw new HostError(
      "InvalidArgument",
      "A conditional format takes no references to tables by their columns.",
    );
  rule.formula = formula;
}

const ruleFormula = defineKind<Rule>("ConditionalFormatRule", () => ({
  check,
  scalars: { Formula: { get: ({ rule }) => rule.formula, set: setFormula } },
}));

const custom = defineKind<Rule>("CustomConditionalFormat", () => ({
  check,
  objects: { Format: format, Rule: ruleFormula },
}));

function setPriority({ sheet, rule }: Rule, value: unknown): void {
  const others = sheet.conditionalFormats.filter((other) => other !== rule);
  others.splice(Math.min(wholeArgument(value), others.length), 0, rule);
  sheet.conditionalFormats = others;
}

const define = defineKind<Rule>("ConditionalFormat", () => ({
  check,
  id: ({ rule }) => rule.id,
  scalars: {
    Id: { get: ({ rule }) => rule.id },
    Type: { get: ({ rule }) => rule.type },
    StopIfTrue: {
      get: ({ rule }) => rule.stopIfTrue,
      set: ({ rule }, value) => {
        rule.stopIfTrue = logicalArgument(value);
      },
    },
    Priority: { get: ({ sheet, rule }) => sheet.conditionalFormats.indexOf(rule), set: setPriority },
  },
  objects: { Custom: custom, CustomOrNullObject: custom },
  methods: {
    Delete: ({ sheet, rule }) => {
      sheet.checkUnprotected();
      sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== rule);
    },
    GetRange: ({ sheet, rule }) => rangeOf(sheet, rule),
    GetRangeOrNullObject: ({ sheet, rule }) => (rule.boxes.length === 1 ? rangeOf(sheet, rule) : null),
    GetRanges: ({ sheet, rule }) => rangeAreasObject(rule.boxes.map((box) => ({ sheet, ...box }))),
  },
}));

function rangeOf(sheet: Sheet, { boxes: [box, ...others] }: ConditionalFormat): HostObject {
  if (box === undefined || others.length > 0)
    throw new HostError("InvalidOperation", "The conditional format has several ranges.");
  return rangeObject({ sheet, ...box });
}

function rulesOf(cells: Cells): Rule[] {
  const sheets = [...new Set(cells.map(({ sheet }) => sheet))];
  return sheets.flatMap((sheet) =>
    sheet.conditionalFormats
      .filter(({ boxes }) => boxes.some((box) => cells.some((area) => intersection(area, box) !== null)))
      .map((rule) => ({ sheet, rule })),
  );
}

function add(cells: Cells, type: unknown): HostObject {
  const [first] = cells;
  if (type !== "Custom" || first === undefined)
    throw new HostError("ApiNotFound", `The host has no conditional formats of the type ${String(type)}.`);
  const { sheet } = first;
  sheet.checkUnprotected();
  const rule: ConditionalFormat = {
    id: sheet.workbook.nextId("format"),
    type,
    boxes: cells.map(({ top, left, bottom, right }) => ({ top, left, bottom, right })),
    stopIfTrue: false,
    formula: "",
    numberFormat: "",
    fill: null,
    font: { color: "", bold: null, italic: null, strikethrough: null, underline: null },
  };
  // A new rule comes before all others.
  sheet.conditionalFormats.unshift(rule);
  return define({ sheet, rule });
}

function find(cells: Cells, id: unknown): HostObject | null {
  const found = rulesOf(cells).find(({ rule }) => rule.id === id);
  return found === undefined ? null : define(found);
}

function missing(): never {
  throw new HostError("ItemNotFound", "There is no such conditional format.");
}

/** What the API shows of the rules that colour some cells. */
export const conditionalFormatsObject: (cells: Cells) => HostObject = defineKind<Cells>(
  "ConditionalFormatCollection",
  () => ({
    items: (cells) => rulesOf(cells).map(define),
    item: (cells, id) => find(cells, id) ?? missing(),
    methods: {
      Add: add,
      ClearAll: (cells) => {
        for (const { sheet } of cells) {
          sheet.checkUnprotected();
          sheet.conditionalFormats = sheet.conditionalFormats
            .map((rule) => ({
              ...rule,
              boxes: cells.reduce(
                (boxes, area) => boxes.flatMap((box) => without(box, area)),
                [...rule.boxes],
              ),
            }))
            .filter((rule) => rule.boxes.length > 0);
        }
      },
      GetCount: (cells) => rulesOf(cells).length,
      GetItemAt: (cells, index) => {
        const rule = rulesOf(cells)[wholeArgument(index)];
        return rule === undefined ? missing() : define(rule);
      },
      GetItemOrNullObject: find,
    },
  }),
);
