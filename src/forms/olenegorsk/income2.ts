import type { Control } from "../../domain/problem";
import { OlenegorskScope } from "../kit/formColumns";
import { addedFigures, linkedFigure, type Figure } from "../kit/formFigures";
import type { FormDeclaration, FormInput } from "../kit/form";
import { formSheetKind } from "../kit/formNames";
import type { ComputedTable } from "../kit/formTable";
import { buildTableForm, placeOf, tableForms, type BuiltTableForm } from "../kit/tableForm";
import { INCOME_CONTROLS, nothingUnder } from "./controlWords";
import { roundingOf, sameAsRegister, sameFigures } from "../kit/formControls";
import {
  INCOME_HEADER,
  incomeCodes,
  incomeTable,
  kindLine,
  KINDS,
  TOTAL_LINE,
  type IncomeCode,
  type IncomeFigures,
  type Kind,
} from "./incomeTable";
import { scopeParts } from "./scope";
import { municipalHeading, OLENEGORSK_DOCUMENT } from "./olenegorskWords";

/** Приложение № 2 к Порядку по доходам (№ 83): the whole municipality. */
export const olenegorskIncome2: FormDeclaration<"olenegorsk-income-2"> = {
  id: "olenegorsk-income-2",
  title: `Доходы, приложение № 2, сводная (${OLENEGORSK_DOCUMENT})`,
  documents: ["olenegorsk83"],
  after: ["olenegorsk-income-1"],
  needs: ["kbk", "openingAmount"],
  nothingToSay: nothingUnder(OlenegorskScope.income),
  build(input) {
    const administrators = tableForms(input.computed("olenegorsk-income-1"));
    return administrators.length === 0 ? [] : [municipalSheet(input, administrators)];
  },
};

function municipalSheet(input: FormInput, administrators: readonly BuiltTableForm[]): BuiltTableForm {
  const { context, columns, settings } = input;
  const rows = scopeParts(input, OlenegorskScope.income).flatMap((part) => part.rows);
  const codes = incomeCodes(input, rows);
  const isBuilt = input.built("olenegorsk-income-1").length > 0;
  const figures = (code: IncomeCode, kind: Kind): IncomeFigures => {
    const line = kindLine(code, kind);
    return {
      opening: addedFigures(printedBy(administrators, line, "opening", isBuilt)),
      now: addedFigures(printedBy(administrators, line, "now", isBuilt)),
    };
  };
  return municipalIncomeSheet(codes, figures, {
    asOf: context.asOf,
    engine: context.engine,
    settings,
    controls(computed) {
      const words = INCOME_CONTROLS.appendix2;
      const [opening, now] = ["opening", "now"].map((column) => computed.figure(TOTAL_LINE, column));
      const own = (column: string): (Figure | null)[] =>
        administrators.map((form) => form.table.figure(TOTAL_LINE, column));
      const lines = codes.length * KINDS.length * administrators.length;
      return [
        ...sameAsRegister(context, words.now, rows, columns.amountNow, now ?? null),
        ...sameAsRegister(context, words.opening, rows, columns.amountOpening, opening ?? null),
        ...sameFigures(words.partsNow, now ?? null, own("now")),
        ...sameFigures(words.partsOpening, opening ?? null, own("opening")),
        ...roundingOf(words.roundingNow, now ?? null, lines),
        ...roundingOf(words.roundingOpening, opening ?? null, lines),
      ];
    },
  });
}

/** What the sheet needs beside its figures. */
export interface MunicipalSheet
  extends Pick<FormInput["context"], "asOf" | "engine">, Pick<FormInput, "settings"> {
  readonly controls: (computed: ComputedTable) => readonly Control[];
}

/** The sheet of these codes; `figuresOf` gives the two figures of each kind as they are printed. */
export function municipalIncomeSheet(
  codes: readonly IncomeCode[],
  figuresOf: (code: IncomeCode, kind: Kind) => IncomeFigures,
  { asOf, engine, settings, controls }: MunicipalSheet,
): BuiltTableForm {
  const { table, merged } = incomeTable(codes, figuresOf);
  return buildTableForm(
    {
      id: "olenegorsk-income-2",
      kind: formSheetKind("olenegorsk-income-2"),
      sheetName: "Прил. 2 доходы",
      administrator: null,
      type: null,
      above: municipalHeading(settings, asOf),
      header: INCOME_HEADER,
      numbered: true,
      table,
      merged,
      below: [],
      controls,
    },
    engine,
  );
}

/** What the administrators' own sheets show on a line, for those that have it. */
function printedBy(
  administrators: readonly BuiltTableForm[],
  line: string,
  column: string,
  isBuilt: boolean,
): Figure[] {
  return administrators.flatMap((form) => {
    if (!form.table.spec.lines.some(({ key }) => key === line)) return [];
    const figure = form.table.figure(line, column);
    return figure === null ? [] : [linkedFigure(figure, isBuilt ? placeOf(form, line, column) : null)];
  });
}
