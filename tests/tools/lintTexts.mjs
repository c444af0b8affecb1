/**
 * Reads `[{path, text}]` from standard input, lints each text as if it stood in that (existing) file, and writes
 * the broken rules, a list for each text. One process for all, and a project of these files alone, because loading the
 * types of all takes half a minute.
 */
import { ESLint } from "eslint";
import { text } from "node:stream/consumers";

const eslint = new ESLint({
  overrideConfig: {
    files: ["**/*.{ts,tsx}"],
    languageOptions: {
      parserOptions: {
        projectService: false,
        project: "tests/tools/lintTexts.tsconfig.json",
        // Where CI is set the parser takes the run for a single one and the file on the disk for the text.
        disallowAutomaticSingleRunInference: true,
      },
    },
  },
});
const broken = [];
for (const file of JSON.parse(await text(process.stdin))) {
  const [result] = await eslint.lintText(file.text, { filePath: file.path });
  broken.push(result.messages.map(({ ruleId, message }) => ruleId ?? message));
}
process.stdout.write(JSON.stringify(broken));
