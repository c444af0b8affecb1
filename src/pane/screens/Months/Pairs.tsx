import { Button, makeStyles, Text, ToggleButton, tokens } from "@fluentui/react-components";
import { PagedList } from "../../components/PagedList";
import { Section } from "../../components/Section";
import { useCommonStyles } from "../../components/paneStyles";
import type { PairCard, PairList, PairSide } from "../../session/months/monthsState";
import { strings } from "../../strings";
import { useSession } from "../../useSession";

const useStyles = makeStyles({
  sides: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    gap: tokens.spacingHorizontalM,
  },
});

interface Props {
  readonly pairs: PairList;
  /** What an answer does, and what becomes of a pair without one. */
  readonly hint: string;
}

/** «Похоже, это те же долги»: each pair side by side, to be said of each or of all. */
export function Pairs({ pairs: { list, decided }, hint }: Props) {
  const { session, state } = useSession();
  const common = useCommonStyles();
  const texts = strings.months;
  const busy = state.task !== null;
  const decideAll = (same: boolean) => () => void session.months({ type: "decide", pair: null, same });
  return (
    <Section title={texts.pairsTitle}>
      <Text size={200}>{hint}</Text>
      <Text role="status">{texts.decided(decided, list.total)}</Text>
      {list.total > 1 && (
        <div className={common.row}>
          <Button size="small" disabled={busy || decided === list.total} onClick={decideAll(true)}>
            {texts.allSame}
          </Button>
          <Button size="small" disabled={busy || decided === list.total} onClick={decideAll(false)}>
            {texts.allDifferent}
          </Button>
        </div>
      )}
      <PagedList page={list} list="month-pairs" label={texts.pairsTitle} keyOf={({ id }) => id}>
        {(pair) => <Pair pair={pair} disabled={busy} />}
      </PagedList>
    </Section>
  );
}

function Pair({ pair, disabled }: { readonly pair: PairCard; readonly disabled: boolean }) {
  const { session } = useSession();
  const common = useCommonStyles();
  const styles = useStyles();
  const texts = strings.months;
  const { id, old, fresh, reason, same } = pair;
  const name = old.name ?? texts.unnamed;
  const say = (answer: boolean) => () =>
    void session.months({ type: "decide", pair: id, same: same === answer ? null : answer });
  return (
    <div className={common.card}>
      <div className={styles.sides}>
        <Side title={texts.old} side={old} />
        <Side title={texts.fresh} side={fresh} />
      </div>
      {old.typed !== null && (
        <Text size={200} className={common.break}>
          {texts.typed(old.typed)}
        </Text>
      )}
      <Text size={200} className={common.quiet}>
        {reason}
      </Text>
      <div className={common.row} role="group" aria-label={name}>
        <ToggleButton
          size="small"
          checked={same === true}
          disabled={disabled}
          aria-label={texts.sameOf(name)}
          onClick={say(true)}
        >
          {texts.same}
        </ToggleButton>
        <ToggleButton
          size="small"
          checked={same === false}
          disabled={disabled}
          aria-label={texts.differentOf(name)}
          onClick={say(false)}
        >
          {texts.different}
        </ToggleButton>
      </div>
    </div>
  );
}

function Side({ title, side: { name, basis, total } }: { readonly title: string; readonly side: PairSide }) {
  const common = useCommonStyles();
  const texts = strings.months;
  return (
    <div className={common.tight}>
      <Text size={200} className={common.quiet}>
        {title}
      </Text>
      <Text weight="semibold" className={common.break}>
        {name ?? texts.unnamed}
      </Text>
      {basis !== null && (
        <Text size={200} className={common.break}>
          {basis}
        </Text>
      )}
      <Text size={200}>{strings.deadlines.sum(total)}</Text>
    </div>
  );
}
