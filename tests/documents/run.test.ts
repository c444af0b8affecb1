import jsQR from "jsqr";
import { inflateSync } from "node:zlib";
import { claimNumbers } from "../../src/documents/run/numbers";
import { safeFileName, uniqueFileName } from "../../src/documents/run/fileNames";
import { qrPayload, type QrPayment } from "../../src/documents/qr/payload";
import { qrPicture } from "../../src/documents/qr/codePicture";
import { sumInWords } from "../../src/documents/facts/documentFigures";
import { accrualWayOf } from "../../src/documents/facts/accruals";
import { isoDay } from "../../src/domain/day";
import { money } from "../../src/domain/money";

const date = isoDay("2026-10-02");

describe("numbers of claims", () => {
  const take = (next: () => string, count: number): string[] => Array.from({ length: count }, () => next());

  test("go on after the greatest of the year", () => {
    const used = ["3/2026", "17/2025", "б/н", "5/2026"];
    expect(take(claimNumbers({ pattern: null, next: null, used, date }), 2)).toEqual(["6/2026", "7/2026"]);
  });

  test("follow the organisation's own pattern", () => {
    const numbering = { pattern: "01-{номер}.П/{год}", next: null, used: ["01-9.П/2026"], date };
    expect(take(claimNumbers(numbering), 1)).toEqual(["01-10.П/2026"]);
  });

  test("begin where the user says, and leave out those that are used", () => {
    const numbering = { pattern: null, next: "5", used: ["6/2026"], date };
    expect(take(claimNumbers(numbering), 3)).toEqual(["5/2026", "7/2026", "8/2026"]);
  });
});

describe("file names", () => {
  test("hold nothing that a system refuses", () => {
    expect(safeFileName('Претензия 1/2 ООО «Ромашка: "А"»?. ')).toBe("Претензия 1 2 ООО Ромашка А");
    expect(safeFileName("CON")).toBe("документ CON");
    expect(safeFileName("...")).toBe("документ");
    expect(safeFileName("я".repeat(300))).toHaveLength(100);
  });

  test("tell two debtors of one name apart, also by letter case", () => {
    const taken = new Set<string>();
    expect(["Иванов", "ИВАНОВ", "Иванов"].map((name) => uniqueFileName(name, ".docx", taken))).toEqual([
      "Иванов.docx",
      "ИВАНОВ (2).docx",
      "Иванов (3).docx",
    ]);
  });
});

describe("the code to pay by", () => {
  const payment: QrPayment = {
    requisites: {
      recipient: "УФК по Брянской области (Администрация, л/с 04273012340)",
      inn: "3226002990",
      kpp: "322601001",
      bank: "ОТДЕЛЕНИЕ БРЯНСК БАНКА РОССИИ//УФК по Брянской области г. Брянск",
      bik: "011501101",
      unifiedAccount: "40102810245370000019",
      treasuryAccount: "03100643000000012700",
      oktmo: "15648000",
    },
    purpose: "Аренда | по договору № 5",
    sum: money("1234.56"),
    kbk: "00211105013050000120",
    uin: null,
    payer: "Иванов Иван Иванович",
  };

  test("is read by an independent reader as it was written", async () => {
    const payload = qrPayload(payment) ?? new Uint8Array();
    expect(await readAgain(payload)).toEqual([...payload]);
  });

  test("is in Windows-1251 where the recipient's name is too long for UTF-8, and is read so as well", async () => {
    const recipient =
      "УФК по Брянской области (Администрация Севского муниципального района, л/с 04273012340)";
    const payload = qrPayload({ ...payment, requisites: { ...payment.requisites, recipient } });
    const text = new TextDecoder("windows-1251").decode(payload ?? new Uint8Array());
    expect(text).toMatch(/^ST00011\|Name=УФК по Брянской области \(Администрация Севского/u);
    expect(text).toContain("Purpose=Аренда по договору № 5");
    expect(await readAgain(payload ?? new Uint8Array())).toEqual([...(payload ?? [])]);
  });

  test("names the sum in kopecks, and no part of a value ends it", () => {
    const parts = new TextDecoder().decode(qrPayload(payment) ?? new Uint8Array()).split("|");
    expect(parts.slice(0, 3)).toEqual([
      "ST00012",
      "Name=УФК по Брянской области (Администрация, л/с 04273012340)",
      "PersonalAcc=03100643000000012700",
    ]);
    expect(parts).toContain("Sum=123456");
    expect(parts).toContain("Purpose=Аренда по договору № 5");
    expect(parts).toContain("LastName=Иванов");
    expect(parts.some((part) => part.startsWith("UIN="))).toBe(false);
  });

  test("is left out where the mandatory block is longer than 300 bytes", () => {
    const requisites = { ...payment.requisites, recipient: "Я".repeat(280) };
    expect(qrPayload({ ...payment, requisites })).toBeNull();
  });
});

/** What an independent reader reads in the code. */
async function readAgain(payload: Uint8Array): Promise<readonly number[]> {
  const { data, edge } = decodedPng((await qrPicture(payload)).png);
  return jsQR(data, edge, edge)?.binaryData ?? [];
}

/** The pixels of a PNG of one bit, as RGBA. */
function decodedPng(png: Uint8Array): { data: Uint8ClampedArray; edge: number } {
  const view = new DataView(png.buffer, png.byteOffset);
  const edge = view.getUint32(16);
  const length = view.getUint32(33);
  const rows = inflateSync(png.subarray(41, 41 + length));
  const bytesARow = 1 + Math.ceil(edge / 8);
  const data = new Uint8ClampedArray(edge * edge * 4).fill(255);
  for (let y = 0; y < edge; y++)
    for (let x = 0; x < edge; x++) {
      const bit = ((rows[y * bytesARow + 1 + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1;
      data.fill(bit * 255, (y * edge + x) * 4, (y * edge + x) * 4 + 3);
    }
  return { data, edge };
}

test.each([
  ["1234.56", "одна тысяча двести тридцать четыре рубля 56 копеек"],
  ["0.05", "ноль рублей 05 копеек"],
  ["21.01", "двадцать один рубль 01 копейка"],
  ["2000000", "два миллиона рублей 00 копеек"],
  ["1000111.11", "один миллион сто одиннадцать рублей 11 копеек"],
])("%s in words", (sum, words) => {
  expect(sumInWords(money(sum))).toBe(words);
});

test.each([
  ["по учёту", { kind: "recorded" }],
  ["44-ФЗ", { kind: "law44" }],
  ["ст. 395 ГК РФ", { kind: "interest" }],
  ["договор 0,1", { kind: "contract", percentPerDay: money("0.1") }],
  ["договор: 0,05 %", { kind: "contract", percentPerDay: money("0.05") }],
  ["сумма 5000", { kind: "fixed", sum: money("5000") }],
  ["как-нибудь", null],
  ["договор 0", null],
])("«%s» is read as a way to charge", (typed, way) => {
  expect(accrualWayOf(typed)).toEqual(way);
});
