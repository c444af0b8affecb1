/** What the functions' declarations say of themselves to Excel. */
export function functionsMetadata(): object;
