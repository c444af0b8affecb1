import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { copySample, runCli, temporaryFolder } from "./runCli";

/** Exit code 2: nothing is written, and one clear Russian line on stderr says why (docs/cli.md). */
const at = temporaryFolder();
const DEBTS = "Должник;ИНН;Сумма долга;Срок уплаты\nООО «Ромашка»;7701234567;1234,56;10.02.2026\n";

beforeAll(() => {
  writeFileSync(at("долги.csv"), DEBTS);
  writeFileSync(at("пусто.csv"), "");
  writeFileSync(at("письмо.csv"), "Уважаемый Иван Иванович!\nНаправляем Вам сведения.\n");
  writeFileSync(at("без суммы.csv"), "Должник;ИНН;Срок уплаты\nООО «Ромашка»;7701234567;10.02.2026\n");
  writeFileSync(at("дети.csv"), "Воспитанник;Срок уплаты;Долг\nИванов Пётр;10.02.2026;1234,56\n");
  writeFileSync(at("битый.xlsx"), Buffer.from("PK\u0003\u0004 и ничего больше", "latin1"));
  writeFileSync(at("чужой.xlsx"), "чужие данные");
  mkdirSync(at("папка"));
  copySample("vologda-administratory.xlsx", at("вологда.xlsx"));
});

/** Runs the command in the folder of the test files and shows paths without it. */
async function run(...args: string[]) {
  const before = readdirSync(at(".")).sort();
  const { code, stdout, stderr } = await runCli(...args.map((arg) => arg.replace(/^@/, `${at(".")}/`)));
  expect(stdout).toBe("");
  expect(readdirSync(at(".")).sort()).toEqual(before);
  return { code, stderr: stderr.replaceAll(`${at(".")}/`, "").replaceAll(at("."), "") };
}

const build = ["build", "@долги.csv"];

it.each<[string, string[], string]>([
  ["no command", [], "Укажите команду: build, inspect или documents. Справка: debtor-register --help."],
  ["an unknown command", ["biuld"], "Команды «biuld» нет. Есть build, inspect и documents; справка: --help."],
  [
    "an unknown option",
    [...build, "--asof", "1"],
    "Параметра «--asof» нет. Справка: debtor-register --help.",
  ],
  ["no input", ["build"], "Не указан файл с долгами. Например: debtor-register build долги.xlsx."],
  [
    "two inputs to inspect",
    ["inspect", "@долги.csv", "@вологда.xlsx"],
    "Команда inspect смотрит одну книгу: укажите один файл.",
  ],
  [
    "an option without its value",
    [...build, "--as-of"],
    "После «--as-of» не хватает значения. Справка: debtor-register --help.",
  ],
  [
    "a day that does not exist",
    [...build, "--as-of", "2026-02-30"],
    "--as-of: «2026-02-30» — не дата. Укажите существующий день как ГГГГ-ММ-ДД, например 2026-10-01.",
  ],
  [
    "unknown rules",
    [...build, "--rules", "москва"],
    "--rules: правил «москва» нет. Известны: severodvinsk, severodvinsk-mku, sevsk, model.",
  ],
  ["an unknown field", [...build, "--map", "сумма=C"], "--map: поля «сумма» нет. Ближайшее: "],
  [
    "a column that the table has not",
    [...build, "--map", "amount=ZZ"],
    "Файл «долги.csv», лист «Лист1»: в таблице долгов нет столбца ZZ, выбранного для «Основной долг, руб.». Выберите другой столбец. Параметр: --map amount=БУКВА_СТОЛБЦА.",
  ],
  [
    "the only column that may be the debtor's",
    ["build", "@дети.csv"],
    "Файл «дети.csv», лист «Лист1»: неясно, какой столбец «Должник» (или «ИНН»): A «Воспитанник». Подтвердите нужный. Параметр: --map debtorName=A.",
  ],
  ["a missing file", ["build", "@нет.xlsx"], "Файл «нет.xlsx» не найден. Проверьте имя и папку."],
  ["a folder", ["build", "@папка"], "«папка» — папка, а не файл. Укажите книгу с долгами."],
  [
    "a device, which has no end",
    ["build", "/dev/zero"],
    "«/dev/zero» — не обычный файл, а канал или устройство. Сохраните данные в файл на диске и укажите его.",
  ],
  [
    "an input twice",
    ["build", "@долги.csv", "@./долги.csv"],
    "Файл «./долги.csv» указан дважды. Оставьте его один раз.",
  ],
  [
    "an output that is the input",
    [...build, "--json", "@долги.csv"],
    "--json: «долги.csv» — исходный файл, он не перезаписывается. Укажите другое имя.",
  ],
  [
    "an output that is the input by another name",
    ["build", "@вологда.xlsx", "--sheet", "ДИО", "--out", "@папка/../вологда.xlsx"],
    "--out: «папка/../вологда.xlsx» — исходный файл, он не перезаписывается. Укажите другое имя.",
  ],
  [
    "an output of another type",
    [...build, "--out", "@реестр.xls"],
    "--out: «реестр.xls»: готовая книга записывается как .xlsx. Исправьте расширение.",
  ],
  [
    "an output in no folder",
    [...build, "--out", "@нет/реестр.xlsx"],
    "Папки «нет» нет. Создайте её или укажите другую.",
  ],
  [
    "an output over another's file",
    [...build, "--out", "@чужой.xlsx"],
    "Файл «чужой.xlsx» уже есть, и это не реестр этой программы: он не перезаписывается. Укажите другое имя в --out.",
  ],
  [
    "both outputs in one file",
    [...build, "--out", "@реестр.xlsx", "--json", "@реестр.xlsx"],
    "--out и --json указывают на один файл «реестр.xlsx». Укажите разные имена.",
  ],
  [
    "several sheets with debts",
    ["build", "@вологда.xlsx"],
    'Файл «вологда.xlsx»: таблицы долгов есть на нескольких листах: «ДИО», «Лесной комплекс», «Транспорт и дороги». Укажите, какие из них взять. Параметр: --sheet "ДИО" (можно несколько раз) или все: --sheet all.',
  ],
  [
    "no such sheet",
    ["build", "@вологда.xlsx", "--sheet", "Лист9"],
    "Файл «вологда.xlsx»: листа «Лист9» нет. Есть листы: «ДИО», «Лесной комплекс», «Транспорт и дороги».",
  ],
  ["an unknown form", [...build, "--forms", "vologda-9"], "Формы «vologda-9» нет. Известные формы: "],
  ["an empty file", ["build", "@пусто.csv"], "Файл «пусто.csv» пуст"],
  ["a letter", ["build", "@письмо.csv"], "«письмо.csv»"],
  ["a missing column", ["build", "@без суммы.csv"], "«без суммы.csv»"],
  ["a broken workbook", ["build", "@битый.xlsx"], "«битый.xlsx»"],
])("refuses %s", async (_what, args, message) => {
  const { code, stderr } = await run(...args);
  expect(code).toBe(2);
  expect(stderr.endsWith("\n")).toBe(true);
  expect(stderr.trimEnd()).not.toContain("\n");
  if (/[.:] $|»$|пуст$/.test(message)) expect(stderr).toContain(message);
  else expect(stderr.trimEnd()).toBe(message);
});

it("shows a stack only when asked", async () => {
  const plain = await run("build", "@битый.xlsx");
  const debug = await run("build", "@битый.xlsx", "--debug");
  expect(plain.stderr).not.toContain("    at ");
  expect(debug.stderr).toContain("    at ");
});

it("leaves no file behind if one of two cannot be written", async () => {
  mkdirSync(at("занято.json"));
  const { code, stderr } = await run(...build, "--out", "@реестр.xlsx", "--json", "@занято.json");
  expect([code, stderr]).toEqual([
    2,
    "--json: «занято.json» — папка. Укажите имя файла, который нужно записать.\n",
  ]);
});

it("asks for .xlsm where the input has macros", async () => {
  // A workbook is told to have macros by its main part's content type.
  const { BlobReader, BlobWriter, TextReader, TextWriter, ZipReader, ZipWriter } =
    await import("@zip.js/zip.js");
  const reader = new ZipReader(new BlobReader(new Blob([readFileSync(at("вологда.xlsx"))])));
  const writer = new ZipWriter(new BlobWriter());
  for (const entry of await reader.getEntries()) {
    if (entry.directory) continue;
    const text = await entry.getData(new TextWriter());
    const content =
      entry.filename === "[Content_Types].xml"
        ? text.replace(
            "openxmlformats-officedocument.spreadsheetml.sheet.main",
            "ms-excel.sheet.macroEnabled.main",
          )
        : text;
    await writer.add(entry.filename, new TextReader(content));
  }
  writeFileSync(at("макросы.xlsm"), Buffer.from(await (await writer.close()).arrayBuffer()));
  const args = ["build", "@макросы.xlsm", "--sheet", "ДИО"];
  const { code, stderr } = await run(...args, "--out", "@реестр.xlsx");
  expect([code, stderr]).toEqual([
    2,
    "--out: «реестр.xlsx»: в исходной книге есть макросы, готовая должна иметь расширение .xlsm.\n",
  ]);
  expect((await runCli("build", at("макросы.xlsm"), "--sheet", "ДИО")).code).toBe(0);
  expect(readdirSync(at("."))).toContain("макросы – реестр.xlsm");
});
