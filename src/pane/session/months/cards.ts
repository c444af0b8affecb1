import type { LineQuestion } from "../../../app/openRegister";
import type { PairDecision } from "../../../app/build/decisions";
import type { OpenQuestion } from "../../../app/build/buildPreview";
import { debtTotal, type Debt } from "../../../domain/debt";
import type { PreviousDebt } from "../../../domain/registerLine";
import { formatMoney } from "../../../domain/money";
import { basisText, linesOf, typedText } from "../../../register/changes/changesSheet";
import { CHANGES_WORDS } from "../../../register/changes/changesWords";
import type { MergedDebt, OpenPair } from "../../../register/merge/registerMerge";
import type { ChangeCard, PairCard, PairSide } from "./monthsState";

/** A pair to be decided: as it is shown, and by what a build finds it. */
export interface Question {
  readonly card: Omit<PairCard, "same">;
  readonly decides: Omit<PairDecision, "same">;
}

/** A pair that a build would leave open. */
export function previewQuestion({ line, debt, reason, decides }: OpenQuestion): Question {
  return question(line, debt, CHANGES_WORDS.reasons[reason], decides);
}

/** A pair that a build has left open: both are lines of the register now. */
export function builtQuestion({ line, debt, reason }: OpenPair): Question {
  return question(line, debt, CHANGES_WORDS.reasons[reason], {
    oldNumber: line.mark.number,
    debt: { kind: "line", number: debt.mark.number },
  });
}

/** A pair about which the register's «Изменения» asks. */
export function openedQuestion({ line, debt, reason }: LineQuestion): Question {
  return question(line, debt, reason, {
    oldNumber: line.mark?.number ?? 0,
    debt: { kind: "line", number: debt.mark?.number ?? 0 },
  });
}

function question(
  line: PreviousDebt,
  debt: PreviousDebt,
  reason: string,
  decides: Question["decides"],
): Question {
  const { debt: fresh } = decides;
  const id = `${String(decides.oldNumber)}-${fresh.kind === "line" ? String(fresh.number) : `s${String(fresh.at)}`}`;
  const old = {
    ...side(line.debt),
    typed: line.mark === null ? null : typedText({ ...line, mark: line.mark }),
  };
  return { card: { id, old, fresh: side(debt.debt), reason }, decides };
}

function side(debt: Debt): PairSide {
  return {
    name: debt.debtorName ?? debt.inn,
    basis: basisText(debt),
    total: formatMoney(debtTotal(debt)),
  };
}

/** What a build did to a line, as «Изменения» tells it. */
export function changeCard(line: MergedDebt): ChangeCard {
  const lines = linesOf(line);
  return {
    change: line.change,
    name: line.debt.debtorName ?? line.debt.inn,
    basis: basisText(line.debt),
    fields: lines.flatMap(({ field, was, is }) => (field === "" ? [] : [{ field, was, is }])),
    notes: [...new Set(lines.map(({ note }) => note).filter((note) => note !== ""))],
  };
}
