export function isDateFormat(format: string | null): boolean {
  throw new Error("not written yet");
  void format;
}
