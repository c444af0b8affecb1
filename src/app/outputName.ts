/** The name of the finished workbook: `долги.csv` → `долги – реестр.xlsx`, without its folder. */
export function outputName(input: string, extension: string): string {
  return `${stem(input)} – реестр.${extension}`;
}

/** Whether a file name is one that {@link outputName} produces: a finished workbook that was opened again. */
export function isOutputName(name: string): boolean {
  return stem(name).endsWith(" – реестр");
}

/** A name without its last extension; a dot at the very beginning does not start an extension. */
function stem(name: string): string {
  return name.replace(/(?<=.)\.[^.]*$/, "");
}
