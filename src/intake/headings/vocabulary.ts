/** Whether a text is a known heading (to find the header row): exact synonym of any field or ignored column. */
export function looksLikeHeading(text: string): boolean {
  throw new Error("not written yet");
  void text;
}
