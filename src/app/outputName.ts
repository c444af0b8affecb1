/** What the finished workbook is called: `долги.csv` → `долги – реестр.xlsx`. The name comes without its folder. */
export function outputName(input: string, extension: string): string {
  return `${stem(input)} – реестр.${extension}`;
}

/** Whether a file's name is one that {@link outputName} gives: a finished workbook that was opened again. */
export function isOutputName(name: string): boolean {
  return stem(name).endsWith(" – реестр");
}

/** A name without its last extension; a dot in the first place begins no extension. */
function stem(name: string): string {
  return name.replace(/(?<=.)\.[^.]*$/, "");
}
