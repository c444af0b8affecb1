/**
 * Reads `[{path, text}]` from standard input, lints each text as if it were the content of that (existing) file, and
 * writes the broken rules, one list per text. One process for all, and a project with only these files, because
 * loading the types of all files takes half a minute.
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
        // If CI is set, the parser assumes a single run and takes the file on disk for the text.
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
