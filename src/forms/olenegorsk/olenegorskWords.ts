import type { Day } from "../../domain/day";
import type { Officials } from "../../domain/officials";
import type { OrganisationSettings } from "../../settings/settings";
import { unnamedAdministrator, type Administrator } from "../kit/formContext";
import { dateInWords } from "../../domain/dayWords";
import type { BelowTable, TextLine } from "../kit/formParts";

/** The document that all these forms belong to. */
export const OLENEGORSK_DOCUMENT = "Оленегорск, № 83";

const MUNICIPALITY = "город Оленегорск с подведомственной территорией";
/** The financial body: the document's «УЭФ администрации города Оленегорска», 902 of its footnote. */
const FINANCE_CODE = "902";

/** The chief managers by code, as listed in the footnote of приложение № 2 (порядок по учреждениям). */
export const CHIEF_MANAGERS: ReadonlyMap<string, string> = new Map([
  ["901", "Администрация города Оленегорска с подведомственной территорией Мурманской области"],
  [
    "902",
    "Управление экономики и финансов администрации города Оленегорска с подведомственной территорией Мурманской области",
  ],
  ["903", "Совет депутатов города Оленегорска с подведомственной территорией Мурманской области"],
  [
    "904",
    "Комитет по управлению муниципальным имуществом администрации города Оленегорска с подведомственной территорией Мурманской области",
  ],
  [
    "905",
    "Отдел по культуре, спорту и делам молодежи администрации города Оленегорска с подведомственной территорией Мурманской области",
  ],
  [
    "906",
    "Комитет по образованию администрации города Оленегорска с подведомственной территорией Мурманской области",
  ],
  ["913", "Контрольно-счетная палата города Оленегорска с подведомственной территорией Мурманской области"],
]);

/** The name to print: the register's own, or the document's if no sheet names the code. */
export function bodyName({ code, name }: Administrator): string {
  return (code !== null && name === unnamedAdministrator(code) ? CHIEF_MANAGERS.get(code) : null) ?? name;
}

/** The same preceded by its code, as controls name it: «904 Комитет по управлению…». */
export function bodyWithCode(administrator: Administrator): string {
  const name = bodyName(administrator);
  return administrator.code === null ? name : `${administrator.code} ${name}`;
}

/** The municipality as named in the settings, or as in the document. */
export function municipalityName(settings: OrganisationSettings): string {
  return settings.municipality ?? MUNICIPALITY;
}

/** The addressee of the note, in lines; the document's own if nothing is set. */
export function addressee({ addressee: typed, municipality }: OrganisationSettings): string[] {
  if (typed !== null) return typed.split("\n");
  return municipality === null
    ? ["Главе города Оленегорска", "с подведомственной территорией"]
    : ["Главе муниципального образования", municipality];
}

/** The financial body as named in the settings, or as in the document. */
export function financeBodyName(settings: OrganisationSettings): string {
  return settings.financeBody ?? CHIEF_MANAGERS.get(FINANCE_CODE) ?? "";
}

const APPENDIX = (number: 1 | 2): TextLine[] => [
  { text: `Приложение № ${number}`, style: "right" },
  { text: "к Порядку", style: "right" },
];

const title = (text: string): TextLine => ({ text, style: "title" });

/** The heading block of приложение № 1 (порядок по доходам): one administrator. */
export function incomeHeading(
  settings: OrganisationSettings,
  administrator: Administrator,
  asOf: Day,
): TextLine[] {
  return [
    ...APPENDIX(1),
    title("ИНФОРМАЦИЯ"),
    title("О ДЕБИТОРСКОЙ ЗАДОЛЖЕННОСТИ ПЕРЕД БЮДЖЕТОМ"),
    title("МУНИЦИПАЛЬНОГО ОБРАЗОВАНИЯ"),
    title(municipalityName(settings)),
    ...asOfLines(asOf),
    { text: bodyName(administrator), style: "filled" },
    { text: "(наименование главного администратора доходов местного бюджета)", style: "caption" },
    { text: "(тыс. руб.)", style: "right" },
  ];
}

/** The heading block of приложение № 2 (порядок по доходам): the whole municipality. */
export function municipalHeading(settings: OrganisationSettings, asOf: Day): TextLine[] {
  return [
    ...APPENDIX(2),
    title("ИНФОРМАЦИЯ"),
    title("О ДЕБИТОРСКОЙ ЗАДОЛЖЕННОСТИ ПО НЕНАЛОГОВЫМ ДОХОДАМ"),
    ...asOfLines(asOf),
    { text: municipalityName(settings), style: "filled" },
    { text: "(наименование муниципального образования)", style: "caption" },
    { text: "(тыс. руб.)", style: "right" },
  ];
}

function asOfLines(asOf: Day): TextLine[] {
  return [
    { text: `по состоянию на ${dateInWords(asOf)} года`, style: "center" },
    { text: "(нарастающим итогом)", style: "center" },
  ];
}

/** The heading block of приложение № 1 (порядок по учреждениям): one ГРБС and type of debt. */
export function institutionHeading(administrator: Administrator, type: string, asOf: Day): TextLine[] {
  return [
    ...APPENDIX(1),
    title("СВЕДЕНИЯ"),
    title(`О СОСТОЯНИИ ЗАДОЛЖЕННОСТИ НА ${dateInWords(asOf).toLocaleUpperCase("ru")} ГОДА`),
    { text: `Наименование ГРБС: ${bodyName(administrator)}`, style: "left" },
    { text: `Тип задолженности (дебиторская/просроченная дебиторская): ${type}`, style: "left" },
    { text: "Ед. измерения: руб.", style: "left" },
    {
      text: "Срок представления: ежемесячно, до 10-го числа месяца, следующего за отчетным",
      style: "left",
    },
  ];
}

/** The heading block of приложение № 2 (порядок по учреждениям). */
export function consolidatedHeading(settings: OrganisationSettings, asOf: Day): TextLine[] {
  return [
    ...APPENDIX(2),
    title("СВОДНЫЙ АНАЛИТИЧЕСКИЙ ОТЧЕТ"),
    title(`О СОСТОЯНИИ ЗАДОЛЖЕННОСТИ НА ${dateInWords(asOf).toLocaleUpperCase("ru")} ГОДА`),
    { text: `Наименование финоргана: ${financeBodyName(settings)}`, style: "left" },
    { text: "Ед. измерения: руб.", style: "left" },
    {
      text: "Срок представления - ежемесячно, до 15-го числа месяца, следующего за отчетным.",
      style: "left",
    },
  ];
}

/** Above the table on its further pages, in the same rows. */
export function continuedHeading(asOf: Day): TextLine[] {
  return [
    { text: "Продолжение приложения № 2", style: "right" },
    { text: "", style: "center" },
    title("СВОДНЫЙ АНАЛИТИЧЕСКИЙ ОТЧЕТ"),
    title(`О СОСТОЯНИИ ЗАДОЛЖЕННОСТИ НА ${dateInWords(asOf).toLocaleUpperCase("ru")} ГОДА (продолжение)`),
    { text: "", style: "left" },
    { text: "Ед. измерения: руб.", style: "left" },
  ];
}

/** What the consolidated report prints below its signatures; codes missing in the document are added. */
export function footnote(present: readonly Administrator[]): TextLine[] {
  const added = present.filter(({ code }) => code !== null && !CHIEF_MANAGERS.has(code));
  return [
    {
      text: "<*> Составляется в разрезе кодов главных распорядителей средств местного бюджета:",
      style: "note",
    },
    ...[...CHIEF_MANAGERS].map(([code, name]): TextLine => ({ text: `${code} ${name}.`, style: "note" })),
    ...added.map((one): TextLine => ({ text: `${bodyWithCode(one)}.`, style: "note" })),
  ];
}

/** A signature line with «(подпись)» and «(расшифровка подписи)» below it. */
export function signature(post: string, name: string | null): BelowTable {
  return { kind: "signature", line: { post, name, captions: true } };
}

/** «Исполнитель (должность, телефон)» and «Дата», the first filled in if known. */
export function executorLines({ executorPost, executorName, executorPhone }: Officials): BelowTable[] {
  const who = [executorPost, executorName].filter((part) => part !== null).join(" ");
  const filled = [who, executorPhone].filter((part) => part !== null && part !== "").join(", ");
  return [
    text(`Исполнитель (должность, телефон) ${filled === "" ? "______________________________" : filled}`),
    text("Дата ____________________"),
  ];
}

function text(words: string): BelowTable {
  return { kind: "text", line: { text: words, style: "left" } };
}

/** A line of text below a table. */
export function noteLine(words: string): BelowTable {
  return { kind: "text", line: { text: words, style: "note" } };
}
