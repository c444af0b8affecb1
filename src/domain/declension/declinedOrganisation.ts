import { LOOK_ALIKES } from "../lookAlikes";
import type { Declined, GrammaticalCase } from "./cases";
import { declinePhrase } from "./phrase";

/** The legal forms in full, by their abbreviations. */
const FORMS: Readonly<Record<string, string>> = {
  ООО: "Общество с ограниченной ответственностью",
  ОАО: "Открытое акционерное общество",
  ЗАО: "Закрытое акционерное общество",
  ПАО: "Публичное акционерное общество",
  НАО: "Непубличное акционерное общество",
  АО: "Акционерное общество",
  ТОО: "Товарищество с ограниченной ответственностью",
  ГУП: "Государственное унитарное предприятие",
  МУП: "Муниципальное унитарное предприятие",
  ФГУП: "Федеральное государственное унитарное предприятие",
  МКП: "Муниципальное казённое предприятие",
  ФКУ: "Федеральное казённое учреждение",
  ФГКУ: "Федеральное государственное казённое учреждение",
  ФГБУ: "Федеральное государственное бюджетное учреждение",
  ФГБОУ: "Федеральное государственное бюджетное образовательное учреждение",
  ГБУ: "Государственное бюджетное учреждение",
  ГБУЗ: "Государственное бюджетное учреждение здравоохранения",
  ГБОУ: "Государственное бюджетное образовательное учреждение",
  ГАОУ: "Государственное автономное образовательное учреждение",
  ГКУ: "Государственное казённое учреждение",
  ГАУ: "Государственное автономное учреждение",
  МБУ: "Муниципальное бюджетное учреждение",
  МБОУ: "Муниципальное бюджетное образовательное учреждение",
  МБДОУ: "Муниципальное бюджетное дошкольное образовательное учреждение",
  МКУ: "Муниципальное казённое учреждение",
  МКОУ: "Муниципальное казённое образовательное учреждение",
  МКДОУ: "Муниципальное казённое дошкольное образовательное учреждение",
  МАУ: "Муниципальное автономное учреждение",
  МАОУ: "Муниципальное автономное образовательное учреждение",
  МАДОУ: "Муниципальное автономное дошкольное образовательное учреждение",
  АНО: "Автономная некоммерческая организация",
  НКО: "Некоммерческая организация",
  РОО: "Региональная общественная организация",
  МОО: "Местная общественная организация",
  НП: "Некоммерческое партнёрство",
  ТСЖ: "Товарищество собственников жилья",
  ТСН: "Товарищество собственников недвижимости",
  СНТ: "Садоводческое некоммерческое товарищество",
  ДНТ: "Дачное некоммерческое товарищество",
  ГСК: "Гаражно-строительный кооператив",
  ГПК: "Гаражный потребительский кооператив",
  ЖСК: "Жилищно-строительный кооператив",
  ПК: "Производственный кооператив",
  СПК: "Сельскохозяйственный производственный кооператив",
  КФХ: "Крестьянское (фермерское) хозяйство",
};

/** An abbreviation before or after the name: «ООО «Ромашка»», «Ромашка, ООО». */
const AT_START = new RegExp(`^(${Object.keys(FORMS).join("|")})(?=[\\s«"„'])\\s*(.+)$`, "u");
const AT_END = new RegExp(`^(.+?)[\\s,(]+(${Object.keys(FORMS).join("|")})\\)?$`, "u");

/**
 * The organisation's name with its legal form in full: «ООО "Ромашка"» → «Общество … "Ромашка"»; otherwise unchanged.
 */
export function fullOrganisationName(name: string): string {
  const parts = abbreviated(name);
  return parts === null ? name.trim() : `${parts.form} ${parts.rest}`;
}

/**
 * An organisation in a case: only the generic word is declined, the name itself stays as it is («Обществу с
 * ограниченной ответственностью «Ромашка»»). Uncertain, and unchanged, where no such word is known.
 */
export function declineOrganisation(name: string, grammaticalCase: GrammaticalCase): Declined {
  const parts = abbreviated(name);
  if (parts === null) return declinePhrase(name.trim(), grammaticalCase);
  const { text, sure } = declinePhrase(parts.form, grammaticalCase);
  return { text: `${text} ${parts.rest}`, sure };
}

/** «OOO» typed in Latin letters, at the beginning or the end. */
const LATIN_FORM = /^[\p{Lu}]{2,6}(?=[\s«"„'])|(?<=[\s,])[\p{Lu}]{2,6}$/gu;

function cyrillic(form: string): string {
  const letters = Array.from(form, (letter) => LOOK_ALIKES[letter.toLowerCase()]?.toUpperCase() ?? letter);
  const found = letters.join("");
  return found in FORMS ? found : form;
}

function abbreviated(name: string): { form: string; rest: string } | null {
  const text = name.trim().replace(LATIN_FORM, cyrillic);
  const [, first, rest] = AT_START.exec(text) ?? [];
  if (first !== undefined && rest !== undefined) return { form: FORMS[first] ?? first, rest: rest.trim() };
  const [, before, last] = AT_END.exec(text) ?? [];
  if (before !== undefined && last !== undefined) return { form: FORMS[last] ?? last, rest: before.trim() };
  return null;
}
