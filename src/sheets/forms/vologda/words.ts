import type { Day } from "../../../domain/day";
import type { OrganisationSettings } from "../../settings/settings";
import { dateInWords } from "../dates";
import type { BelowTable, TextLine } from "../formParts";

/** The document that all these forms belong to. */
export const VOLOGDA_DOCUMENT = "Вологда, № 817";

/** The heading block that the appendices share; `unit` stands at the right where the document prints it. */
export function heading(
  appendix: string,
  title: readonly string[],
  administrator: string | null,
  asOf: Day,
  unit: string | null,
): TextLine[] {
  return [
    { text: appendix, style: "right" },
    { text: "к Порядку", style: "right" },
    { text: "ИНФОРМАЦИЯ", style: "title" },
    ...title.map((text): TextLine => ({ text, style: "title" })),
    ...(administrator === null
      ? []
      : ([
          { text: administrator, style: "filled" },
          { text: "(наименование администратора)", style: "caption" },
        ] satisfies TextLine[])),
    { text: `по состоянию на ${dateInWords(asOf)} г.`, style: "center" },
    ...(unit === null ? [] : ([{ text: unit, style: "right" }] satisfies TextLine[])),
  ];
}

/** «Руководитель (уполномоченное лицо) исполнительного органа области». */
export function headSignature(settings: OrganisationSettings): BelowTable {
  return {
    kind: "signature",
    line: {
      post: "Руководитель (уполномоченное лицо) исполнительного органа области",
      name: settings.headName,
      captions: true,
    },
  };
}

/** «Исполнитель: Ф.И.О., телефон:», filled from the settings where they are known. */
export function executorLine(settings: OrganisationSettings): BelowTable {
  const { executorName: name, executorPhone: phone } = settings;
  const text =
    name === null && phone === null
      ? "Исполнитель: Ф.И.О., телефон:"
      : `Исполнитель: ${name ?? "____________________"}, телефон: ${phone ?? "____________"}`;
  return { kind: "text", line: { text, style: "left" } };
}

/** The treasury's agreement under приложение 1 (п. 4.2). */
export function treasurySignature(settings: OrganisationSettings): BelowTable {
  return {
    kind: "signature",
    line: {
      post: 'Начальник (уполномоченное лицо) ГКУ ВО "Областное казначейство"',
      name: settings.treasuryHeadName,
      captions: true,
    },
  };
}
