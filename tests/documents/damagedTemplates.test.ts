import { Document, Footer, Header, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from "docx";
import { checkTemplate } from "../../src/documents/template/check";
import { templateFaultWords } from "../../src/documents/template/templateWords";

/** The slips that people make when they type fields in Word: what is typed, and what the message must name. */
const SLIPS: readonly (readonly [slip: string, typed: string, named: RegExp])[] = [
  ["a misspelt field", "{Должнк}", /поля \{Должнк\} нет; возможно, \{Должник\}/],
  ["another letter case", "{иНН должника}", /возможно, \{ИНН должника\}/],
  ["a field of another language", "{Debtor}", /поля \{Debtor\} нет/],
  ["a Latin letter in a Russian word", "{Дoлжник}", /возможно, \{Должник\}/],
  ["two blanks", "{Срок  уплаты}", /возможно, \{Срок уплаты\}/],
  ["a full stop inside", "{Пени.}", /возможно, \{Пени\}/],
  ["a condition that is not closed", "{#Есть пени} {Пени}", /не закончено \{#Есть пени\}/],
  ["a condition that is not opened", "{Пени} {/Есть пени}", /\{\/Есть пени\} ничего не закрывает/],
  ["a misspelt condition", "{#Есть пен}{/Есть пен}", /возможно, \{Есть пени\}/],
  ["a list as a text", "{Долги}", /\{Долги\} — не текст/],
  ["a closing brace that is lost", "{Должник", /скобка без пары/],
  ["an opening brace that is lost", "Должник}", /скобка без пары/],
];

type Wrap = (runs: readonly string[]) => Promise<Uint8Array>;

const paragraph = (runs: readonly string[]): Paragraph =>
  new Paragraph({ children: runs.map((text) => new TextRun({ text })) });

const packed = async (section: ConstructorParameters<typeof Document>[0]["sections"][number]) =>
  new Uint8Array(await Packer.toArrayBuffer(new Document({ sections: [section] })));

/** A field that is right stands beside the slip: a template without any would be told for that. */
const body = [paragraph(["Кому: {Должнику}"])];
const PLACES: readonly (readonly [place: string, wrap: Wrap])[] = [
  ["the text", (runs) => packed({ children: [...body, paragraph(runs)] })],
  [
    "a table",
    (runs) =>
      packed({
        children: [
          ...body,
          new Table({ rows: [new TableRow({ children: [new TableCell({ children: [paragraph(runs)] })] })] }),
        ],
      }),
  ],
  [
    "the header",
    (runs) => packed({ headers: { default: new Header({ children: [paragraph(runs)] }) }, children: body }),
  ],
  [
    "the footer",
    (runs) => packed({ footers: { default: new Footer({ children: [paragraph(runs)] }) }, children: body }),
  ],
  [
    "runs as Word splits them",
    (runs) =>
      packed({ children: [...body, paragraph(runs.flatMap((text) => [...text].map((letter) => letter)))] }),
  ],
];

describe.each(PLACES)("in %s", (_place, wrap) => {
  test.each(SLIPS)("%s is named before anything is made", async (_slip, typed, named) => {
    const faults = await checkTemplate(await wrap([typed]));
    expect(faults.map(templateFaultWords).join("\n")).toMatch(named);
  });

  test("what is right is let through", async () => {
    expect(await checkTemplate(await wrap(["{#Есть пени}{Пени}{/Есть пени} {Всего}"]))).toEqual([]);
  });
});
