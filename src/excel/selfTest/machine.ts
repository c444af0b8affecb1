import type { MachineFacts } from "./selfTestReport";

/** What Office says of itself: versions, platform, languages; nothing of the user or the workbook. */
export function machineFacts(version: string, moment: string): MachineFacts {
  const { context } = Office;
  const { diagnostics, contentLanguage, displayLanguage } = context as Partial<Office.Context>;
  const { version: excel = "?", platform = "?" } = diagnostics ?? {};
  return {
    moment,
    version,
    excel: [excel, String(platform), contentLanguage ?? "?", displayLanguage ?? "?"],
  };
}
