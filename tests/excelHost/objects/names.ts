import { absoluteAddress, parseFullAddress } from "../address";
import { isGiven, logicalArgument, textArgument, wholeArgument } from "../arguments";
import { HostError } from "../errors";
import { defineKind, type HostObject } from "../hostObject";
import type { Area } from "../model/area";
import { checkFormula } from "../model/formulas";
import { checkNewName, findName, type DefinedName } from "../model/names";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { rangeObject } from "./range";
import { areasOf, areaOf } from "./target";
import { worksheetObject } from "./worksheet";

interface Named {
  readonly workbook: Workbook;
  readonly item: DefinedName;
}

/** The area, while its sheet is there. */
const areaNow = ({ item: { area } }: Named): Area | null =>
  area === null || area.sheet.deleted ? null : area;

function formulaOf(named: Named): string {
  if (named.item.formula !== null) return named.item.formula;
  const area = areaNow(named);
  return area === null ? "=#REF!" : `=${absoluteAddress(area)}`;
}

/** A reference as a name holds it: an area, or a formula. */
function target(workbook: Workbook, reference: unknown): Pick<DefinedName, "area" | "formula"> {
  if (areasOf(reference) !== null) return { area: areaOf(reference), formula: null };
  const text = textArgument(reference);
  const formula = text.startsWith("=") ? text : `=${text}`;
  if (/^=[^(]*![$A-Z0-9:]+$/i.test(formula))
    return { area: parseFullAddress(workbook.active, formula), formula: null };
  checkFormula(workbook, formula);
  return { area: null, formula };
}

const define = defineKind<Named>("NamedItem", () => ({
  check: ({ workbook, item }) => {
    if (!workbook.names.includes(item))
      throw new HostError("ItemNotFound", `There is no name «${item.name}».`);
  },
  id: ({ item }) => item.id,
  scalars: {
    Name: { get: ({ item }) => item.name },
    Comment: {
      get: ({ item }) => item.comment,
      set: ({ item }, value) => {
        item.comment = String(value);
      },
    },
    Formula: {
      get: formulaOf,
      set: ({ workbook, item }, value) => {
        Object.assign(item, target(workbook, value));
      },
    },
    Scope: { get: ({ item }) => (item.scope === null ? "Workbook" : "Worksheet") },
    Type: {
      get: (named) =>
        areaNow(named) === null ? (named.item.formula === null ? "Error" : "String") : "Range",
    },
    Value: {
      get: (named) => {
        const area = areaNow(named);
        return area === null ? (named.item.formula === null ? "#REF!" : "") : absoluteAddress(area);
      },
    },
    Visible: {
      get: ({ item }) => item.visible,
      set: ({ item }, value) => {
        item.visible = logicalArgument(value);
      },
    },
  },
  objects: {
    Worksheet: ({ item }) => {
      if (item.scope === null)
        throw new HostError("InvalidOperation", "The name belongs to the whole workbook.");
      return worksheetObject(item.scope);
    },
  },
  methods: {
    Delete: ({ workbook, item }) => {
      workbook.names.splice(workbook.names.indexOf(item), 1);
    },
    GetRange: (named) => {
      const area = areaNow(named);
      if (area === null) throw new HostError("InvalidOperation", `«${named.item.name}» names no range.`);
      return rangeObject(area);
    },
    GetRangeOrNullObject: (named) => {
      const area = areaNow(named);
      return area && rangeObject(area);
    },
  },
}));

interface Scope {
  readonly workbook: Workbook;
  readonly sheet: Sheet | null;
}

const list = ({ workbook, sheet }: Scope): Named[] =>
  workbook.names.filter((item) => item.scope === sheet).map((item) => ({ workbook, item }));

function find({ workbook, sheet }: Scope, key: unknown): HostObject | null {
  const item = findName(workbook, sheet, textArgument(key));
  return item === undefined ? null : define({ workbook, item });
}

const collection = defineKind<Scope>("NamedItemCollection", () => ({
  items: (scope) => list(scope).map(define),
  item: (scope, key) => {
    const item = find(scope, key);
    if (item === null) throw new HostError("ItemNotFound", `There is no name «${String(key)}».`);
    return item;
  },
  methods: {
    Add: ({ workbook, sheet }, nameGiven, reference, comment) => {
      const name = textArgument(nameGiven);
      checkNewName(workbook, sheet, name);
      const item: DefinedName = {
        id: workbook.nextId("name"),
        name,
        scope: sheet,
        ...target(workbook, reference),
        visible: true,
        comment: isGiven(comment) ? String(comment) : "",
      };
      workbook.names.push(item);
      return define({ workbook, item });
    },
    GetCount: (scope) => list(scope).length,
    GetItemAt: (scope, index) => {
      const named = list(scope)[wholeArgument(index)];
      if (named === undefined) throw new HostError("ItemNotFound", "There is no such name.");
      return define(named);
    },
    GetItemOrNullObject: find,
  },
}));

/** The names that hold in the whole workbook. */
export const workbookNames = (workbook: Workbook): HostObject => collection({ workbook, sheet: null });

/** The names that hold on a sheet. */
export const sheetNames = (sheet: Sheet): HostObject => collection({ workbook: sheet.workbook, sheet });
