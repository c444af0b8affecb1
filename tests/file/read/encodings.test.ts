import { joinLongRecords } from "../../../src/file/read/longRecords";
import { parseDelimited } from "../../../src/file/read/csv";
import { decodeText } from "../../../src/file/read/fileText";

const TEXTS = [
  "№ п/п;Наименование должника;ИНН;Сумма долга, руб.\r\n1;ООО «Клён-Сервис»;3254001003;1234,56\r\n",
  "ДОЛЖНИК;СУММА ДОЛГА\r\nООО ВЫМПЕЛ;100\r\n",
  "Должник;Долг\nЁлкин;5\n",
];

/** Bytes of a text in an encoding of one byte a character. */
function encode(text: string, encoding: string): Uint8Array {
  const table = new Map<string, number>();
  for (let byte = 0; byte < 256; byte++)
    table.set(new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte);
  return Uint8Array.from(text, (char) => table.get(char) ?? 0x3f);
}

describe.each(["windows-1251", "ibm866", "koi8-r"])("%s", (encoding) => {
  test.each(TEXTS)("is told by what reads as Russian: %j", (text) => {
    const bytes = encode(text, encoding);
    expect(decodeText(bytes)).toBe(new TextDecoder(encoding).decode(bytes));
  });
});

test.each([
  ["windows-1252", "Customer;Amount\r\nCafé Müller;12.50\r\nSøren Åkesson;7\r\n"],
  ["windows-1251", "Name;Note\r\nSmith;paid…\r\nBrown;open…\r\n"],
])("%s is told of a text without Russian letters: %j", (encoding, text) => {
  expect(decodeText(encode(text, encoding))).toBe(text);
});

test("the encoding is told by Russian letters that first come after much plain text", () => {
  const text = `${"1;2;3\r\n".repeat(12_000)}Должник;Сумма\r\n`;
  expect(decodeText(encode(text, "ibm866"))).toBe(text);
});

test("the end mark of DOS is dropped", () => {
  expect(decodeText(encode("а;б\r\n\u001a", "ibm866"))).toBe("а;б\r\n");
});

test('a code written as ="…" is the code', () => {
  expect(parseDelimited('="3254001003";"=""007""";=1+1')).toEqual([["3254001003", "007", "=1+1"]]);
});

describe("a record longer than its heading", () => {
  const head = ["№", "Должник", "ИНН", "Срок", "Сумма"];

  test("is joined where an unquoted decimal comma split a sum", () => {
    const record = ["1", "ООО «Клён»", "3254001003", "10.02.2026", "1234", "56"];
    const { records, unplaced } = joinLongRecords([head, record], ",");
    expect(records[1]).toEqual(["1", "ООО «Клён»", "3254001003", "10.02.2026", "1234,56"]);
    expect(unplaced.size).toBe(0);
  });

  test("is joined where a separator in a name split it", () => {
    const { records } = joinLongRecords(
      [
        head,
        ["1", "А", "3254001003", "10.02.2026", "5"],
        ["2", "ООО «Тихая", " гавань»", "3254001740", "10.02.2026", "7"],
      ],
      ";",
    );
    expect(records[2]).toEqual(["2", "ООО «Тихая; гавань»", "3254001740", "10.02.2026", "7"]);
  });

  test("is left as it stands where two joinings give numbers", () => {
    const record = ["1", "ООО «Клён»", "3254001003", "10.02.2026", "12", "34", "56"];
    const { records, unplaced } = joinLongRecords([head, record.slice(0, 6), record], ",");
    expect(records[1]).toEqual(["1", "ООО «Клён»", "3254001003", "10.02.2026", "12,34"]);
    expect(records[2]).toEqual(record);
    expect([...unplaced]).toEqual([2]);
  });

  test("is cut where nothing but blanks is too many", () => {
    const { records } = joinLongRecords([head, ["1", "А", "3", "10.02.2026", "5", "", ""]], ";");
    expect(records[1]).toEqual(["1", "А", "3", "10.02.2026", "5", "", ""]);
  });
});
