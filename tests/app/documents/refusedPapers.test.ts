import { Document, Packer, Paragraph } from "docx";
import { refuseFaultyTemplate } from "../../../src/app/documents/ownTemplate";
import { planPapers } from "../../../src/app/documents/planPapers";
import { isoDay } from "../../../src/domain/day";
import { fakePort } from "../fakePort";

it("papers of a workbook without a register are refused, and the register is asked for", async () => {
  const wish = {
    paper: "claim",
    date: isoDay("2026-10-01"),
    way: null,
    termination: false,
    names: () => null,
  } as const;
  await expect(planPapers(fakePort([{ name: "Лист1", rows: [["Долги"]] }]), wish)).rejects.toMatchObject({
    code: "no-register",
    message: expect.stringContaining("книга.xlsx") as string,
  });
});

describe("a template of the organisation", () => {
  const template = async (text: string) => {
    const document = new Document({ sections: [{ children: [new Paragraph(text)] }] });
    return { name: "наша претензия.docx", bytes: new Uint8Array(await Packer.toArrayBuffer(document)) };
  };

  it("with a misspelt field is refused by name, with the fields meant", async () => {
    await expect(refuseFaultyTemplate(await template("Кому: {Должнк}"))).rejects.toMatchObject({
      code: "template-faulty",
      message: expect.stringMatching(/«наша претензия\.docx».*\{Должнк\}.*\{Должник\}/s) as string,
    });
  });

  it("that is right is let through", async () => {
    await expect(refuseFaultyTemplate(await template("Кому: {Должнику}"))).resolves.toBeUndefined();
  });
});
