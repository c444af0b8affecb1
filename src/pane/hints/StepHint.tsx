import { Button, makeStyles, Text, ToggleButton, tokens } from "@fluentui/react-components";
import { Lightbulb16Regular } from "@fluentui/react-icons";
import type { Tab } from "../session/state";
import { HINTS } from "./hintStrings";
import { useHints } from "./useHints";

const useStyles = makeStyles({
  hint: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    // Forced colours leave no background to see it by.
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** What the step is for and where to begin, until the user has read it; nothing afterwards. */
export function StepHint({ tab }: { readonly tab: Tab }) {
  const styles = useStyles();
  const { hints, isShown } = useHints(tab);
  if (!isShown) return null;
  return (
    <div role="note" className={styles.hint} aria-label={HINTS.label}>
      <Text size={200}>{HINTS.steps[tab]}</Text>
      <div className={styles.actions}>
        <Button
          size="small"
          onClick={() => {
            hints.understood(tab);
          }}
        >
          {HINTS.understood}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            hints.switchOff();
          }}
        >
          {HINTS.switchOff}
        </Button>
      </div>
    </div>
  );
}

/** Shows and hides the step's hint: the way back to one that was closed or switched off. */
export function HintButton({ tab }: { readonly tab: Tab }) {
  const { hints, isShown } = useHints(tab);
  return (
    <ToggleButton
      size="small"
      appearance="subtle"
      icon={<Lightbulb16Regular />}
      checked={isShown}
      aria-label={HINTS.ofStep}
      title={HINTS.ofStep}
      onClick={() => {
        if (isShown) hints.understood(tab);
        else hints.show(tab);
      }}
    />
  );
}
