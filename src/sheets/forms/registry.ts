import type { FormDeclaration } from "./form";

/** Every form that can be built. A new form is one file of declarations and one line here. */
export const FORMS: readonly FormDeclaration[] = [];
