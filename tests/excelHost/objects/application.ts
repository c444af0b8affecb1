import { enumArgument, numberArgument } from "../arguments";
import { HostError } from "../errors";
import { defineKind, type HostObject } from "../hostObject";
import type { Workbook } from "../model/workbook";

const numberInfo = defineKind<Workbook>("NumberFormatInfo", () => ({
  scalars: {
    NumberDecimalSeparator: { get: () => "," },
    NumberGroupSeparator: { get: () => "\u00a0" },
  },
}));

const cultureInfo = defineKind<Workbook>("CultureInfo", () => ({
  scalars: { Name: { get: () => "ru-RU" } },
  objects: { NumberFormat: numberInfo },
}));

const created = defineKind<{ readonly workbook: Workbook; readonly base64: string }>(
  "WorkbookCreated",
  () => ({
    id: ({ base64 }) => base64,
    scalars: { Id: { get: ({ base64 }) => base64 } },
    methods: {
      Open: ({ workbook, base64 }) => {
        workbook.opened.push(base64);
      },
    },
  }),
);

/** What the API shows of Excel itself: a Russian one. */
export const applicationObject: (workbook: Workbook) => HostObject = defineKind<Workbook>(
  "Application",
  () => ({
    scalars: {
      CalculationMode: {
        get: (workbook) => workbook.calculationMode,
        set: (workbook, value) => {
          workbook.calculationMode = enumArgument("CalculationMode", value);
        },
      },
      CalculationState: { get: () => "Done" },
      DecimalSeparator: { get: () => "," },
      ThousandsSeparator: { get: () => "\u00a0" },
      UseSystemSeparators: { get: () => true },
    },
    objects: { CultureInfo: cultureInfo },
    methods: {
      Calculate: (workbook, type) => {
        enumArgument("CalculationType", type);
        workbook.calculate();
      },
      CreateWorkbook: (workbook, base64) =>
        created({ workbook, base64: typeof base64 === "string" ? base64 : "" }),
      SuspendApiCalculationUntilNextSync: () => undefined,
      SuspendScreenUpdatingUntilNextSync: () => undefined,
      _GetWorkbookCreatedById: (workbook, base64) => created({ workbook, base64: String(base64) }),
    },
  }),
);

const result = defineKind<{ readonly value: number }>("FunctionResult", () => ({
  scalars: { Value: { get: ({ value }) => value }, Error: { get: () => null } },
}));

/** Excel's DATE: the day's serial in the workbook's own date system. */
function date(workbook: Workbook, args: readonly unknown[]): HostObject {
  const [year, month, day] = args.map((value) => numberArgument(value, -32_767, 32_767));
  if (year === undefined || month === undefined || day === undefined)
    throw new HostError("InvalidArgument", "DATE takes year, month and day.");
  const serial = Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;
  return result({ value: serial - (workbook.date1904 ? 1462 : 0) });
}

/** The worksheet functions that the host calculates. */
export const functionsObject: (workbook: Workbook) => HostObject = defineKind<Workbook>("Functions", () => ({
  methods: { Date: (workbook, ...args) => date(workbook, args) },
}));
