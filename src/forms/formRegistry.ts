import { druzhnyPlan } from "./druzhny/druzhnyPlan";
import type { FormDeclaration } from "./kit/form";
import { formSheetKind } from "./kit/formNames";
import { inventory } from "./inventory/inventory";
import { olenegorskIncome1 } from "./olenegorsk/income1";
import { olenegorskIncome2 } from "./olenegorsk/income2";
import { olenegorskInst1 } from "./olenegorsk/inst1";
import { olenegorskInst2 } from "./olenegorsk/inst2";
import { olenegorskInstNote } from "./olenegorsk/instNote";
import { olenegorskNote } from "./olenegorsk/note";
import { sevskReport } from "./sevsk/sevskReport";
import { vologdaReport } from "./vologda/vologdaReport";
import { vologda1 } from "./vologda/vologda1";
import { vologda2 } from "./vologda/vologda2";
import { vologda3 } from "./vologda/vologda3";
import { vologda4 } from "./vologda/vologda4";

/** Every form that can be built, in the order in which they are offered. A new one needs a file and a line here. */
const DECLARED = [
  vologda1,
  vologda2,
  vologda3,
  vologda4,
  vologdaReport,
  olenegorskIncome1,
  olenegorskIncome2,
  olenegorskNote,
  olenegorskInst1,
  olenegorskInst2,
  olenegorskInstNote,
  druzhnyPlan,
  sevskReport,
  inventory,
] as const;

/** The ids of the forms for `--forms` and the pane, taken from their declarations (docs/forms.md). */
export type FormId = (typeof DECLARED)[number]["id"];
/** The declarations; their order is the one in which forms are offered. */
export const FORMS: readonly FormDeclaration<FormId>[] = DECLARED;
/** See {@link FormId}. */
export const FORM_IDS: readonly FormId[] = DECLARED.map(({ id }) => id);

/** The form whose sheet has this mark; `null` for sheets that are not forms. */
export function formOfKind(kind: string): FormId | null {
  return (
    FORM_IDS.find((id) => kind === formSheetKind(id) || kind.startsWith(`${formSheetKind(id)}_`)) ?? null
  );
}
