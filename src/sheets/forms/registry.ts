import type { FormDeclaration } from "./form";
import { vologda1 } from "./vologda/vologda1";
import { vologda2 } from "./vologda/vologda2";
import { vologda3 } from "./vologda/vologda3";
import { vologda4 } from "./vologda/vologda4";

/** Every form that can be built. A new form is one file of declarations and one line here. */
export const FORMS: readonly FormDeclaration[] = [vologda1, vologda2, vologda3, vologda4];
