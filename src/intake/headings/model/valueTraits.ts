import type { Day } from "../../../domain/day";
import { fromSerial } from "../../../domain/day";
import type { CellValue } from "../../../domain/grid";
import { readDate } from "../../cells";
import type { StudiedColumn } from "../fit";

/** Traits of single values that distinguish fields; each is counted as a share of a column's values. */
const LOOKS: readonly (readonly [name: string, test: RegExp])[] = [
  ["person", /^\p{Lu}[\p{Ll}-]+\s+\p{Lu}(?:\.|[\p{Ll}]+)\s*(?:\p{Lu}(?:\.|[\p{Ll}]+))?$/u],
  ["company", /(?:^|[^а-яё])(?:ООО|АО|ПАО|ЗАО|ОАО|ИП|МУП|ГУП|ТСЖ|СНТ|ГСК|КФХ|НКО|ПК)(?![а-яё])/],
  ["address", /(?:^|[\s,.])(?:ул|просп|пр-т|пер|пл|наб|г|пос|п|с|д|дер|обл|кв|шоссе|б-р)\.\s?\p{L}?|\d{6},/u],
  ["phone", /^[+\d][\d\s()-]{5,}$|\+7|8\s?\(\d/],
  ["mail", /\S@\S+\.\S/],
  ["agreement", /догов|контракт|соглаш|дог\.|постанов|распоряж/i],
  ["from", /(?:^|\s)от\s+\d/],
  ["case", /^[АA]\d\d-\d+|^\d{1,2}[аa]?-\d+\/\d{2,4}$/i],
  ["court", /суд(?!о)|АС\s/i],
  ["writ", /^ФС\s?№?\s?\d|^ВС\s?№?\s?\d/],
  ["enforcement", /-ИП\s*$|\d\/\d+\/\d/],
  ["account", /^\d{3}\.\d{2}(?:\.\d+)?$|^\d[\s.]?\d{3}[\s.]\d{2}/],
  ["yesno", /^(?:да|нет|\+|-|v|x|есть|не нужно|не требуется|треб\.?|нужна)$/i],
  ["digit", /^\d$/],
  ["threeDigits", /^\d{3}$/],
  ["digits", /^\d+$/],
  ["long", /^\d{13,}$|^\d{4}(?:\s\d{4}){3,}/],
  ["numbered", /№|\d[-/]\d/],
  [
    "school",
    /(?:^|[^а-яё])(?:М[БАК][ОУД]{1,3}У|МБУ|МАУ|МКУ|школ|дет\S* сад|библиотек|гимнази|дом культуры)/i,
  ],
  ["office", /отдел|управлен|комитет|департамент|администрац/i],
  ["partyKind", /^(?:юл|фл|ип|юр\.?\s?лиц\S*|физ\.?\s?лиц\S*|юридическ\S*.*|физическ\S*.*)$/i],
  ["verdict", /^(?:удовлетвор|частичн|отказ|прекращ)/i],
  ["bankruptcy", /наблюден|конкурсн|реализаци|реструктуриз/i],
  ["closed", /ст\.?\s?4[67]|невозможност|фактическ/i],
  ["institution", /^(?:казенн|казённ|бюджетн|автономн|грбс)/i],
  ["period", /^(?:\p{L}{3,8}\.?\s?[-–—]\s?)?\p{L}{3,8}\.?\s20\d\d|кв(?:артал|\.)|20\d\d\s?[-–—]/u],
  ["category", /^1\.[1-4](?:\.\d)?$|сомнит|безнад|текущ/i],
  ["matched", /сквитир/i],
  ["kopecks", /[.,]\d{1,2}$/],
];

/** How shares are turned into words of the model: nearly all, many, some. */
const LEVELS: readonly (readonly [number, string])[] = [
  [0.8, "="],
  [0.4, "~"],
  [0.1, "-"],
];

/** What a column's values say, as words of the model. */
export function valueTraits(
  column: StudiedColumn,
  rows: number,
  report: Day,
  date1904: boolean,
): readonly string[] {
  const { content, values } = column;
  if (content.filled === 0) return ["blank"];
  const traits: string[] = [];
  const say = (name: string, share: number): void => {
    const level = LEVELS.find(([least]) => share >= least);
    if (level !== undefined) traits.push(level[1] + name);
  };
  for (const name of ["date", "money", "inn", "kbk", "ordinal", "text", "datedText", "party"] as const)
    say(name, content[name]);
  const texts = values.flatMap((value) => textOf(value) ?? []);
  for (const [name, look] of LOOKS)
    say(name, texts.filter((text) => look.test(text)).length / content.filled);
  const distinct = new Set(values.map(String)).size;
  if (content.filled >= 4 && content.money < 0.5 && distinct <= Math.max(1, content.filled / 4))
    traits.push("few");
  if (content.filled >= 4 && distinct === content.filled) traits.push("unlike");
  if (rows >= 4) traits.push(fillOf(content.filled / rows));
  if (content.date + content.datedText >= 0.5) traits.push(...ageOfDates(values, report, date1904));
  if (content.text >= 0.5) traits.push(lengthOf(texts));
  return traits;
}

function textOf(value: CellValue): string | null {
  if (typeof value === "number") return String(value);
  return typeof value === "string" ? value.trim() : null;
}

function fillOf(share: number): string {
  if (share > 0.95) return "full";
  if (share > 0.6) return "mostly";
  return share > 0.25 ? "half" : "rare";
}

/** Whether the dates lie ahead, or how long ago they were. */
function ageOfDates(values: readonly CellValue[], report: Day, date1904: boolean): string[] {
  const days = values.flatMap((value) => dayIn(value, date1904) ?? []).sort((a, b) => a - b);
  const middle = days[Math.floor(days.length / 2)];
  if (middle === undefined) return [];
  const age = report - middle;
  const traits = [
    age < 0 ? "ahead" : age < 120 ? "recent" : age < 500 ? "year" : age < 3000 ? "years" : "ages",
  ];
  if ((days[0] ?? report) >= report) traits.push("allAhead");
  return traits;
}

/** The day in a cell of a date column, `null` if it has none. */
export function dayIn(value: CellValue, date1904: boolean): Day | null {
  if (typeof value === "number")
    return value > 20_000 && value < 70_000 ? fromSerial(Math.floor(value), date1904) : null;
  return typeof value === "string" ? readDate(value, { date1904, numberFormat: null }).value : null;
}

function lengthOf(texts: readonly string[]): string {
  const mean = texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length);
  return mean < 6 ? "short" : mean < 16 ? "medium" : mean < 40 ? "long text" : "prose";
}
