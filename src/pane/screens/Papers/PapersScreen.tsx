import { Button, Field, Text } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { DayField } from "../../components/DayField";
import { Fold } from "../../components/Fold";
import { Footer } from "../../components/Footer";
import { Picker } from "../../components/Picker";
import { useCommonStyles } from "../../components/paneStyles";
import type { Papers } from "../../session/papers/papersState";
import { strings } from "../../strings";
import { useSession } from "../../useSession";
import { ConfirmNames } from "./ConfirmNames";
import { Made } from "./Made";
import { OwnTemplate } from "./OwnTemplate";
import { PaperOptions } from "./PaperOptions";
import { Preview } from "./Preview";
import { ProposedDebts } from "./ProposedDebts";

/** «Документы»: which paper, for which debts, how; what was made, and that it was sent. */
export function PapersScreen() {
  const { session, state } = useSession();
  const { register, papers, task } = state;
  // Requested once per register: after a refusal, only the user can request it again.
  const asked = useRef<object | null>(null);
  useEffect(() => {
    if (register === null || papers !== null || task !== null || asked.current === register) return;
    asked.current = register;
    void session.papers({ type: "propose", change: {} });
  }, [session, register, papers, task]);
  if (register === null) return <Text as="p">{strings.papers.none}</Text>;
  if (papers === null)
    return (
      <Button disabled={task !== null} onClick={() => void session.papers({ type: "propose", change: {} })}>
        {strings.papers.look}
      </Button>
    );
  return <Desk papers={papers} />;
}

function Desk({ papers }: { readonly papers: Papers }) {
  const { session, state } = useSession();
  const common = useCommonStyles();
  const texts = strings.papers;
  const { kinds, request, ticked, made, doubtful, paymentProblems } = papers;
  const make = (as: "files" | "sheets") => () => void session.papers({ type: "make", as });
  const cannot = ticked.debts === 0 || state.task !== null;
  return (
    <div className={common.stack}>
      <Field label={texts.paper}>
        <Picker
          value={request.paper}
          disabled={state.task !== null}
          onChange={(_event, { value }) => {
            const paper = kinds.find(({ id }) => id === value);
            if (paper !== undefined) void session.papers({ type: "propose", change: { paper: paper.id } });
          }}
        >
          {kinds.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Picker>
      </Field>
      <DayField
        label={texts.date}
        day={request.date}
        onChange={(date) => void session.papers({ type: "propose", change: { date } })}
      />
      <Fold title={texts.options}>
        <PaperOptions request={request} />
        <OwnTemplate template={papers.template} />
      </Fold>
      {doubtful.total > 0 && <ConfirmNames names={doubtful} />}
      {paymentProblems.length > 0 && (
        <Fold title={texts.payments} count={paymentProblems.length}>
          {paymentProblems.map((problem) => (
            <Text key={problem} className={common.break}>
              {problem}
            </Text>
          ))}
        </Fold>
      )}
      {made !== null && <Made made={made} date={request.date} />}
      <ProposedDebts papers={papers} />
      <Button
        disabled={cannot}
        onClick={() => void session.papers({ type: "preview", at: papers.preview?.at ?? 0 })}
      >
        {texts.previewLook}
      </Button>
      {papers.preview !== null && <Preview preview={papers.preview} />}
      <Text size={200} className={common.quiet}>
        {texts.makeHint}
      </Text>
      <Footer>
        <div className={common.tight}>
          <Button appearance="primary" disabled={cannot} onClick={make("files")}>
            {texts.make(ticked.debts)}
          </Button>
          <Button disabled={cannot} onClick={make("sheets")}>
            {texts.makeSheets}
          </Button>
        </div>
      </Footer>
    </div>
  );
}
