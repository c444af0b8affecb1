/** A logical value as Excel shows it in Russian. */
export function logicalWord(value: boolean): string {
  return value ? "ИСТИНА" : "ЛОЖЬ";
}
