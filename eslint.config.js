const js = require("@eslint/js");
const { defineConfig } = require("eslint/config");
const officeAddins = require("eslint-plugin-office-addins");
const tseslint = require("typescript-eslint");

const onlyIn = (name, home) => ({
  group: [name, `${name}/*`],
  message: `${name} is imported in ${home} alone; use what that module exports.`,
});
const decimals = onlyIn("decimal.js", "src/domain/money.ts");
const dates = onlyIn("date-fns", "src/domain/day.ts");
const utcDates = onlyIn("@date-fns/utc", "src/domain/day.ts");

const excelRun = {
  selector: "MemberExpression[object.name='Excel'][property.name='run']",
  message: "Only src/excel talks to Excel; go through the port (src/app/ports.ts).",
};

/** The facts of a debt are accessors, which a spread leaves behind (src/domain/debtTable.ts). */
const spreadDebts = ["Identifier[name=/^(debt|.*Debt)$/]", "MemberExpression[property.name='debt']"].map(
  (debt) => ({
    selector: `ObjectExpression > SpreadElement > ${debt}`,
    message: "A debt is copied by changedDebt (src/domain/debt.ts).",
  }),
);

/** ESLint's settings of a rule replace earlier ones, so each exception names what stays forbidden. */
const restrictImports = (...patterns) => ({ "no-restricted-imports": ["error", { patterns }] });

/** What the type-checked rules add, beside forgotten promises, is for the product: tests handle `unknown` and mocks freely. */
const rulesOf = (configs) => Object.keys(Object.assign({}, ...configs.map(({ rules }) => rules)));
const untyped = new Set(rulesOf(tseslint.configs.strict));
const PROMISES = ["await-thenable", "no-floating-promises", "no-misused-promises"];
const looserInTests = Object.fromEntries(
  rulesOf(tseslint.configs.strictTypeChecked)
    .filter((rule) => rule.startsWith("@typescript-eslint/") && !untyped.has(rule))
    .filter((rule) => !PROMISES.includes(rule.split("/")[1]))
    .map((rule) => [rule, "off"]),
);

module.exports = (async () => {
  const { default: docComments } = await import("./tests/tools/docComments.mjs");
  return defineConfig([
    {
      ignores: ["dist/", "dist-web/", "out/", "coverage/", "tests/fixtures/", "vendor/fluent-icons/index.*"],
    },
    js.configs.recommended,
    {
      files: ["**/*.{ts,tsx}"],
      extends: [tseslint.configs.strictTypeChecked],
      languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: __dirname } },
      rules: {
        "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
        "@typescript-eslint/no-confusing-void-expression": [
          "error",
          { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
        ],
        // A variable that is set in a callback is taken for what it was set to before.
        "@typescript-eslint/no-unnecessary-condition": "off",
        "@typescript-eslint/no-unnecessary-type-parameters": "off",
        // A cell's error is compared as whatever text it makes, never shown so.
        "@typescript-eslint/no-base-to-string": ["error", { ignoredTypeNames: ["CellError"] }],
        // Names and codes are cut into their signs on purpose; a draft's fields are what its grid is made of.
        "@typescript-eslint/no-misused-spread": "off",
        "@typescript-eslint/no-unsafe-class-instance-assignment": "off",
        "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }],
        // Our interfaces declare their functions as methods; none of them looks at `this`.
        "@typescript-eslint/unbound-method": "off",
        "@typescript-eslint/restrict-template-expressions": [
          "error",
          { allowNumber: true, allowBoolean: true, allowNullish: true },
        ],
        "@typescript-eslint/switch-exhaustiveness-check": [
          "error",
          { considerDefaultExhaustiveForUnions: true },
        ],
        // `== null` asks for both kinds of absence at once.
        eqeqeq: ["error", "always", { null: "ignore" }],
        "max-lines": ["error", 300],
        "no-console": "error",
        // Russian texts have no-break spaces in them.
        "no-irregular-whitespace": ["error", { skipStrings: true, skipTemplates: true, skipComments: true }],
      },
    },
    {
      files: ["src/**/*.{ts,tsx}"],
      plugins: { local: { rules: { "doc-comments": docComments } } },
      rules: {
        "local/doc-comments": "error",
        "no-restricted-syntax": ["error", excelRun, ...spreadDebts],
        ...restrictImports(decimals, dates, utcDates),
      },
    },
    { files: ["src/domain/money.ts"], rules: restrictImports(dates, utcDates) },
    { files: ["src/domain/day.ts"], rules: restrictImports(decimals) },
    { files: ["src/cli/**"], rules: { "no-console": "off" } },
    {
      files: ["src/excel/**"],
      plugins: { "office-addins": officeAddins },
      rules: {
        "no-restricted-syntax": ["error", ...spreadDebts],
        "office-addins/call-sync-after-load": "error",
        "office-addins/call-sync-before-read": "error",
        "office-addins/load-object-before-read": "error",
        "office-addins/no-context-sync-in-loop": "error",
        "office-addins/no-empty-load": "error",
        "office-addins/no-navigational-load": "error",
        "office-addins/no-office-initialize": "error",
        "office-addins/test-for-null-using-isNullObject": "error",
      },
    },
    {
      // In a test a wrong assumption fails the test, which is what tests are for.
      files: ["tests/**"],
      rules: {
        ...looserInTests,
        "@typescript-eslint/no-non-null-assertion": "off",
        "no-console": "off",
        // Twenty-digit codes typed as numbers are what some tests are about.
        "no-loss-of-precision": "off",
      },
    },
    {
      files: ["**/*.{js,cjs}"],
      languageOptions: {
        sourceType: "commonjs",
        globals: { __dirname: false, module: false, require: false },
      },
    },
    {
      files: ["**/*.mjs", "bin/**"],
      languageOptions: { globals: { console: false, process: false, URL: false, Buffer: false } },
      rules: { "no-console": "off" },
    },
  ]);
})();
