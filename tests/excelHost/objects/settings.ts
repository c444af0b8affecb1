import { textArgument } from "../arguments";
import { HostError } from "../errors";
import { defineKind, type HostObject } from "../hostObject";
import type { Workbook } from "../model/workbook";

interface Setting {
  readonly workbook: Workbook;
  readonly key: string;
}

const define = defineKind<Setting>("Setting", () => ({
  check: ({ workbook, key }) => {
    if (!workbook.settings.has(key)) throw new HostError("ItemNotFound", `There is no setting «${key}».`);
  },
  id: ({ key }) => key,
  scalars: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ workbook, key }) => workbook.settings.get(key) ?? null,
      set: ({ workbook, key }, value) => {
        workbook.settings.set(key, value);
      },
    },
  },
  methods: {
    Delete: ({ workbook, key }) => {
      workbook.settings.delete(key);
    },
  },
}));

function find(workbook: Workbook, given: unknown): HostObject | null {
  const key = textArgument(given);
  return workbook.settings.has(key) ? define({ workbook, key }) : null;
}

/** What the API shows of the settings that are saved with the workbook. */
export const settingsObject: (workbook: Workbook) => HostObject = defineKind<Workbook>(
  "SettingCollection",
  () => ({
    items: (workbook) => [...workbook.settings.keys()].map((key) => define({ workbook, key })),
    item: (workbook, key) => {
      const setting = find(workbook, key);
      if (setting === null) throw new HostError("ItemNotFound", `There is no setting «${String(key)}».`);
      return setting;
    },
    methods: {
      Add: (workbook, given, value) => {
        const key = textArgument(given);
        workbook.settings.set(key, value ?? null);
        return define({ workbook, key });
      },
      GetCount: (workbook) => workbook.settings.size,
      GetItemOrNullObject: find,
    },
  }),
);
