import { Button, MessageBar, MessageBarBody, MessageBarTitle, Text } from "@fluentui/react-components";
import { formatDay } from "../../../domain/day";
import type { Change } from "../../../register/merge/registerMerge";
import { Figures } from "../../components/Figures";
import { Fold } from "../../components/Fold";
import { PagedList } from "../../components/PagedList";
import { Section } from "../../components/Section";
import { useCommonStyles } from "../../components/paneStyles";
import type { MonthCheck, PairList } from "../../session/months/monthsState";
import { strings } from "../../strings";
import { useSession } from "../../useSession";
import { ChangeEntry } from "./ChangeEntry";
import { Pairs } from "./Pairs";

const KINDS = Object.keys(strings.months.changes) as readonly Change[];

interface Props {
  readonly check: MonthCheck;
  readonly pairs: PairList | null;
}

/** What a build would change, with all that it leaves to the user: nothing is written until she says so. */
export function CheckCard({ check, pairs }: Props) {
  const { session, state } = useSession();
  const common = useCommonStyles();
  const texts = strings.months;
  const { from, to, counts, before, after, recognised, guard } = check;
  const busy = state.task !== null;
  const uncarried = state.months?.uncarried ?? [];
  return (
    <div className={common.card}>
      <Section title={texts.checkTitle}>
        <Figures
          figures={[
            {
              name: from === null ? texts.wasUnknown : texts.was(formatDay(from)),
              value: texts.sum(before.debts, before.total),
            },
            { name: texts.willBe(formatDay(to)), value: texts.sum(after.debts, after.total) },
          ]}
        />
        <Figures
          figures={KINDS.filter((change) => counts[change] > 0).map((change) => ({
            name: texts.changes[change],
            value: String(counts[change]),
          }))}
        />
        {guard !== null && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>{texts.guardTitle}</MessageBarTitle> {guard}
            </MessageBarBody>
          </MessageBar>
        )}
        {recognised.total > 0 && (
          <Fold title={texts.recognised} count={recognised.total}>
            <PagedList page={recognised} list="month-recognised" label={texts.recognised} keyOf={keyOf}>
              {(change) => <ChangeEntry change={change} />}
            </PagedList>
          </Fold>
        )}
        {pairs !== null && <Pairs pairs={pairs} hint={texts.pairsHint} />}
        {uncarried.length > 0 && from !== null && (
          <Text size={200} className={common.break}>
            {texts.unkept(uncarried)}
          </Text>
        )}
        <div className={common.row}>
          <Button
            appearance={guard === null ? "primary" : "secondary"}
            disabled={busy}
            onClick={() => void session.months({ type: "build", accept: guard !== null })}
          >
            {guard === null ? texts.build : texts.buildAnyway}
          </Button>
          <Button disabled={busy} onClick={() => void session.months({ type: "cancel" })}>
            {texts.cancel}
          </Button>
        </div>
        <Text size={200} className={common.quiet}>
          {texts.checkDates(from === null ? null : formatDay(from), formatDay(to))}
        </Text>
      </Section>
    </div>
  );
}

const keyOf = ({ name, basis }: { name: string | null; basis: string | null }): string =>
  `${name ?? ""} ${basis ?? ""}`;
