/**
 * Makes assets/sample-dolgi.xlsx, the sheet of `npm run demo`: what an accountant's debt sheet really looks like
 * (merged headings, sections, subtotals, dates and sums typed as text). The district, the debtors and the sums are
 * invented; the INNs begin with the code of an inspectorate that does not exist (3299), but their check digits are
 * correct. Running it again gives the same cells. `node tests/tools/makeDemo.mjs`
 */
import { fileURLToPath } from "node:url";
import exceljs from "exceljs";

const OUT = fileURLToPath(new URL("../../assets/sample-dolgi.xlsx", import.meta.url));

/** A small generator with a fixed seed (mulberry32). */
let state = 20261001;
function random() {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
const between = (low, high) => low + Math.floor(random() * (high - low + 1));
const digit = (text, weights) =>
  (weights.reduce((total, weight, i) => total + weight * Number(text[i]), 0) % 11) % 10;

function innOfCompany() {
  const text = `3299${between(10000, 99999)}`;
  return text + digit(text, [2, 4, 10, 3, 5, 9, 4, 6, 8]);
}
function innOfPerson() {
  let text = `3299${between(100000, 999999)}`;
  text += digit(text, [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]);
  return text + digit(text, [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]);
}

const day = (iso) => new Date(`${iso}T00:00:00Z`);
const plus = (iso, days) => new Date(day(iso).getTime() + days * 86_400_000).toISOString().slice(0, 10);
const dotted = (iso) => iso.split("-").reverse().join(".");
const kopecks = (low, high) => between(low * 100, high * 100) / 100;

/** The stage of a debt; days from its term of payment to each step. */
const STAGES = {
  fresh: { due: [1, 20] },
  claimDue: { due: [33, 200] },
  waiting: { due: [50, 70], claim: [12, 25] },
  silent: { due: [90, 260], claim: [10, 40] },
  refused: { due: [80, 150], claim: [14, 30], refusal: 20 },
  lawyers: { due: [120, 240], claim: [15, 30], handover: 38 },
  court: { due: [200, 330], claim: [15, 30], handover: 38, suit: 50 },
  judged: { due: [300, 420], claim: [15, 30], handover: 38, suit: 50, judgment: 130 },
  enforced: { due: [420, 700], claim: [15, 30], handover: 38, suit: 50, judgment: 130, writ: 175, sent: 190 },
  old: { due: [1120, 1180], claim: [25, 60] },
};
const AS_OF = "2026-10-01";

const SECTIONS = [
  {
    title: "00311105013050000120 Арендная плата за земельные участки",
    basis: (n) => `Договор аренды земельного участка № ${n}/з`,
    debtors: [
      ["ООО «Ёлкинский лесокомбинат»", "claimDue"],
      ["ООО «Ёлкинский лесокомбинат»", "silent"],
      ["ЗАО «Агрофирма „Заречье“»", "court"],
      ["ИП Тарелкин Олег Викторович", "waiting"],
      ["ИП Буторин Артём Львович", "claimDue"],
      ["СПК «Рассвет-2»", "silent"],
      ["ООО «Северный тракт»", "fresh"],
      ["Кузоваткина Анна Петровна", "enforced"],
      ["КФХ Юшманов", "old"],
      ["ООО «Стройдвор»", "lawyers"],
      ["ООО «Мельница»", "refused"],
      ["ИП Сыроежина Вера Олеговна", "judged"],
      ["ООО «Луговое»", "claimDue"],
      ["ТСН «Берёзки»", "fresh"],
    ],
  },
  {
    title: "00311105035050000120 Аренда муниципального имущества",
    basis: (n) => `Договор аренды нежилого помещения № ${n}`,
    debtors: [
      ["ООО «Аптека на Вокзальной»", "claimDue"],
      ['ООО "Стройдвор"', "silent"],
      ["ИП Лапшин Фёдор Николаевич", "fresh"],
      ["ИП Лапшин Фёдор Николаевич", "court"],
      ["АНО «Центр ремёсел»", "waiting"],
      ["ООО «Кафе „Встреча“»", "enforced"],
      ["ООО «Связьсервис»", "claimDue"],
      ["ИП Дурасова Марина Игоревна", "silent"],
      ["МУП «Ёлкинские тепловые сети»", "judged"],
      ["ООО «Типография № 3»", "lawyers"],
    ],
  },
  {
    title: "00311302995050000130 Прочие доходы от компенсации затрат бюджета",
    basis: (n) => `Соглашение о возмещении расходов № ${n}`,
    debtors: [
      ["ООО «Аптека на Вокзальной»", "waiting"],
      ["ГБУЗ «Ёлкинская районная больница»", "claimDue"],
      ["МБУ «Дом культуры»", "fresh"],
      ["ООО «Связьсервис»", "silent"],
      ["ИП Корельский Игорь Петрович", "old"],
    ],
  },
];

const HEAD = [
  ["№ п/п", null],
  ["Наименование должника", null],
  ["ИНН", null],
  ["Основание (договор)", null],
  ["Дата возникновения", null],
  ["Срок оплаты", null],
  ["Сумма задолженности, руб.", "основной долг"],
  ["Сумма задолженности, руб.", "пени, штрафы"],
  ["Претензия", "номер"],
  ["Претензия", "дата"],
  ["Дата отказа", null],
  ["Передано юристам", null],
  ["Иск подан", null],
  ["Решение суда", null],
  ["Исполнительный лист", "выдан"],
  ["Исполнительный лист", "направлен приставам"],
  ["Примечание", null],
];
const LAST = "Q";
const THIN = { style: "thin", color: { argb: "FF7F7F7F" } };
const BOX = { top: THIN, left: THIN, bottom: THIN, right: THIN };

const book = new exceljs.Workbook();
book.created = book.modified = day(AS_OF);
book.creator = book.lastModifiedBy = "Отдел учёта";
const sheet = book.addWorksheet("Дебиторка");
[6, 34, 15, 36, 14, 13, 16, 13, 10, 12, 12, 12, 12, 12, 12, 14, 40].forEach((width, i) => {
  sheet.getColumn(i + 1).width = width;
});

function titleLine(row, text, bold = false) {
  sheet.mergeCells(`A${row}:${LAST}${row}`);
  const cell = sheet.getCell(`A${row}`);
  cell.value = text;
  cell.font = { name: "Times New Roman", size: bold ? 13 : 11, bold };
  cell.alignment = { horizontal: "center" };
}
titleLine(1, "Администрация Ёлкинского муниципального района");
titleLine(2, "Сведения о дебиторской задолженности по неналоговым доходам", true);
titleLine(3, "по состоянию на 01.10.2026");

HEAD.forEach(([top, bottom], i) => {
  for (const [row, text] of [
    [5, top],
    [6, bottom ?? top],
    [7, i + 1],
  ]) {
    const cell = sheet.getRow(row).getCell(i + 1);
    cell.value = text;
    cell.border = BOX;
    cell.font = { name: "Times New Roman", size: row === 7 ? 8 : 10, bold: row < 7 };
    cell.alignment = { horizontal: "center", vertical: "middle", wrapText: true };
    if (row < 7) cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFEDEDED" } };
  }
});
for (let i = 0; i < HEAD.length; i++) {
  const [top, bottom] = HEAD[i];
  const column = sheet.getColumn(i + 1).letter;
  if (bottom === null) {
    sheet.getCell(`${column}6`).value = null;
    sheet.mergeCells(`${column}5:${column}6`);
  } else if (HEAD[i + 1]?.[0] === top) {
    sheet.mergeCells(`${column}5:${sheet.getColumn(i + 2).letter}5`);
  }
}

let row = 8;
let number = 0;
const innOf = new Map();
const totals = [];

function write(column, value, format) {
  const cell = sheet.getCell(`${column}${row}`);
  cell.value = value ?? null;
  cell.border = BOX;
  cell.font = { name: "Times New Roman", size: 10 };
  cell.alignment = { vertical: "top", wrapText: true };
  if (format) cell.numFmt = format;
  return cell;
}

for (const section of SECTIONS) {
  sheet.mergeCells(`A${row}:${LAST}${row}`);
  write("A", section.title).font = { name: "Times New Roman", size: 10, bold: true };
  row += 1;
  const sums = { G: 0, H: 0 };
  for (const [name, stageName] of section.debtors) {
    number += 1;
    const stage = STAGES[stageName];
    const key = name.replace(/["«»„“]/g, "");
    if (!innOf.has(key)) innOf.set(key, /^(ИП|КФХ|[А-Я][а-я]+ )/.test(name) ? innOfPerson() : innOfCompany());
    const due = plus(AS_OF, -between(...stage.due));
    const origin = plus(due, -between(10, 40));
    const step = (days, from) => (days === undefined || from === undefined ? undefined : plus(from, days));
    const claim = stage.claim && plus(due, between(...stage.claim));
    const judgment = step(stage.judgment, claim);
    const principal = kopecks(900, stageName === "enforced" ? 240_000 : 95_000);
    const penalty = random() < 0.55 ? Math.round(principal * between(1, 12)) / 100 : null;
    const asDate = (iso) => (iso === undefined ? null : day(iso));

    write("A", number);
    write("B", name);
    write("C", innOf.get(key), "@");
    write("D", `${section.basis(between(3, 180))} от ${dotted(plus(origin, -between(200, 1500)))}`);
    write("E", asDate(origin), "dd.mm.yyyy");
    write("F", asDate(due), "dd.mm.yyyy");
    write("G", principal, "#,##0.00");
    write("H", penalty, "#,##0.00");
    write("I", claim && `${between(12, 640)}-${between(1, 9)}`);
    write("J", asDate(claim), "dd.mm.yyyy");
    write("K", asDate(step(stage.refusal, claim)), "dd.mm.yyyy");
    write("L", asDate(step(stage.handover, claim)), "dd.mm.yyyy");
    write("M", asDate(step(stage.suit, claim)), "dd.mm.yyyy");
    write("N", asDate(judgment), "dd.mm.yyyy");
    write("O", asDate(step(stage.writ, claim)), "dd.mm.yyyy");
    write("P", asDate(step(stage.sent, claim)), "dd.mm.yyyy");
    write("Q", stageName === "waiting" && random() < 0.5 ? "просит рассрочку до конца года" : null);
    sums.G += principal;
    sums.H += penalty ?? 0;
    row += 1;
  }
  totals.push(sums);
  writeTotal(`Итого по коду ${section.title.slice(0, 20)}`, sums);
}
const all = (column) => totals.reduce((sum, total) => sum + total[column], 0);
writeTotal("ВСЕГО", { G: all("G"), H: all("H") });

/** Totals are typed, as usual where sums are stored as text: a formula would leave those out. */
function writeTotal(title, sums) {
  for (const { letter } of HEAD.map((_, i) => sheet.getColumn(i + 1))) write(letter, null);
  write("B", title).font = { name: "Times New Roman", size: 10, bold: true };
  for (const [column, total] of Object.entries(sums)) {
    const cell = write(column, Math.round(total * 100) / 100, "#,##0.00");
    cell.font = { name: "Times New Roman", size: 10, bold: true };
  }
  row += 1;
}

// What sheets collect over the years: sums and dates typed as text, zeros lost out of habit, a wrong digit.
const typed = (address, value, format = "@") => {
  const cell = sheet.getCell(address);
  cell.value = value;
  cell.numFmt = format;
};
const dateText = (address) => dotted(sheet.getCell(address).value.toISOString().slice(0, 10));
typed("E10", `${Number(dateText("E10").slice(0, 2))}.${dateText("E10").slice(3, 5)}.26 г.`);
typed("F13", dateText("F13"));
typed("G11", `${sheet.getCell("G11").value.toLocaleString("ru-RU", { minimumFractionDigits: 2 })} руб.`);
typed("G27", sheet.getCell("G27").value.toFixed(2).replace(".", "-"));
const wrong = sheet.getCell("C14").value;
typed("C14", wrong.slice(0, -1) + ((Number(wrong.at(-1)) + 3) % 10));
typed("H12", "–");
for (const address of ["E15", "F15"]) typed(address, null);
typed("Q20", "=уточнить в ЕГРЮЛ", "@");

row += 1;
sheet.getCell(`B${row}`).value = "Начальник отдела учёта ____________________ Н. П. Шубина";
sheet.getCell(`B${row + 1}`).value = "Исполнитель: Малахов И. С., тел. 2-00-00";
sheet.views = [{ state: "frozen", xSplit: 2, ySplit: 7, showGridLines: true }];
sheet.pageSetup = {
  paperSize: 9,
  orientation: "landscape",
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  printTitlesRow: "5:7",
};
await book.xlsx.writeFile(OUT);
