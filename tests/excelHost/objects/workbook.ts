import { logicalArgument } from "../arguments";
import { HostError } from "../errors";
import { defineKind, type HostObject } from "../hostObject";
import type { Area } from "../model/area";
import type { Workbook } from "../model/workbook";
import { applicationObject, functionsObject } from "./application";
import { workbookNames } from "./names";
import { workbookProtectionObject } from "./protection";
import { rangeObject } from "./range";
import { rangeAreasObject } from "./rangeAreas";
import { settingsObject } from "./settings";
import { workbookTables } from "./tables";
import { worksheetsObject } from "./worksheets";

const selected = ({ active }: Workbook): Area[] => active.selection.map((box) => ({ sheet: active, ...box }));

const runtime = defineKind<Workbook>("Runtime", () => ({
  scalars: {
    EnableEvents: {
      get: (workbook) => workbook.enableEvents,
      set: (workbook, value) => {
        workbook.enableEvents = logicalArgument(value);
      },
    },
  },
}));

/** What the API shows of the open workbook: the root of everything. */
export const workbookObject: (workbook: Workbook) => HostObject = defineKind<Workbook>("Workbook", () => ({
  scalars: {
    Name: { get: (workbook) => workbook.fileName },
    ReadOnly: { get: () => false },
    IsDirty: { get: () => true },
  },
  objects: {
    Application: applicationObject,
    Functions: functionsObject,
    Names: workbookNames,
    Protection: workbookProtectionObject,
    Settings: settingsObject,
    Tables: workbookTables,
    Worksheets: worksheetsObject,
    _Runtime: runtime,
  },
  methods: {
    GetActiveCell: (workbook) => {
      const { top, left } = workbook.active.selection[0];
      return rangeObject({ sheet: workbook.active, top, left, bottom: top, right: left });
    },
    GetSelectedRange: (workbook) => {
      const [area, ...others] = selected(workbook);
      if (area === undefined || others.length > 0)
        throw new HostError("InvalidSelection", "Several ranges are selected.");
      return rangeObject(area);
    },
    GetSelectedRanges: (workbook) => rangeAreasObject(selected(workbook)),
    Save: () => undefined,
  },
}));
