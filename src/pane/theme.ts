import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";

/** Linear-light share of an sRGB channel 0–255 (WCAG 2, relative luminance). */
function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** WCAG relative luminance, 0 black – 1 white, of `#RRGGBB` or `RRGGBB`; `null` for anything else. */
export function luminance(color: string): number | null {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color.trim());
  if (match === null) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((hex) => linear(Number.parseInt(hex, 16)));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** On a background darker than this, white text has the higher contrast. */
const DARK_BELOW = 0.179;

/**
 * The pane's theme: follows Office's own background colour if Excel provides it (Excel on the web may not), otherwise
 * the system's preference. Windows contrast themes take effect through `forced-colors`, in either theme.
 */
export function chooseTheme(officeBackground: string | undefined, prefersDark: boolean): Theme {
  const light = officeBackground === undefined ? null : luminance(officeBackground);
  const dark = light === null ? prefersDark : light < DARK_BELOW;
  return dark ? webDarkTheme : webLightTheme;
}
