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
  fraction: ["General", "General"],
  boolean: ["General", "General"],
};
const TIMES: ReadonlySet<string> = new Set(["hours", "minutes", "seconds"]);
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

/** Most sections of an Excel number format: positive numbers, negative ones, nought, text. */
const MOST_SECTIONS = 4;

/** Assembles Excel's number format code from the elements of an OpenDocument number style, one after the other. */
export class NumberStyle {
  private code = "";
  /** The styles that apply instead under a condition (ODF 1.3, 16.3), which are Excel's sections before the last. */
  private readonly sections: { readonly condition: string; readonly style: string }[] = [];
  /** A duration, whose largest unit is not cut at a day, an hour or a minute (ODF 1.3, 19.380): Excel's `[h]`. */
  private isUncut: boolean;

  /** `attributes` are those of the style's own element. */
  constructor(attributes: Attributes) {
    this.isUncut = attributes.get("number:truncate-on-overflow") === "false";
  }

  open(name: string, attributes: Attributes): void {
    const isLong = attributes.get("number:style") === "long";
    if (name === "map") {
      const [condition, style] = [
        attributes.get("style:condition"),
        attributes.get("style:apply-style-name"),
      ];
      this.sections.push({ condition: condition ?? "", style: style ?? "" });
    } else if (name === "number" || name === "scientific-number") this.code += numberCode(attributes);
    else if (name === "month" && attributes.get("number:textual") === "true")
      this.code += TEXTUAL_MONTHS[isLong ? 1 : 0];
    else {
      const code = CODES[name]?.[isLong ? 1 : 0] ?? "";
      const isWhole = this.isUncut && TIMES.has(name);
      this.code += isWhole ? `[${code}]` : code;
      if (isWhole) this.isUncut = false;
    }
  }

  close(name: string, text: string): void {
    if (name !== "text" && name !== "currency-symbol") return;
    // Characters that Excel shows without quotes are left unquoted, so that a code can be compared with Excel's own.
    if (/^[ .,:/%()+-]*$/.test(text)) this.code += text;
    else if (text !== "") this.code += `"${text.replaceAll('"', "")}"`;
  }

  /** The code, `null` for General; `named` finds the style that a condition names. */
  finish(named: (style: string) => NumberStyle | undefined): string | null {
    const sections = this.sections
      .slice(0, MOST_SECTIONS - 1)
      .map(({ condition, style }) => conditionCode(condition) + (named(style)?.code ?? "General"));
    const code = [...sections, this.code].join(";");
    return code === "" || code === "General" ? null : code;
  }
}

/** `value()<100` → `[<100]`; nothing for the conditions that Excel's sections have by their order. */
function conditionCode(condition: string): string {
  const [, sign = "", number = ""] = /^\s*value\(\)\s*([<>=!]+)\s*(-?[\d.]+)\s*$/.exec(condition) ?? [];
  if (sign === "" || (Number(number) === 0 && /^(?:>=?|<|=)$/.test(sign))) return "";
  return `[${sign === "!=" ? "<>" : sign}${number}]`;
}

function numberCode(attributes: Attributes): string {
  const number = (name: string, unsaid = 0): number =>
    Math.min(30, Number(attributes.get(`number:${name}`) ?? unsaid) || 0);
  const whole = number("min-integer-digits");
  const isGrouped = attributes.get("number:grouping") === "true";
  // As many places as the number has.
  if (!attributes.has("number:decimal-places") && whole <= 1 && !isGrouped) return "General";
  const digits = "0".repeat(whole) || "#";
  const places = number("decimal-places");
  const least = Math.min(places, number("min-decimal-places", places));
  // «Shown in thousands» is a comma after the digits in Excel.
  const factor = Math.round(Math.log10(Number(attributes.get("number:display-factor") ?? 1) || 1) / 3);
  const exponent = number("min-exponent-digits");
  return (
    (isGrouped ? `#,##${digits}` : digits) +
    (places > 0 ? `.${"0".repeat(least)}${"#".repeat(places - least)}` : "") +
    ",".repeat(Math.min(3, Math.max(0, factor))) +
    (exponent > 0 ? `E+${"0".repeat(exponent)}` : "")
  );
}
