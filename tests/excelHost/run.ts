/** Runs one batch and syncs; what `act` returned, loaded. */
export function batch<T>(act: (context: Excel.RequestContext, sheet: Excel.Worksheet) => T): Promise<T> {
  return Excel.run(async (context) => {
    const result = act(context, context.workbook.worksheets.getActiveWorksheet());
    await context.sync();
    return result;
  });
}

/** What can be loaded and then taken as plain data. */
interface Loadable {
  load(properties: string): unknown;
  toJSON(): unknown;
}

/** Loads properties of an object, and gives what came. */
export async function loaded<T>(
  find: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Loadable,
  properties: string,
): Promise<T> {
  return Excel.run(async (context) => {
    const object = find(context, context.workbook.worksheets.getActiveWorksheet());
    object.load(properties);
    await context.sync();
    return object.toJSON() as T;
  });
}

/** What a refusal with this code looks like to the add-in. */
export const refusal = (code: string): object =>
  expect.objectContaining({ name: "RichApi.Error", code }) as object;
