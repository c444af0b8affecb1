import { webDarkTheme, webLightTheme } from "@fluentui/react-components";
import fc from "fast-check";
import { chooseTheme, luminance } from "../../src/pane/theme";

test.each([
  ["#000000", 0],
  ["#FFFFFF", 1],
  ["ffffff", 1],
  // WCAG 2: the grey whose contrast with white and with black is nearly the same.
  ["#767676", 0.181],
])("the relative luminance of %s is %f", (color, expected) => {
  expect(luminance(color)).toBeCloseTo(expected, 3);
});

test.each(["", "red", "#FFF", "#12345G"])("«%s» is no colour that Office tells", (color) => {
  expect(luminance(color)).toBeNull();
});

test.each([
  ["Colourful, light grey", "#E6E6E6", webLightTheme],
  ["White", "#FFFFFF", webLightTheme],
  ["Dark Gray", "#666666", webDarkTheme],
  ["Black", "#262626", webDarkTheme],
])("Office's theme %s decides, whatever the system prefers", (_name, background, theme) => {
  expect(chooseTheme(background, true)).toBe(theme);
  expect(chooseTheme(background, false)).toBe(theme);
});

test.each([undefined, "", "Window"])(
  "without Office's colour (%s) the system's preference decides",
  (background) => {
    expect(chooseTheme(background, true)).toBe(webDarkTheme);
    expect(chooseTheme(background, false)).toBe(webLightTheme);
  },
);

test("the theme's own text stands out against Office's background at least as well as the other's would", () => {
  const contrast = (a: number, b: number): number => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  const grey = fc.integer({ min: 0, max: 0xff_ff_ff }).map((value) => value.toString(16).padStart(6, "0"));
  fc.assert(
    fc.property(grey, (background) => {
      const light = luminance(background) ?? Number.NaN;
      const dark = chooseTheme(background, false) === webDarkTheme;
      const [white, black] = [contrast(light, 1), contrast(light, 0)];
      // The two meet at a luminance of about 0.179.
      expect(dark ? white - black : black - white).toBeGreaterThan(-0.05);
    }),
  );
});
