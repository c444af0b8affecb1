import type { Control } from "../domain/problem";
import { withAbsentNote } from "./kit/absentNote";
import type { Administrator } from "./kit/context";
import type { BuiltForm, FormBasis, FormDeclaration } from "./kit/form";
import { formPage } from "../sheet/page";
import { FORMS } from "./registry";

/** «012 Департамент …»; a name made of the code alone says it already. */
function withCode({ code, name }: Administrator): string {
  return code === null || name.includes(code) ? name : `${code} ${name}`;
}

/** The form with its document's name, and whose it is, at the foot of each page: a tab's name says nothing on paper. */
function named(form: BuiltForm, title: string): BuiltForm {
  const { print } = form.model;
  if (print === null) return form;
  const whose = form.administrator;
  const name = whose === null ? title : `${title}. ${withCode(whose)}`;
  return { ...form, model: { ...form.model, print: formPage(print, name) } };
}

/** What a form that is only computed, not written, does not know: forms that repeat its figures print «н/д» there too. */
function unchecked(forms: readonly BuiltForm[]): readonly Control[] {
  return forms.flatMap(({ controls }) => controls.filter(({ verdict }) => verdict === "unchecked"));
}

/** The forms with further controls, which the first of them brings to «Контроль»; none is told twice. */
function withControls(forms: readonly BuiltForm[], further: readonly Control[]): readonly BuiltForm[] {
  const [first, ...others] = forms;
  const own = new Set(forms.flatMap(({ controls }) => controls.map(({ name }) => name)));
  const added = [...new Map(further.map((control) => [control.name, control])).values()].filter(
    ({ name }) => !own.has(name),
  );
  return first === undefined || added.length === 0
    ? forms
    : [{ ...first, controls: [...first.controls, ...added] }, ...others];
}

/**
 * Builds the chosen forms in the order of the registry. A form whose figures another one repeats is computed
 * first; where it is not among the chosen, the other form writes those figures' whole formulas instead of references.
 */
export function buildForms(chosen: readonly string[], basis: FormBasis): BuiltForm[] {
  const wanted = new Set(chosen);
  const declarations = new Map<string, FormDeclaration>(FORMS.map((form) => [form.id, form]));
  const done = new Map<string, readonly BuiltForm[]>();

  function build(id: string): readonly BuiltForm[] {
    let forms = done.get(id);
    if (forms === undefined) {
      const declaration = declarations.get(id);
      if (declaration === undefined) throw new Error(`No such form: ${id}`);
      const built = declaration.build({
        ...basis,
        built: (other) => requested(declaration, other),
        computed: build,
      });
      forms = built.map((form) => named(form, declaration.title));
      done.set(id, forms);
    }
    return forms;
  }

  /** Sheets of another form that this run really writes; nothing if only its figures are needed. */
  function requested(asking: FormDeclaration, other: string): readonly BuiltForm[] {
    if (!asking.after.includes(other))
      throw new Error(`${asking.id} does not say that it comes after ${other}`);
    return wanted.has(other) ? build(other) : [];
  }

  const chosenForms = FORMS.filter((form) => wanted.has(form.id)).flatMap((form) =>
    build(form.id).map((built) => withAbsentNote(built, basis.context.absent)),
  );
  const repeated = [...done].filter(([id]) => !wanted.has(id)).flatMap(([, forms]) => unchecked(forms));
  return [...withControls(chosenForms, repeated)];
}
