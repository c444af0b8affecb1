import { Button, Text } from "@fluentui/react-components";
import type { Change } from "../../../register/merge/registerMerge";
import { PagedList } from "../../components/PagedList";
import { Picker } from "../../components/Picker";
import { Section } from "../../components/Section";
import { useCommonStyles } from "../../components/paneStyles";
import type { ChangeList } from "../../session/months/monthsState";
import { strings } from "../../strings";
import { useSession } from "../../useSession";
import { ChangeEntry } from "./ChangeEntry";
import { FileTable } from "./FileTable";
import { Pairs } from "./Pairs";

const KINDS = Object.keys(strings.months.changes) as readonly Change[];

/** After a build: which files came in, what is to be decided, what has changed and how debts were recognised. */
export function WhatChanged() {
  const { session, state } = useSession();
  const texts = strings.months;
  const { months, task } = state;
  if (months === null || months.check !== null || state.register === null) return null;
  const { files, pairs, changes, uncarried } = months;
  return (
    <>
      {uncarried.length > 0 && <Text size={200}>{texts.unkept(uncarried)}</Text>}
      {files !== null && <FileTable files={files} />}
      {pairs !== null && (
        <>
          <Pairs pairs={pairs} hint={texts.pairsHintBuilt} />
          <Button
            appearance="primary"
            disabled={task !== null || pairs.decided === 0}
            onClick={() => void session.months({ type: "rebuild" })}
          >
            {texts.rebuild}
          </Button>
        </>
      )}
      {changes !== null && <Changes changes={changes} />}
    </>
  );
}

function Changes({ changes: { counts, only, list } }: { readonly changes: ChangeList }) {
  const { session, state } = useSession();
  const common = useCommonStyles();
  const texts = strings.months;
  const kinds = KINDS.filter((change) => change !== "unchanged" && counts[change] > 0);
  return (
    <Section title={texts.changesTitle}>
      {kinds.length === 0 && list.total === 0 ? (
        <Text>{texts.changesNone}</Text>
      ) : (
        <Picker
          aria-label={texts.changesShow}
          value={only ?? ""}
          onChange={(_event, { value }) => {
            const chosen = kinds.find((change) => change === value) ?? null;
            void session.months({ type: "show-changes", only: chosen });
          }}
        >
          <option value="">{texts.changesAll}</option>
          {kinds.map((change) => (
            <option key={change} value={change}>
              {`${texts.changes[change]}: ${String(counts[change])}`}
            </option>
          ))}
        </Picker>
      )}
      <PagedList
        page={list}
        list="month-changes"
        label={texts.changesTitle}
        keyOf={({ name, basis }) => `${name ?? ""} ${basis ?? ""}`}
      >
        {(change) => <ChangeEntry change={change} />}
      </PagedList>
      <div className={common.row}>
        <Button disabled={state.task !== null} onClick={() => void session.openSheet("changes")}>
          {texts.openChanges}
        </Button>
      </div>
    </Section>
  );
}
