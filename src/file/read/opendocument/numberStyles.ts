import type { Attributes } from "../openxml/elements";

/** Elements of OpenDocument's number styles (ODF 1.3, 16.29) that correspond to one Excel code, short and long. */
const CODES: Readonly<Record<string, readonly [short: string, long: string]>> = {
  day: ["d", "dd"],
  month: ["m", "mm"],
  year: ["yy", "yyyy"],
  "day-of-week": ["ddd", "dddd"],
  hours: ["h", "hh"],
  minutes: ["m", "mm"],
  seconds: ["s", "ss"],
  "am-pm": ["AM/PM", "AM/PM"],
  "text-content": ["@", "@"],
};
const TEXTUAL_MONTHS = ["mmm", "mmmm"] as const;

/** The names of the styles that this assembles. */
export const NUMBER_STYLES: ReadonlySet<string> = new Set([
  "number-style",
  "currency-style",
  "percentage-style",
  "date-style",
  "time-style",
  "boolean-style",
  "text-style",
]);

/** Assembles Excel's number format code from the elements of an OpenDocument number style, one after the other. */
export class NumberStyle {
  private code = "";

  open(name: string, attributes: Attributes): void {
    const isLong = attributes.get("number:style") === "long";
    if (name === "number" || name === "scientific-number") this.code += numberCode(attributes);
    else if (name === "month" && attributes.get("number:textual") === "true")
      this.code += TEXTUAL_MONTHS[isLong ? 1 : 0];
    else this.code += CODES[name]?.[isLong ? 1 : 0] ?? "";
  }

  close(name: string, text: string): void {
    if (name !== "text" && name !== "currency-symbol") return;
    // Characters that Excel shows without quotes are left unquoted, so that a code can be compared with Excel's own.
    if (/^[ .,:/%()+-]*$/.test(text)) this.code += text;
    else if (text !== "") this.code += `"${text.replaceAll('"', "")}"`;
  }

  /** `null` for General. */
  finish(): string | null {
    return this.code === "" || this.code === "General" ? null : this.code;
  }
}

function numberCode(attributes: Attributes): string {
  const number = (name: string): number => Math.min(30, Number(attributes.get(`number:${name}`) ?? 0) || 0);
  const hasPlaces = attributes.has("number:decimal-places") || attributes.has("number:min-integer-digits");
  if (!hasPlaces) return "General";
  const whole = "0".repeat(Math.max(1, number("min-integer-digits")));
  const grouped = attributes.get("number:grouping") === "true" ? `#,##${whole}` : whole;
  const places = number("decimal-places");
  // «Shown in thousands» is a comma after the digits in Excel.
  const factor = Math.round(Math.log10(Number(attributes.get("number:display-factor") ?? 1) || 1) / 3);
  const exponent = number("min-exponent-digits");
  return (
    grouped +
    (places > 0 ? `.${"0".repeat(places)}` : "") +
    ",".repeat(Math.min(3, Math.max(0, factor))) +
    (exponent > 0 ? `E+${"0".repeat(exponent)}` : "")
  );
}
