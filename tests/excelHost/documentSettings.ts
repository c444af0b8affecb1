import type { Workbook } from "./model/workbook";

/** How the older, callback style API answers. */
type Callback = (result: { readonly status: string }) => void;

/**
 * `Office.context.document.settings` over the same settings that `workbook.settings` shows: `get`, `set` and `remove`
 * work on a copy in memory until `saveAsync`.
 */
export function documentSettings(workbook: () => Workbook): object {
  let copy: Map<string, unknown> | null = null;
  const settings = (): Map<string, unknown> => (copy ??= new Map(workbook().settings));
  const succeeded = (callback?: Callback): void => {
    queueMicrotask(() => callback?.({ status: "succeeded" }));
  };
  return {
    get: (name: string): unknown => settings().get(name) ?? null,
    set: (name: string, value: unknown): void => {
      settings().set(name, value);
    },
    remove: (name: string): void => {
      settings().delete(name);
    },
    refreshAsync: (callback?: Callback): void => {
      copy = null;
      succeeded(callback);
    },
    saveAsync: (callback?: Callback): void => {
      const saved = settings();
      workbook().settings.clear();
      for (const [name, value] of saved) workbook().settings.set(name, value);
      succeeded(callback);
    },
  };
}
