import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons";
import { strings } from "./strings";

/** What the first screen can start; a button is shown only for an action that is given. */
export interface FirstRunActions {
  readonly takeActiveSheet?: () => void;
  readonly fillExample?: () => void;
}

const useStyles = makeStyles({
  promises: {
    listStyleType: "none",
    margin: `${tokens.spacingVerticalL} 0`,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
  },
  promise: { display: "flex", gap: tokens.spacingHorizontalS },
  mark: { flexShrink: 0, marginTop: "2px", color: tokens.colorPaletteGreenForeground1 },
  actions: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

/** The screen before any register exists: what the product does, what it never does, and where to begin. */
export function FirstRun({ actions }: { readonly actions: FirstRunActions }) {
  const styles = useStyles();
  const texts = strings.firstRun;
  return (
    <>
      <Text as="p" block>
        {texts.lead}
      </Text>
      <ul className={styles.promises}>
        {texts.promises.map((promise) => (
          <li key={promise} className={styles.promise}>
            <CheckmarkCircleRegular className={styles.mark} fontSize={20} aria-hidden />
            <Text>{promise}</Text>
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        {actions.takeActiveSheet && (
          <Button appearance="primary" onClick={actions.takeActiveSheet}>
            {texts.takeActiveSheet}
          </Button>
        )}
        {actions.fillExample && <Button onClick={actions.fillExample}>{texts.fillExample}</Button>}
      </div>
    </>
  );
}
