import { planPapers } from "../../src/app/documents/planPapers";
import { previewPaper } from "../../src/app/documents/previewPaper";
import { saveSettings } from "../../src/app/saveSettings";
import { isoDay } from "../../src/domain/day";
import { toDecimalString } from "../../src/domain/money";
import type { PreviewPart } from "../../src/documents/template/templatePreview";
import type { FileWorkbook } from "../../src/file/fileWorkbook";
import { citizen, debt, papersOf, registerOf, textsOf } from "./madeOf";

const INTEREST = { way: { kind: "interest" } } as const;

/** What a claim says of the first debtor. */
async function claimText(workbook: FileWorkbook, changes = {}): Promise<string> {
  const [text = ""] = await textsOf(await papersOf(workbook, "claim", changes));
  return text;
}

describe("a claim", () => {
  test("of one debt names its term, of several the longest delay", async () => {
    const one = await claimText(await registerOf([debt()]));
    expect(one).toMatch(/не внесены в установленный срок \(10\sфевраля\s2026\sг\.\)/u);
    const two = await claimText(
      await registerOf([debt(), debt({ "Основание (договор)": "Договор № 2", "Срок уплаты": "12.05.2026" })]),
    );
    expect(two).toContain("в сроки, указанные в таблице; наибольшая просрочка составляет 233\u00a0дня");
    expect(two).not.toContain("10\u00a0февраля");
  });

  test("goes to each address of the debtor under one number, which stands in the journal once", async () => {
    const address = "163000, г. Архангельск, ул. Попова, д. 5; 163001, г. Архангельск, ул. Новая, д. 1";
    const made = await papersOf(await registerOf([debt({ Адрес: address }), citizen()]), "claim");
    expect(made.papers.map(({ letters }) => letters.length)).toEqual([2, 1]);
    expect(made.files).toHaveLength(3);
    const [first = "", second = ""] = await textsOf(made);
    expect([first.includes("ул. Попова"), first.includes("ул. Новая")]).toEqual([true, false]);
    expect([second.includes("ул. Попова"), second.includes("ул. Новая")]).toEqual([false, true]);
    const count = (kind: string): number =>
      new Set(
        made.sheets
          .find((sheet) => sheet.kind === kind)
          ?.cells.map(({ row }) => row)
          .filter((row) => row > 2),
      ).size;
    expect([count("documents_postal"), count("documents_journal")]).toEqual([3, 2]);
  });

  test("is not proposed to a citizen who has died, nor a suit against him, and says why", async () => {
    const workbook = await registerOf([citizen({ Должник: "Петров Пётр Петрович (умер 12.03.2026)" })]);
    const { list, papers } = await papersOf(workbook, "claim");
    expect(papers).toEqual([]);
    expect(list.map(({ reason, barred }) => [reason, barred])).toEqual([
      [expect.stringContaining("смерть должника"), false],
    ]);
  });

  test("prints a name that is not certain behind the word «должник»", async () => {
    const text = await claimText(await registerOf([citizen({ Должник: "Нгуен Ван Тханг" })]));
    expect(text).toContain("за должником (Нгуен Ван Тханг) числится");
  });

  test("keeps what stands in the sheet as text, markup, braces and formulas too", async () => {
    const name = 'ООО «<w:t>&amp; {Основание} =HYPERLINK("x")»';
    const made = await papersOf(await registerOf([debt({ Должник: name, Адрес: "=1+1" })]), "claim", {
      sheets: true,
    });
    const [text = ""] = await textsOf(made);
    expect(text).toContain('«<w:t>&amp; {Основание} =HYPERLINK("x")»');
    const sheet = made.sheets.find(({ kind }) => kind === "documents_paper_1");
    const cells = sheet?.cells.filter(
      ({ value }) => typeof value === "string" && value.includes("HYPERLINK"),
    );
    expect(cells?.length).toBeGreaterThan(0);
    expect(sheet?.cells.filter(({ formula }) => formula !== undefined && formula !== null)).toEqual([]);
  });
});

describe("what is charged", () => {
  test("ends the day before a procedure of bankruptcy, and payments made since lower what is left", async () => {
    const bankrupt = debt({ Банкротство: "15.08.2026", "Процедура банкротства": "наблюдение" });
    const payments = { Оплаты: [{ Дата: "01.09.2026", Сумма: 40000, ИНН: "7707083893" }] };
    const workbook = await registerOf([{ ...bankrupt, "Основной долг, руб.": 60000 }], payments);
    const { papers } = await papersOf(workbook, "bankruptcy", INTEREST);
    const [demand] = papers.flatMap(({ demands }) => demands);
    expect(demand?.calculation?.lines.at(-1)?.period?.to).toBe(isoDay("2026-08-14"));
    expect(demand?.calculation?.lines[0]?.principal.toString()).toBe("100000");
    expect(demand && toDecimalString(demand.principal)).toBe("60000.00");
  });

  test("is nothing on top of a penalty, and nothing anew once a court has awarded", async () => {
    const penalty = debt({ "Наименование дохода": "Неустойка по контракту" });
    const [one] = (await papersOf(await registerOf([penalty]), "claim", INTEREST)).papers;
    expect(one?.demands[0]?.calculation).toBeNull();
    const awarded = debt({
      "Решение суда": "10.09.2026",
      "Исполнительный лист выдан": "20.09.2026",
      "№ исполнительного документа": "ФС № 012345678",
    });
    const made = await papersOf(await registerOf([awarded]), "writ", INTEREST);
    expect(made.papers[0]?.demands[0]?.calculation).toBeNull();
    const [text] = await textsOf(made);
    expect(text).toMatch(/исполнительный лист ФС № 012345678 от 20\sсентября\s2026\sг\. о/u);
  });
});

describe("payments", () => {
  const payer = { Дата: "15.05.2026", Сумма: 1000 };

  test("are found by INN, by name, and by the basis where a debtor has several debts", async () => {
    const rows = [debt(), debt({ "Основание (договор)": "Договор № 2" }), citizen()];
    const workbook = await registerOf(rows, {
      Оплаты: [
        { ...payer, ИНН: "7707083893", Плательщик: "", Основание: "договор №2" },
        { ...payer, ИНН: "", Плательщик: "ИВАНОВА МАРИЯ ПЕТРОВНА", Основание: "" },
        { ...payer, ИНН: "7707083893", Плательщик: "", Основание: "" },
        { ...payer, ИНН: "", Плательщик: "Никто", Основание: "" },
      ],
    });
    const { payments, register } = await papersOf(workbook, "claim");
    expect(register.entries.map((entry) => payments.of(entry).length)).toEqual([0, 1, 1]);
    expect(payments.problems).toEqual([
      expect.stringContaining("строка 4"),
      expect.stringContaining("строка 5"),
    ]);
  });
});

describe("several administrators", () => {
  const ROWS = [
    debt({ "Код администратора": "012", "Администратор доходов": "Департамент имущества" }),
    citizen({ "Код администратора": "020", "Администратор доходов": "Управление строительства" }),
  ];
  const REQUISITES = {
    recipient: "УФК по Брянской области (Администрация)",
    recipientInn: "3226002990",
    recipientBank: "ОТДЕЛЕНИЕ БРЯНСК",
    recipientBik: "011501101",
    treasuryAccount: "03100643000000012700",
  };

  test("demand under their own letterheads to their own accounts; what is not set is the organisation's", async () => {
    const workbook = await registerOf(ROWS);
    const own = {
      ...REQUISITES,
      treasuryAccount: "03100643000000099900",
      organisationAddress: "ул. Своя, д. 2",
    };
    await saveSettings(
      workbook,
      {
        ...REQUISITES,
        organisation: "Администрация",
        organisationAddress: "ул. Общая, д. 1",
        headName: "А. Ф. Главный",
      },
      { asOf: isoDay("2026-10-01"), rules: "sevsk" },
      [{ id: "020", name: "Управление строительства", changes: own }],
    );
    const [first = "", second = ""] = await textsOf(await papersOf(workbook, "claim"));
    expect(first).toContain("Администрацияул. Общая, д. 1");
    expect(first).toContain("Казначейский счёт 03100643000000012700");
    expect(second).toContain("Управление строительстваул. Своя, д. 2");
    expect(second).toContain("Казначейский счёт 03100643000000099900");
    // Its head signs under its letterhead alone.
    expect([first, second].map((text) => text.includes("А. Ф. Главный"))).toEqual([true, false]);
    const made = await papersOf(workbook, "claim");
    expect(made.papers.map(({ letters }) => "QR-код" in (letters[0]?.facts ?? {}))).toEqual([false, true]);
  });
});

describe("a preview", () => {
  const textOf = (part: PreviewPart): string =>
    part.kind === "text"
      ? part.text
      : part.rows.map((cells) => cells.map((one) => one.map(({ text }) => text).join("")).join("")).join("");

  test("says what the paper will say, with the number that it will bear", async () => {
    const workbook = await registerOf([debt(), citizen()]);
    const wish = { paper: "claim", date: isoDay("2026-10-02"), way: null, termination: false } as const;
    const plan = await planPapers(workbook, { ...wish, names: () => null });
    const texts = await textsOf(await papersOf(workbook, "claim"));
    for (const at of [0, 1]) {
      const preview = await previewPaper({ plan, choice: null, template: null, perDebt: false, at });
      expect([preview?.at, preview?.count, preview?.fault]).toEqual([at, 2, null]);
      expect(preview?.parts.map(textOf).join("")).toBe(texts[at]);
    }
    const last = await previewPaper({ plan, choice: null, template: null, perDebt: false, at: 9 });
    expect(last?.at).toBe(1);
    const none = await previewPaper({ plan, choice: () => false, template: null, perDebt: false, at: 0 });
    expect(none).toBeNull();
  });
});
