import type { CellStyle } from "../../src/sheet/model";
import { COLORS, LINE_COLORS, STYLES } from "../../src/sheet/sheetStyles";

/** Relative luminance and contrast as WCAG 2 defines them. */
function luminance(color: string): number {
  const channel = (at: number): number => {
    const share = parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4);
}
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe("colours", () => {
  const looks: [string, Pick<CellStyle, "fill" | "fontColor">][] = [
    ...Object.entries<CellStyle>(STYLES),
    ...Object.entries(LINE_COLORS),
  ];

  it.each(looks)("%s: text stands out from its ground", (_, { fill, fontColor }) => {
    expect(contrast(fontColor ?? "000000", fill ?? COLORS.white)).toBeGreaterThanOrEqual(4.5);
  });

  it("tell claim from lawsuit, and missed from not yet, on a grey print too", () => {
    const { claim, claimMissed, lawsuit, lawsuitMissed } = LINE_COLORS;
    const pairs = [
      [claim, claimMissed],
      [lawsuit, lawsuitMissed],
      [claim, lawsuit],
      [claimMissed, lawsuitMissed],
    ] as const;
    for (const [one, other] of pairs) expect(contrast(one.fill, other.fill)).toBeGreaterThan(1.1);
    expect(claimMissed.bold && lawsuitMissed.bold).toBe(true);
  });
});
