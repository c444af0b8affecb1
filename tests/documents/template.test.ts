import { Document, Header, Packer, Paragraph, TextRun } from "docx";
import { TemplateHandler } from "easy-template-x";
import { PAPERS } from "../../src/documents/papers/paperRegistry";
import type { Block } from "../../src/documents/template/blocks";
import { checkTemplate } from "../../src/documents/template/check";
import { docxTemplate } from "../../src/documents/template/docx";
import type { Facts } from "../../src/documents/template/templateFacts";
import { PreparedTemplate } from "../../src/documents/template/prepared";
import { arrayBufferOf } from "../../src/documents/template/templateData";
import { paperSheet } from "../../src/documents/template/templateSheet";
import { templateFaultWords } from "../../src/documents/template/templateWords";
import { plain, when } from "../../src/documents/template/blocks";

const fillDocx = async (template: Uint8Array, facts: Facts): Promise<Uint8Array> =>
  (await PreparedTemplate.read(template)).fill(facts);

const textOf = (docx: Uint8Array): Promise<string> => new TemplateHandler().getText(arrayBufferOf(docx));

/** A document as people make it in Word; each list of texts is a paragraph of that many runs. */
async function typed(
  paragraphs: readonly (readonly string[])[],
  header: readonly string[] = [],
): Promise<Uint8Array> {
  const paragraph = (runs: readonly string[]): Paragraph =>
    new Paragraph({ children: runs.map((run) => new TextRun(run)) });
  const document = new Document({
    sections: [
      {
        headers: { default: new Header({ children: [paragraph(header)] }) },
        children: paragraphs.map(paragraph),
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

async function faults(
  paragraphs: readonly (readonly string[])[],
  header: readonly string[] = [],
): Promise<string[]> {
  return (await checkTemplate(await typed(paragraphs, header))).map(templateFaultWords);
}

describe("a template with a slip is named before anything is made", () => {
  test.each([
    ["a misspelt placeholder", [["{Должнк}"]], /поля \{Должнк\} нет; возможно, \{Должник\}/],
    ["one in other letter case", [["{должник}"]], /возможно, \{Должник\}/],
    ["one that nobody knows", [["{Погода завтра утром}"]], /поля \{Погода завтра утром\} нет; список/],
    ["one split over runs and misspelt", [["{Дол", "жнк}"]], /возможно, \{Должник\}/],
    [
      "a condition that is not closed",
      [["{#Есть пени}"], ["{Пени}"]],
      /начато и не закончено \{#Есть пени\}/,
    ],
    ["a condition that is not opened", [["{Пени}"], ["{/Есть пени}"]], /\{\/Есть пени\} ничего не закрывает/],
    ["two that cross", [["{#Есть пени}{#Долги}{/Есть пени}{/Долги}"]], /не закончено \{#Долги\}/],
    ["a list as a text", [["{Долги}"]], /\{Долги\} — не текст/],
    ["a condition as a text", [["{Гражданин}"]], /\{Гражданин\} — не текст/],
    ["a text as a list", [["{#Должник}{/Должник}"]], /\{#Должник\} — не список/],
    ["a column outside of its list", [["{Документ}"]], /только внутри списка/],
    ["a brace that is not closed", [["{Должник"]], /скобка без пары/],
    ["a brace that is not opened", [["Должник}"]], /скобка без пары/],
    ["no placeholder at all", [["Уважаемый должник!"]], /нет ни одного поля/],
  ] as const)("%s", async (_name, paragraphs, expected) => {
    expect((await faults(paragraphs)).join("\n")).toMatch(expected);
  });

  test("also where it stands in a header", async () => {
    expect((await faults([["{Должник}"]], ["{Организацыя}"])).join()).toMatch(/возможно, \{Организация\}/);
  });

  test("and what is no .docx is told so", async () => {
    const text = new TextEncoder().encode("просто текст");
    expect((await checkTemplate(text)).map(templateFaultWords).join()).toMatch(
      /не читается как документ Word/,
    );
  });

  test("but not one without a slip, whatever its runs", async () => {
    expect(await faults([["{", "Долж", "ник", "}"], ["{#Долги}{Основание} {Всего}{/Долги}"]])).toEqual([]);
  });
});

describe("a template is filled", () => {
  test("with what stands in the sheet as text, never as markup or a formula", async () => {
    const value = '=1+1 <b>&amp; {Пени} "кавычки"';
    expect(await textOf(await fillDocx(await typed([["{Должник}"]]), { Должник: value }))).toBe(value);
  });

  test("where Word has split a placeholder over runs", async () => {
    expect(await textOf(await fillDocx(await typed([["{Дол", "жник}"]]), { Должник: "Иванов" }))).toBe(
      "Иванов",
    );
  });

  test("and a condition on a line of its own leaves no gap", async () => {
    const template = await typed([["А"], ["{#Есть пени}"], ["Б"], ["{/Есть пени}"], ["В"]]);
    for (const [holds, paragraphs] of [
      [true, 3],
      [false, 2],
    ] as const) {
      const filled = await fillDocx(template, { "Есть пени": holds });
      const xml = JSON.stringify(
        await new TemplateHandler().getXml(arrayBufferOf(filled)),
        (key, value: unknown) => (key === "parentNode" || key === "nextSibling" ? undefined : value),
      );
      expect(xml.split('"w:p"').length - 1).toBe(paragraphs);
      expect(xml).not.toContain("tag-paragraph");
    }
  });
});

describe.each(PAPERS)("the built-in $id", (paper) => {
  test("has no slip, and leaves no placeholder", async () => {
    const template = await docxTemplate(paper.blocks, paper.title);
    expect((await checkTemplate(template)).map(templateFaultWords)).toEqual([]);
    const filled = await textOf(await fillDocx(template, {}));
    expect(filled).not.toMatch(/[{}]/);
  });

  test("is laid as a sheet from the same blocks", () => {
    const sheet = paperSheet("paper", "Лист", paper.blocks, { Должник: "ООО «Ромашка»" });
    const texts = sheet.cells.map(({ value }) => value).filter((value) => typeof value === "string");
    expect(texts.length).toBeGreaterThan(2);
    expect(texts.join()).not.toMatch(/[{}]/);
  });
});

test("the sheet keeps what begins like a formula as text", () => {
  const blocks: readonly Block[] = [plain("{Должник}"), when("Есть Пени", plain("{Пени}"))];
  const { cells } = paperSheet("paper", "Лист", blocks, { Должник: "=HYPERLINK(1)", Пени: "" });
  expect(cells.filter(({ value }) => value !== null)).toEqual([
    expect.objectContaining({ type: "text", value: "=HYPERLINK(1)" }),
  ]);
});
