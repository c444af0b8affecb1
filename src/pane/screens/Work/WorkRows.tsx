import { Button, Checkbox, Link, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { memo } from "react";
import { URGENCY_WORDS } from "../../../assessment/assessmentWords";
import { VirtualList } from "../../components/VirtualList";
import { useCommonStyles } from "../../components/paneStyles";
import { PrintList } from "../Board/PrintList";
import type { Work, WorkCard } from "../../session/work/workState";
import { strings } from "../../strings";
import { usePaneSession, useSession } from "../../useSession";
import { deadlineText } from "./DebtDue";

/** Pixels of a line: name and sum, stage, deadline. */
const LINE = 66;

const useStyles = makeStyles({
  line: {
    display: "flex",
    height: "100%",
    boxSizing: "border-box",
    paddingRight: tokens.spacingHorizontalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: "4px solid transparent",
    overflow: "hidden",
  },
  missed: { borderLeftColor: tokens.colorPaletteRedBorderActive },
  soon: { borderLeftColor: tokens.colorPaletteYellowBorderActive },
  texts: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0, padding: "4px 0" },
  head: { display: "flex", gap: tokens.spacingHorizontalS, justifyContent: "space-between" },
  cut: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", minWidth: 0 },
  sum: { whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
});

/** What was found, line by line: picked by its box, opened by its name. */
export function WorkRows({ work }: { readonly work: Work }) {
  const { found, piece, ticked, next } = work;
  const { session } = useSession();
  const common = useCommonStyles();
  const texts = strings.work;
  return (
    <>
      <div className={common.row}>
        <Button
          size="small"
          disabled={found.debts === 0}
          onClick={() => void session.work({ type: "tick-found", on: true })}
        >
          {texts.tickFound(found.debts)}
        </Button>
        {ticked.debts > 0 && (
          <Button
            size="small"
            appearance="subtle"
            onClick={() => void session.work({ type: "tick-found", on: false })}
          >
            {texts.untick}
          </Button>
        )}
        <PrintList work={work} />
      </div>
      {found.debts > 0 && (
        <VirtualList
          label={texts.list}
          total={found.debts}
          from={piece.from}
          lines={piece.cards}
          lineHeight={LINE}
          keyOf={({ line }) => line}
          onWant={(from) => void session.work({ type: "piece", from })}
          focus={next}
        >
          {(debt) => <Row debt={debt} />}
        </VirtualList>
      )}
    </>
  );
}

/** Drawn anew only where the debt says something else: the session's state changes with every tick of another line. */
const Row = memo(DebtRow, (before, after) => JSON.stringify(before.debt) === JSON.stringify(after.debt));

function DebtRow({ debt }: { readonly debt: WorkCard }) {
  const session = usePaneSession();
  const common = useCommonStyles();
  const styles = useStyles();
  const texts = strings.work;
  const { line, ticked, total, urgency, action, stage, basis } = debt;
  const name = debt.name ?? strings.deadlines.unnamed;
  const tone = urgency === "missed" ? styles.missed : urgency === "soon" ? styles.soon : undefined;
  const left = action === null ? null : deadlineText(debt);
  // A deadline that has passed already says so, and the line is narrow.
  const missed = urgency === "missed" && debt.deadline === null ? URGENCY_WORDS.missed : null;
  const told = [missed, left, debt.limitation, basis].filter((text) => text !== null);
  return (
    <div className={mergeClasses(styles.line, tone)}>
      <Checkbox
        aria-label={texts.tick(name, total)}
        checked={ticked}
        onChange={() => void session.work({ type: "tick", line, on: !ticked })}
      />
      <div className={styles.texts}>
        <div className={styles.head}>
          <Link
            as="button"
            className={styles.cut}
            aria-label={texts.openOf(name)}
            title={name}
            onClick={() => void session.work({ type: "open", line })}
          >
            {name}
          </Link>
          <Text className={styles.sum}>{strings.deadlines.sum(total)}</Text>
        </div>
        <Text size={200} className={styles.cut} title={action ?? stage}>
          {action ?? stage}
        </Text>
        <Text size={200} className={mergeClasses(styles.cut, common.quiet)} title={told.join(" · ")}>
          {told.join(" · ")}
        </Text>
      </div>
    </div>
  );
}
