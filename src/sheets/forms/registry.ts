import type { FormDeclaration } from "./form";
import { vologda1 } from "./vologda/vologda1";

/** Every form that can be built. A new form is one file of declarations and one line here. */
export const FORMS: readonly FormDeclaration[] = [vologda1];
