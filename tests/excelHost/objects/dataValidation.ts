import { logicalArgument } from "../arguments";
import { HostError } from "../errors";
import { defineKind, type HostObject } from "../hostObject";
import { contains, without, type Box } from "../model/area";
import { checkFormula } from "../model/formulas";
import type { Validation } from "../model/sheet";
import type { Cells } from "./rangeFormat";
import { checkAlive } from "./target";

/** The kinds of rules by their names in the API. */
const TYPES: Readonly<Record<string, string>> = {
  custom: "Custom",
  date: "Date",
  decimal: "Decimal",
  list: "List",
  textLength: "TextLength",
  time: "Time",
  wholeNumber: "WholeNumber",
};

/** The longest list of choices that is written into the rule itself. */
const MAX_LIST = 255;

const plain = ({ top, left, bottom, right }: Box): Box => ({ top, left, bottom, right });

/** The rule that all cells share; `undefined` if they differ or have none. */
function shared(cells: Cells): Validation | undefined {
  const [first] = cells;
  const found = first?.sheet.validations.find((validation) => contains(validation.box, first));
  return found !== undefined && cells.every((area) => contains(found.box, area)) ? found : undefined;
}

function clear(cells: Cells): void {
  for (const area of cells) {
    area.sheet.checkUnprotected();
    area.sheet.validations = area.sheet.validations.flatMap((validation) =>
      without(validation.box, area).map((box) => ({ ...validation, box })),
    );
  }
}

function change(cells: Cells, properties: Partial<Validation>): void {
  const before = shared(cells);
  clear(cells);
  for (const area of cells) {
    const fresh: Validation = {
      box: plain(area),
      rule: {},
      prompt: null,
      errorAlert: null,
      ignoreBlanks: true,
    };
    area.sheet.validations.push({ ...(before ?? fresh), ...properties, box: plain(area) });
  }
}

function checkedRule(cells: Cells, value: unknown): Validation["rule"] {
  const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
  const [[kind, definition] = [], ...others] = entries;
  if (kind === undefined || TYPES[kind] === undefined || others.length > 0)
    throw new HostError("InvalidArgument", "A rule of one kind is expected.");
  if (kind === "list") {
    const { source } = definition as { source?: unknown };
    if (typeof source !== "string" || source === "")
      throw new HostError("InvalidArgument", "The host takes lists as texts.");
    if (source.startsWith("=")) for (const { sheet } of cells) checkFormula(sheet.workbook, source);
    else if (source.length > MAX_LIST)
      throw new HostError("InvalidArgument", "The list is longer than 255 characters.");
  }
  return value as Validation["rule"];
}

function typeOf(cells: Cells): string {
  const validation = shared(cells);
  const [kind] = Object.keys(validation?.rule ?? {});
  if (kind !== undefined) return TYPES[kind] ?? "None";
  const some = cells.some(({ sheet, ...box }) =>
    sheet.validations.some((v) => without(box, v.box)[0] !== box),
  );
  return some ? "Inconsistent" : "None";
}

/** What the API shows of what may be entered into cells. */
export const dataValidationObject: (cells: Cells) => HostObject = defineKind<Cells>("DataValidation", () => ({
  check: (cells) => {
    cells.forEach(checkAlive);
  },
  scalars: {
    Type: { get: typeOf },
    Rule: {
      get: (cells) => shared(cells)?.rule ?? {},
      set: (cells, value) => {
        change(cells, { rule: checkedRule(cells, value) });
      },
    },
    Prompt: {
      get: (cells) => shared(cells)?.prompt ?? null,
      set: (cells, prompt) => {
        change(cells, { prompt });
      },
    },
    ErrorAlert: {
      get: (cells) => shared(cells)?.errorAlert ?? null,
      set: (cells, errorAlert) => {
        change(cells, { errorAlert });
      },
    },
    IgnoreBlanks: {
      get: (cells) => shared(cells)?.ignoreBlanks ?? true,
      set: (cells, value) => {
        change(cells, { ignoreBlanks: logicalArgument(value) });
      },
    },
  },
  methods: { Clear: clear },
}));
