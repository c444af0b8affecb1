import type { CreateGrid } from "./types";

/**
 * What the grid is made of, each after what it needs itself. All of it comes in one file; `webpackExports` says that
 * nothing is used here.
 */
const LIBRARIES: readonly (() => Promise<unknown>)[] = [
  () => import(/* webpackMode: "eager", webpackExports: ["Univer"] */ "@univerjs/core"),
  () => import(/* webpackMode: "eager", webpackExports: ["Rect"] */ "@univerjs/engine-render"),
  () => import(/* webpackMode: "eager", webpackExports: ["Button"] */ "@univerjs/design"),
  () => import(/* webpackMode: "eager", webpackExports: ["UniverUIPlugin"] */ "@univerjs/ui"),
  () =>
    import(
      /* webpackMode: "eager", webpackExports: ["UniverFormulaEnginePlugin"] */ "@univerjs/engine-formula"
    ),
  () => import(/* webpackMode: "eager", webpackExports: ["UniverDocsPlugin"] */ "@univerjs/docs"),
  () => import(/* webpackMode: "eager", webpackExports: ["UniverDocsUIPlugin"] */ "@univerjs/docs-ui"),
  () => import(/* webpackMode: "eager", webpackExports: ["UniverSheetsPlugin"] */ "@univerjs/sheets"),
  () => import(/* webpackMode: "eager", webpackExports: ["UniverSheetsUIPlugin"] */ "@univerjs/sheets-ui"),
];

/** Starts the libraries, with a pause after each in which the page can answer; then the grid's own code. */
export async function startLibraries(): Promise<CreateGrid> {
  for (const start of LIBRARIES) {
    await start();
    await pause();
  }
  const { createGrid } = await import(/* webpackMode: "eager" */ "./createGrid");
  return createGrid;
}

function pause(): Promise<void> {
  return new Promise((resolve) => window.setTimeout(resolve));
}
