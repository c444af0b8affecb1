import { formatDay, tryDay, type Day } from "../domain/day";
import { money, type Money } from "../domain/money";
import { plainSum } from "../domain/written/sum";
import { YesNo } from "../domain/fields";
import { plainDay } from "../domain/written/writtenDay";
import type { MonthDay } from "../regulations/regulation";
import { isTermCount } from "../regulations/editRules";
import { ownFaults } from "../regulations/own/ownRules";
import type { SettingSpec, SettingType } from "./settings";
import { SETTING_FAULTS } from "./settingsWords";

/** A member of a commission; the post may be unknown. */
export interface Person {
  readonly post: string | null;
  readonly name: string;
}

/** The parts of a list as people write it: separated by semicolons or on lines of their own. */
function listed(text: string): string[] {
  return text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** A whole number of days from 0 to ten years; `null` for anything else. */
export function daysOf(text: string): number | null {
  const count = /^\d{1,4}$/.test(text.trim()) ? Number(text) : NaN;
  return isTermCount(count) ? count : null;
}

/** «да» or «нет», in any case. */
export function yesNoOf(text: string): boolean | null {
  const word = text.trim().toLocaleLowerCase("ru");
  return word === YesNo.yes ? true : word === YesNo.no ? false : null;
}

/** Days as people write them, separated by semicolons, commas, line breaks or spaces; `null` if any is invalid. */
export function datesOf(text: string): readonly Day[] | null {
  const days = all(
    text.split(/[;,\n]/).filter((part) => part.trim() !== ""),
    (part) => {
      const day = plainDay(part);
      return day === null ? all(part.trim().split(/\s+/), plainDay) : [day];
    },
  );
  return days === null ? null : days.flat();
}

/** Days of any year «дд.мм», separated in the same way; `null` if any is invalid. */
export function monthDaysOf(text: string): readonly MonthDay[] | null {
  const LEAP_YEAR = 2024;
  return all(
    text.split(/[;,\s]+/).filter((part) => part !== ""),
    (part) => {
      const [, day, month] = /^(\d{1,2})\.(\d{1,2})$/.exec(part) ?? [];
      if (tryDay(LEAP_YEAR, Number(month), Number(day)) === null) return null;
      return { month: Number(month), day: Number(day) };
    },
  );
}

/** «26.10.2026 13,50; …»: from which day which percent; `null` if any is none. */
export function ratesOf(text: string): readonly { readonly from: Day; readonly percent: Money }[] | null {
  return all(listed(text), (part) => {
    const [, date = "", percent = ""] =
      /^(\S+)\s+(?:[—–-]\s*)?(\d{1,3}(?:[.,]\d{1,4})?)\s*%?$/.exec(part) ?? [];
    const [from] = datesOf(date) ?? [];
    return from === undefined ? null : { from, percent: money(percent.replace(",", ".")) };
  });
}

/** Roubles as people write them («1 000», «1000,50»); `null` for anything else, and for negative sums. */
export function amountOf(text: string): Money | null {
  const sum = plainSum(text);
  return sum === null || sum.lt(0) ? null : sum;
}

/** «главный бухгалтер Петрова А. А.; …» as posts and names; without a post, the whole text is the name. */
export function peopleOf(text: string): readonly Person[] {
  return listed(text).map((part) => {
    const [, post = "", name = part] =
      /^(.*?)[\s,–—-]*((?:[А-ЯЁ][а-яё-]+(?:-[А-ЯЁ][а-яё]+)?\s+[А-ЯЁ]\.\s*(?:[А-ЯЁ]\.)?)|(?:[А-ЯЁ]\.\s*(?:[А-ЯЁ]\.)?\s*[А-ЯЁ][а-яё-]+(?:-[А-ЯЁ][а-яё]+)?))$/.exec(
        part,
      ) ?? [];
    return { post: post === "" ? null : post, name };
  });
}

/** What is wrong with the text of a setting, in Russian words that say what is expected; `null` if nothing is. */
export function settingFault({ type, own }: Pick<SettingSpec, "type" | "own">, text: string): string | null {
  switch (type) {
    case "text":
    case "people":
      return null;
    case "code":
      return /^\d{3}$/.test(text) ? null : SETTING_FAULTS.code;
    case "days":
      return daysOf(text) === null ? SETTING_FAULTS.days : null;
    case "rates":
      return ratesOf(text) === null ? SETTING_FAULTS.rates : null;
    case "amount":
      return amountOf(text) === null ? SETTING_FAULTS.amount : null;
    case "yesNo":
      return yesNoOf(text) === null ? SETTING_FAULTS.yesNo : null;
    case "dates":
      return datesOf(text) === null ? SETTING_FAULTS.dates : null;
    case "ownDocument":
    case "ownTerm":
    case "ownReports":
      return own === undefined
        ? null
        : (ownFaults({ document: "", [own]: text }).find(({ step }) => step === own)?.fault ?? null);
    case "monthDays":
      return monthDaysOf(text) === null ? SETTING_FAULTS.monthDays : null;
  }
}

/** A day as a setting writes it, for cells in which Excel has turned the text into a date. */
export function dayText(day: Day, type: SettingType): string {
  return type === "monthDays" ? formatDay(day).slice(0, 5) : formatDay(day);
}

function all<T, R>(items: readonly T[], read: (item: T) => R | null): R[] | null {
  const results: R[] = [];
  for (const item of items) {
    const result = read(item);
    if (result === null) return null;
    results.push(result);
  }
  return results;
}
