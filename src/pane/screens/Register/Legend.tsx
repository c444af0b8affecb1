import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { HIGHLIGHT_WORDS, LIMITATION_WORDS } from "../../../assessment/assessmentWords";
import { COLORS } from "../../../sheet/sheetStyles";
import { Section } from "../../components/Section";
import { useCommonStyles } from "../../components/paneStyles";
import { strings } from "../../strings";

const useStyles = makeStyles({
  // The colours of the sheet itself, whatever the pane's theme; a contrast theme must not repaint them.
  swatch: {
    width: "20px",
    height: "16px",
    flexShrink: 0,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    forcedColorAdjust: "none",
  },
});

const LINES = [
  { color: COLORS.claim, words: HIGHLIGHT_WORDS.claim },
  { color: COLORS.claimMissed, words: strings.register.legendMissed(HIGHLIGHT_WORDS.claim) },
  { color: COLORS.lawsuit, words: HIGHLIGHT_WORDS.lawsuit },
  { color: COLORS.lawsuitMissed, words: strings.register.legendMissed(HIGHLIGHT_WORDS.lawsuit) },
  { color: COLORS.limitationExpired, words: LIMITATION_WORDS.expired },
  { color: COLORS.limitationExpiring, words: LIMITATION_WORDS.expiring },
  { color: COLORS.goneFill, words: strings.register.legendGone },
];

/** What the colours of the register mean. */
export function Legend() {
  const styles = useStyles();
  const common = useCommonStyles();
  return (
    <Section title={strings.register.legend}>
      <ul className={common.list}>
        {LINES.map(({ color, words }) => (
          <li key={words} className={common.row}>
            <span className={styles.swatch} style={{ backgroundColor: `#${color}` }} aria-hidden />
            <Text>{words}</Text>
          </li>
        ))}
      </ul>
      <Text size={200}>{strings.register.legendNote}</Text>
    </Section>
  );
}
