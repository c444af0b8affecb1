import type { Control } from "../domain/problem";
import { withAbsentNote } from "./kit/absentNote";
import type { Administrator } from "./kit/formContext";
import type { BuiltForm, FormBasis, FormDeclaration } from "./kit/form";
import { formPage } from "../sheet/page";
import { FORMS } from "./formRegistry";

/** «012 Департамент …»; a name that consists of the code alone already says it. */
function withCode({ code, name }: Administrator): string {
  return code === null || name.includes(code) ? name : `${code} ${name}`;
}

/**
 * Puts the name of the form's document, and whose form it is, at the foot of each page: a tab's name means nothing on
 * paper.
 */
function named(form: BuiltForm, title: string): BuiltForm {
  const { print } = form.model;
  if (print === null) return form;
  const whose = form.administrator;
  const name = whose === null ? title : `${title}. ${withCode(whose)}`;
  return { ...form, model: { ...form.model, print: formPage(print, name) } };
}

/**
 * What a form that is computed but not written does not know: forms that repeat its figures print «н/д» there too.
 */
function unchecked(forms: readonly BuiltForm[]): readonly Control[] {
  return forms.flatMap(({ controls }) => controls.filter(({ verdict }) => verdict === "unchecked"));
}

/** The forms with additional controls, which the first of them adds to «Контроль»; none is reported twice. */
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
 * Builds the chosen forms in the order of the registry. A form whose figures another one repeats is computed first;
 * if it is not among the chosen ones, the other form writes the full formulas of those figures instead of references.
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

  /** The sheets of another form if this run actually writes them; nothing if only its figures are needed. */
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
