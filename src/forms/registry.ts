import { druzhnyPlan } from "./druzhny/plan";
import type { FormDeclaration } from "./kit/form";
import { inventory } from "./inventory/inventory";
import { olenegorskIncome1 } from "./olenegorsk/income1";
import { olenegorskIncome2 } from "./olenegorsk/income2";
import { olenegorskInst1 } from "./olenegorsk/inst1";
import { olenegorskInst2 } from "./olenegorsk/inst2";
import { olenegorskInstNote } from "./olenegorsk/instNote";
import { olenegorskNote } from "./olenegorsk/note";
import { sevskReport } from "./sevsk/report";
import { vologdaReport } from "./vologda/report";
import { vologda1 } from "./vologda/vologda1";
import { vologda2 } from "./vologda/vologda2";
import { vologda3 } from "./vologda/vologda3";
import { vologda4 } from "./vologda/vologda4";

/** Every form that can be built. A new form is one file of declarations and one line here. */
export const FORMS: readonly FormDeclaration[] = [
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
];
