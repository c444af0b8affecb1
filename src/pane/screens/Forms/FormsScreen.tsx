import { Link, Text } from "@fluentui/react-components";
import { ControlList } from "../../components/ControlList";
import { Section } from "../../components/Section";
import { useCommonStyles } from "../../components/paneStyles";
import type { Report } from "../../session/state";
import { strings } from "../../strings";
import { useSession } from "../../useSession";
import { BehindCell } from "./BehindCell";
import { FormChoice } from "./FormChoice";
import { SignersForm } from "./SignersForm";

/** «Приложения»: choose and build them, open them, their controls, and the debts behind a figure. */
export function FormsScreen() {
  const { state } = useSession();
  const common = useCommonStyles();
  const texts = strings.forms;
  const { register } = state;
  if (register === null) return <Text as="p">{texts.none}</Text>;
  const report = register.report;
  // Whoever selects a figure wants to see its debts at once, not below everything else.
  const behindFirst = state.behind !== null;
  return (
    <div className={common.stack}>
      {behindFirst && <BehindCell />}
      <FormChoice register={register} />
      <SignersForm />
      {report !== null && <Built report={report} />}
      {report !== null && report.forms.length > 0 && !behindFirst && <BehindCell />}
      {report !== null && <Checked report={report} />}
    </div>
  );
}

/** The sheets of the forms, and which forms were not built and why. */
function Built({ report }: { readonly report: Report }) {
  const { session, state } = useSession();
  const common = useCommonStyles();
  const texts = strings.forms;
  const { forms, skippedForms } = report;
  return (
    <>
      {forms.length > 0 && (
        <Section title={texts.built}>
          <ul className={common.list}>
            {forms.map(({ kind, sheet }) => (
              <li key={kind}>
                <Link as="button" disabled={state.task !== null} onClick={() => void session.openSheet(kind)}>
                  {texts.open(sheet)}
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {skippedForms.length > 0 && (
        <Section title={texts.skippedTitle}>
          <ul className={common.list}>
            {skippedForms.map(({ id, title, reason }) => (
              <li key={id}>
                <Text className={common.break}>{texts.skipped(title, reason)}</Text>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

/** The controls of the forms, failed ones first. */
function Checked({ report: { formControls } }: { readonly report: Report }) {
  const texts = strings.forms;
  if (formControls.total === 0) return null;
  return (
    <Section title={texts.controls}>
      <ControlList controls={formControls} list="form-controls" label={texts.controls} />
    </Section>
  );
}
