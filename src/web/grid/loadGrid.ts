import type { CreateGrid } from "./types";

let loading: Promise<CreateGrid> | null = null;

/**
 * The grid's code, loaded when it is first asked for: with the first workbook, while its files are still being read. It
 * may be asked for again where it could not be loaded.
 */
export function loadGrid(): Promise<CreateGrid> {
  loading ??= load().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

/** Starting the libraries at once would hold the page up for a second: they are started one by one. */
async function load(): Promise<CreateGrid> {
  const { startLibraries } = await import("./libraries");
  return startLibraries();
}
