import { HostError } from "../errors";
import { defineKind, type HostObject } from "../hostObject";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";

/** What the API shows of a sheet's protection. */
export const protectionObject: (sheet: Sheet) => HostObject = defineKind<Sheet>(
  "WorksheetProtection",
  () => ({
    scalars: {
      Protected: { get: (sheet) => sheet.protection !== null },
      Options: { get: (sheet) => sheet.protection?.options ?? null },
    },
    methods: {
      Protect: (sheet, options, password) => {
        if (sheet.protection !== null)
          throw new HostError("InvalidOperation", "The worksheet is protected already.");
        sheet.protection = {
          options: (options as Readonly<Record<string, unknown>> | null | undefined) ?? {},
          password: typeof password === "string" ? password : "",
        };
      },
      Unprotect: (sheet, password) => {
        if ((sheet.protection?.password ?? "") !== (typeof password === "string" ? password : ""))
          throw new HostError("InvalidArgument", "The password is wrong.");
        sheet.protection = null;
      },
    },
  }),
);

/** What the API shows of the protection of a workbook's structure. */
export const workbookProtectionObject: (workbook: Workbook) => HostObject = defineKind<Workbook>(
  "WorkbookProtection",
  () => ({ scalars: { Protected: { get: (workbook) => workbook.structureProtected } } }),
);
