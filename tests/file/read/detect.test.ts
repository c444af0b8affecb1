import { WorkbookError } from "../../../src/app/ports";
import { readWorkbook } from "../../../src/file/read/readWorkbook";
import { compoundFile, sample, utf8, windows1251, xlsx, xlsxParts, zip } from "./oddFiles";

/** What a user reads about a file that cannot be read. */
async function refusal(bytes: Uint8Array | Promise<Uint8Array>, fileName: string): Promise<string> {
  const error: unknown = await readWorkbook(await bytes, fileName).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof WorkbookError)) throw new Error(`not refused: ${String(error)}`);
  expect(error.retry).toBe(false);
  return `${error.code}: ${error.message}`;
}

const types = (content: string) => ({
  "[Content_Types].xml": `<Types><Override ContentType="${content}"/></Types>`,
});
const ods = (manifest: string, mimetype: string) =>
  zip({ mimetype, "META-INF/manifest.xml": manifest, "content.xml": "<x/>" });
/** A BIFF8 stream of a version record and a FILEPASS record (MS-XLS 2.4.117) for a password of the user's own. */
const lockedStream = Uint8Array.from([
  ...[0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  ...[0x2f, 0x00, 0x36, 0x00, 0x01, 0x00, 0x01, 0x00, 0x01, 0x00, ...Array.from({ length: 48 }, () => 7)],
  ...Array.from({ length: 6000 }, () => 0),
]);

const ASK_FOR_TABLE = "Нужен файл с таблицей долгов (.xlsx, .xls, .ods или .csv).";
const ENCRYPTED = "защищён паролем. Откройте его в Excel, снимите пароль и сохраните снова.";
const DAMAGED =
  "повреждён или скачан не до конца, прочитать его нельзя. Скачайте или выгрузите его заново либо откройте в Excel и сохраните как .xlsx.";
const EMPTY = "пуст: в нём нет никаких данных. Проверьте, тот ли это файл, и выгрузите его заново.";
const WORD =
  "– это документ Word, а не таблица. Выберите файл с таблицей долгов (.xlsx, .xls, .ods или .csv).";
const NUMBERS =
  "сохранён в Apple Numbers. Откройте его в Numbers и выберите «Файл» – «Экспортировать в» – «Excel» (.xlsx).";
const MY_OFFICE =
  "сохранён в собственном формате МойОфис. Откройте его в «МойОфис Таблица» и сохраните как .xlsx или .ods.";
const SLIDES =
  "– это презентация, а не таблица. Выберите файл с таблицей долгов (.xlsx, .xls, .ods или .csv).";
const UNSUPPORTED =
  "не похож ни на таблицу Excel, ни на .ods, ни на текст с разделителями. Откройте его в той программе, где он сделан, и сохраните как .xlsx.";

describe("a file that cannot be read is refused in one sentence that says what to do", () => {
  test.each<[string, Uint8Array | Promise<Uint8Array>, string]>([
    ["пустой.xlsx", new Uint8Array(), `empty: Файл «пустой.xlsx» ${EMPTY}`],
    ["пробелы.csv", utf8(" \r\n\r\n "), `empty: Файл «пробелы.csv» ${EMPTY}`],
    [
      "обрыв.xlsx",
      sample("arenda-severodvinsk.xlsx").subarray(0, 20_000),
      `damaged: Файл «обрыв.xlsx» ${DAMAGED}`,
    ],
    ["обрыв.xls", sample("zhurnal.xls").subarray(0, 3_000), `damaged: Файл «обрыв.xls» ${DAMAGED}`],
    [
      "без книги.xlsx",
      zip(xlsxParts("", { "xl/workbook.xml": null })),
      `damaged: Файл «без книги.xlsx» ${DAMAGED}`,
    ],
    [
      "пароль.xlsx",
      compoundFile({ EncryptionInfo: utf8("x"), EncryptedPackage: utf8("x".repeat(5000)) }),
      `encrypted: Файл «пароль.xlsx» ${ENCRYPTED}`,
    ],
    ["пароль.xls", compoundFile({ Workbook: lockedStream }), `encrypted: Файл «пароль.xls» ${ENCRYPTED}`],
    ["пароль.zip", zip(xlsxParts(""), { password: "1" }), `encrypted: Файл «пароль.zip» ${ENCRYPTED}`],
    [
      "пароль.ods",
      ods("<m><encryption-data/></m>", "application/vnd.oasis.opendocument.spreadsheet"),
      `encrypted: Файл «пароль.ods» ${ENCRYPTED}`,
    ],
    [
      "книга.xlsb",
      zip(types("application/vnd.ms-excel.sheet.binary.macroEnabled.main")),
      // One without its parts; a whole one is read (otherFormats.test.ts).
      `damaged: Файл «книга.xlsb» ${DAMAGED}`,
    ],
    [
      "отчёт.mxl",
      utf8("MOXCEL\0\x08\0"),
      "mxl: Файл «отчёт.mxl» сохранён в формате 1С (.mxl). Откройте его в 1С и сохраните как .xlsx.",
    ],
    [
      "долги.slk",
      utf8('ID;PCALCOOO32\nC;X1;Y1;K"Должник"\n'),
      "exchange: Файл «долги.slk» сохранён в старом формате обмена (SYLK или DIF). Откройте его в Excel или LibreOffice и сохраните как .xlsx.",
    ],
    [
      "долги.dif",
      utf8('TABLE\r\n0,1\r\n"Лист1"\r\nVECTORS\r\n'),
      "exchange: Файл «долги.dif» сохранён в старом формате обмена (SYLK или DIF). Откройте его в Excel или LibreOffice и сохраните как .xlsx.",
    ],
    [
      "письмо.docx",
      zip(types("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml")),
      `word: Файл «письмо.docx» ${WORD}`,
    ],
    ["письмо.doc", compoundFile({ WordDocument: utf8("x".repeat(5000)) }), `word: Файл «письмо.doc» ${WORD}`],
    ["письмо.rtf", utf8("{\\rtf1 Уважаемый"), `word: Файл «письмо.rtf» ${WORD}`],
    ["письмо.odt", ods("<m/>", "application/vnd.oasis.opendocument.text"), `word: Файл «письмо.odt» ${WORD}`],
    [
      "скан.pdf",
      utf8("%PDF-1.7\n"),
      `pdf: Файл «скан.pdf» – это документ PDF, а не таблица. ${ASK_FOR_TABLE}`,
    ],
    [
      "письмо.xls",
      utf8("<html><body><p>Уважаемые коллеги!</p></body></html>"),
      `page: Файл «письмо.xls» – это веб-страница без таблицы. ${ASK_FOR_TABLE}`,
    ],
    [
      "скан.xlsx",
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10]),
      `image: Файл «скан.xlsx» – это изображение, а не таблица. ${ASK_FOR_TABLE}`,
    ],
    [
      "долги.zip",
      zip({ "долги.xlsx": "x" }),
      "archive: Файл «долги.zip» – это архив, а не таблица. Распакуйте его и выберите файл с таблицей долгов.",
    ],
    [
      "долги.numbers",
      zip({ "Index/Document.iwa": "x", "preview.jpg": "x" }),
      `numbers: Файл «долги.numbers» ${NUMBERS}`,
    ],
    ["долги.xlsx", zip({ "Долги.numbers/Index.zip": "x" }), `numbers: Файл «долги.xlsx» ${NUMBERS}`],
    ["долги.xods", zip({ "document.bin": "x" }), `my-office: Файл «долги.xods» ${MY_OFFICE}`],
    ["долги.xlsx", ods("<m/>", "application/vnd.myoffice.xods"), `my-office: Файл «долги.xlsx» ${MY_OFFICE}`],
    [
      "долги.sxc",
      ods("<m/>", "application/vnd.sun.xml.calc"),
      "sxc: Файл «долги.sxc» сохранён в формате OpenOffice 1.x (.sxc). Откройте его в LibreOffice и сохраните как .xlsx или .ods.",
    ],
    [
      "доклад.pptx",
      zip(types("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml")),
      `slides: Файл «доклад.pptx» ${SLIDES}`,
    ],
    [
      "доклад.odp",
      ods("<m/>", "application/vnd.oasis.opendocument.presentation"),
      `slides: Файл «доклад.odp» ${SLIDES}`,
    ],
    [
      "база.bin",
      Uint8Array.from({ length: 300 }, (_, place) => (place * 7) % 256),
      `unsupported: Файл «база.bin» ${UNSUPPORTED}`,
    ],
    [
      "доклад.ppt",
      compoundFile({ "PowerPoint Document": utf8("x".repeat(5000)) }),
      `unsupported: Файл «доклад.ppt» ${UNSUPPORTED}`,
    ],
    ["данные.xml", utf8(`<?xml version="1.0"?><root/>`), `unsupported: Файл «данные.xml» ${UNSUPPORTED}`],
  ])("%s", async (fileName, bytes, message) => {
    expect(await refusal(bytes, fileName)).toBe(message);
  });
});

describe("what a file is, is told by its content and not by its name", () => {
  const html = "<html><body><table><tr><td>Должник</td></tr></table></body></html>";
  test.each<[string, string, Uint8Array | Promise<Uint8Array>]>([
    ["xlsx", "долги.xls", xlsx(`<row r="1"><c r="A1"><v>1</v></c></row>`)],
    ["xls", "долги.xlsx", sample("zhurnal.xls")],
    ["html", "долги.xls", utf8(html)],
    ["html", "долги.xlsx", windows1251(html)],
    ["csv", "долги.xlsx", utf8("Должник;Сумма\nИванов;1\n")],
    ["csv", "долги.csv", utf8("ID;PRICE\nB;100\n")],
    ["csv", "долги.txt", utf8("<без тегов;Сумма\n".slice(1))],
  ])("%s named %s", async (format, fileName, bytes) => {
    expect((await readWorkbook(await bytes, fileName)).format).toBe(format);
  });

  test("a workbook with macros is .xlsm", async () => {
    const parts = xlsxParts(`<row r="1"><c r="A1"><v>1</v></c></row>`);
    const contentTypes = parts["[Content_Types].xml"]?.replace(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
      "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    );
    const bytes = await zip({ ...parts, "[Content_Types].xml": contentTypes ?? "" });
    expect((await readWorkbook(bytes, "долги.xlsm")).format).toBe("xlsm");
  });
});
