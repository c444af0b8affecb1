import { Badge, Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { Urgency } from "../../../assessment/types";
import { URGENCY_WORDS } from "../../../assessment/assessmentWords";
import { formatDay } from "../../../domain/day";
import { useCommonStyles } from "../../components/paneStyles";
import type { DebtCard } from "../../session/state";
import { strings } from "../../strings";
import { useSession } from "../../useSession";
import { Reasons } from "./Reasons";

const useStyles = makeStyles({
  title: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  sum: { whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  // Its words may want two lines where the pane is narrow.
  badge: { height: "auto", whiteSpace: "normal" },
  missed: { borderLeft: `4px solid ${tokens.colorPaletteRedBorderActive}` },
  soon: { borderLeft: `4px solid ${tokens.colorPaletteYellowBorderActive}` },
});

const BADGES: Readonly<Record<Urgency, "danger" | "warning" | "informative">> = {
  missed: "danger",
  soon: "warning",
  planned: "informative",
  open: "informative",
};

/** A debt: what must be done and by when, or its current stage, with links to its line, its reasons and its paper. */
export function DebtDue({ debt }: { readonly debt: DebtCard }) {
  const { session, state } = useSession();
  const styles = useStyles();
  const common = useCommonStyles();
  const texts = strings.deadlines;
  const { line, urgency } = debt;
  const name = debt.name ?? texts.unnamed;
  const chosen = state.chosen?.line === line ? state.chosen : null;
  const tone = urgency === "missed" ? styles.missed : urgency === "soon" ? styles.soon : undefined;
  return (
    <div className={mergeClasses(common.card, tone)}>
      <div className={styles.title}>
        <Text weight="semibold" className={common.break}>
          {name}
        </Text>
        <Text className={styles.sum}>{texts.sum(debt.total)}</Text>
      </div>
      <Text className={common.break}>{debt.action ?? debt.stage}</Text>
      <div className={common.row}>
        {urgency !== null && (
          <Badge appearance="tint" color={BADGES[urgency]}>
            {URGENCY_WORDS[urgency]}
          </Badge>
        )}
        {debt.action !== null && <Text size={200}>{deadlineText(debt)}</Text>}
        {debt.limitation !== null && (
          <Badge appearance="tint" color="brand" className={styles.badge}>
            {debt.limitation}
          </Badge>
        )}
      </div>
      <Text size={200} className={mergeClasses(common.quiet, common.break)}>
        {[debt.basis, debt.clause].filter((text) => text !== null).join(" · ")}
      </Text>
      <div className={common.row}>
        <Button
          size="small"
          aria-label={texts.goToOf(name)}
          disabled={state.task !== null}
          onClick={() => void session.goToLine(line)}
        >
          {texts.goTo}
        </Button>
        <Button
          size="small"
          aria-label={texts.whyOf(name)}
          aria-expanded={chosen !== null}
          onClick={() => {
            session.chooseDebt(chosen === null ? line : null);
          }}
        >
          {texts.why}
        </Button>
        <Button
          size="small"
          aria-label={strings.papers.ofDebtOf(name)}
          disabled={state.task !== null}
          onClick={() => {
            session.chooseTab("papers");
            void session.papers({ type: "propose", change: {}, only: line });
          }}
        >
          {strings.papers.ofDebt}
        </Button>
      </div>
      {chosen !== null && <Reasons debt={chosen} />}
    </div>
  );
}

/** «до 05.10.2026, осталось 4 дня». */
export function deadlineText({ deadline, daysLeft }: DebtCard): string {
  const texts = strings.deadlines;
  if (deadline === null || daysLeft === null) return texts.noDeadline;
  const left = daysLeft < 0 ? texts.late(-daysLeft) : texts.left(daysLeft);
  return `${texts.until(formatDay(deadline))}, ${left}`;
}
