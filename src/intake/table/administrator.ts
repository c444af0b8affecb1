import type { TextCell } from "./tableCells";

/** An administrator of income, as far as a text names it; `null` parts are unknown. */
export interface Administrator {
  readonly code: string | null;
  readonly name: string | null;
}

const LABEL =
  /^(?:код\s+|наименование\s+)?(?:главн\S+\s+)?(?:администратор\S*(?:\s+(?:неналоговых\s+)?доход\S*)?(?:\s+бюджет\S*)?|грбс|гадб|адб|главн\S+\s+распорядител\S*(?:\s+бюджетных\s+средств)?|глава\s+по\s+бк)\s*(?:[:–—-]|$)\s*/i;
const CODE_AND_NAME = /^(\d{3})(?![\d.])\s*[–—-]?\s*(\S.*)?$/s;
const BODY_WORDS =
  /^(?:департамент|комитет|управлени[ея]|министерств|администраци[яи]|отдел|инспекци|служба|агентств|совет|контрольно|финансов|палата|государственн\S+\s+(?:инспекц|комитет)|главное\s+управлени|министерство)/i;
const ABOUT_DEBTS =
  /задолженност|дебитор|ведомост|сведени|реестр|журнал|отчет|отчёт|справк|список|перечень|по состоянию/i;
const CAPTION = /^\(?\s*(?:наименование\s+)?(?:главн\S+\s+)?администратор/i;

/** The administrator in «093 Администрация Северодвинска», «012» or a bare name. */
export function readAdministrator(text: string): Administrator | null {
  const trimmed = text.trim();
  const match = CODE_AND_NAME.exec(trimmed);
  if (match) return { code: match[1] ?? null, name: match[2]?.trim() || null };
  return /[а-яёa-z]{3}/i.test(trimmed) ? { code: null, name: trimmed } : null;
}

/** What follows «Администратор: …» at the beginning of a text; `null` if it does not begin like that. */
export function afterAdministratorLabel(text: string): string | null {
  const match = LABEL.exec(text.trim());
  return match ? text.trim().slice(match[0].length).trim() : null;
}

/** Whether a text is the name of a body of power («Департамент …», «Комитет по …»). */
export function isBodyOfPower(text: string): boolean {
  return BODY_WORDS.test(text.trim());
}

/**
 * The administrator named in a title: after its label, perhaps in the next cell; with its three-digit code; above the
 * caption «(наименование администратора)»; or as a line consisting only of a body's name. Lines are the filled cells
 * of each row from the top.
 */
export function administratorOfTitle(lines: readonly (readonly TextCell[])[]): Administrator {
  let code: string | null = null;
  let name: string | null = null;
  let bare: string | null = null;
  lines.forEach((cells, index) => {
    cells.forEach((cell, position) => {
      const labelled = afterAdministratorLabel(cell.text);
      const value = labelled === "" ? (cells[position + 1]?.text ?? "") : labelled;
      const said = value === null ? null : readAdministrator(value);
      code = code ?? said?.code ?? null;
      name = name ?? said?.name ?? null;
    });
    const [only] = cells;
    if (cells.length !== 1 || only === undefined || ABOUT_DEBTS.test(only.text)) return;
    const captioned =
      CAPTION.test(lines[index + 1]?.[0]?.text ?? "") && /^\(/.test(lines[index + 1]?.[0]?.text ?? "");
    const coded = CODE_AND_NAME.exec(only.text);
    if (coded?.[2] !== undefined && (captioned || isBodyOfPower(coded[2]))) {
      code = code ?? coded[1] ?? null;
      name = name ?? coded[2].trim();
    } else if (captioned && afterAdministratorLabel(only.text) === null) name = name ?? only.text;
    else if (isBodyOfPower(only.text)) bare = bare ?? only.text;
  });
  return { code, name: name ?? bare };
}
