import { Button, MessageBar, MessageBarBody, Text } from "@fluentui/react-components";
import { ALL_WORK, type WorkFilter } from "../../../app/workList";
import { Figures, type Figure } from "../../components/Figures";
import { Section } from "../../components/Section";
import { useCommonStyles } from "../../components/paneStyles";
import type { Register } from "../../session/state";
import { strings } from "../../strings";
import { useSession } from "../../useSession";
import { OpenBoard } from "../Board/OpenBoard";
import { GatherFiles } from "../Months/GatherFiles";
import { WhatChanged } from "../Months/WhatChanged";
import { Legend } from "./Legend";

const CHANGES = ["added", "changed", "unchanged", "gone"] as const;
/** Told only where there are any. */
const RARE = ["recognised", "returned", "ambiguous"] as const;

/** «Реестр»: build or rebuild it, what that changed, its totals and colours. */
export function RegisterScreen() {
  const { session, state } = useSession();
  const common = useCommonStyles();
  const texts = strings.register;
  const { register, task, source, request, changedSheet } = state;
  const canBuild = source.kind === "understood" || request.sheets !== null;
  return (
    <div className={common.stack}>
      {changedSheet !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{texts.changed(changedSheet.trim())}</MessageBarBody>
        </MessageBar>
      )}
      {register === null && <Text as="p">{canBuild ? texts.none : texts.noSource}</Text>}
      <div className={common.row}>
        {canBuild && (
          <Button
            appearance={register === null || changedSheet !== null ? "primary" : "secondary"}
            disabled={task !== null}
            onClick={() => void session.build()}
          >
            {register === null ? texts.build : texts.rebuild}
          </Button>
        )}
        {register === null && !canBuild && (
          <Button
            appearance="primary"
            onClick={() => {
              session.chooseTab("source");
            }}
          >
            {strings.tabs.source}
          </Button>
        )}
        {register !== null && (
          <>
            <Button disabled={task !== null} onClick={() => void session.openSheet("register")}>
              {texts.open}
            </Button>
            <Button disabled={task !== null} onClick={() => void session.openSheet("summary")}>
              {texts.openSummary}
            </Button>
            <OpenBoard />
          </>
        )}
      </div>
      {register !== null && <Built register={register} />}
      <WhatChanged />
      <GatherFiles />
      {register !== null && (
        <Button
          appearance={changedSheet === null ? "primary" : "secondary"}
          onClick={() => {
            session.chooseTab("work");
          }}
        >
          {texts.next}
        </Button>
      )}
    </div>
  );
}

function Built({ register: { totals, report, rulesName } }: { readonly register: Register }) {
  const { session } = useSession();
  const texts = strings.register;
  const toWork = (change: Partial<WorkFilter>) => (): void => {
    session.chooseTab("work");
    void session.work({ type: "filter", change: { ...ALL_WORK, ...change } });
  };
  const figure = (name: string, key: keyof typeof totals.sums, change: Partial<WorkFilter>): Figure => ({
    name,
    value: texts.figure(totals[key], totals.sums[key]),
    ...(totals[key] > 0 && { onOpen: toWork(change) }),
  });
  const found: readonly Figure[] = [
    { name: texts.debts, value: String(totals.debts), onOpen: toWork({}) },
    { name: texts.total, value: totals.total },
    figure(texts.needClaim, "needClaim", { stage: "claim-due" }),
    figure(texts.needLawsuit, "needLawsuit", { stage: "lawsuit-due" }),
    figure(texts.missed, "missed", { urgency: "missed" }),
    figure(texts.expired, "expired", { expired: true }),
  ];
  // What a register that was found and not built has left out is not known.
  const left: readonly Figure[] =
    report === null
      ? []
      : [
          {
            name: texts.failedControls,
            value: String(report.failedControls),
            onOpen: () => {
              session.chooseTab("done");
            },
          },
          {
            name: texts.rejected,
            value: String(report.rejected),
            ...(report.rejected > 0 && {
              onOpen: () => {
                session.chooseTab("source");
              },
            }),
          },
        ];
  return (
    <>
      {report !== null && (
        <Section title={report.rebuilt ? texts.rebuilt : texts.built}>
          <Figures
            figures={[...CHANGES, ...RARE]
              .filter((change) => report.changes[change] > 0 || (report.rebuilt && change in texts.changes))
              .map((change) => ({
                name: { ...strings.months.changes, ...texts.changes }[change],
                value: String(report.changes[change]),
              }))}
          />
        </Section>
      )}
      <Section title={texts.totals}>
        <Figures figures={[...found, ...left]} />
        <Text size={200}>{texts.rules(rulesName)}</Text>
      </Section>
      <Legend />
    </>
  );
}
