import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Promises } from "./components/Promises";
import { strings } from "./strings";

/** What the first screen can start; a button is shown only if its action is given. */
export interface FirstRunActions {
  readonly takeActiveSheet?: () => void;
  readonly fillExample?: () => void;
}

const useStyles = makeStyles({
  actions: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  screen: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
});

/** The screen before any register exists: what the product does, what it never does, and where to begin. */
export function FirstRun({ actions }: { readonly actions: FirstRunActions }) {
  const styles = useStyles();
  const texts = strings.firstRun;
  return (
    <div className={styles.screen}>
      <Text block>{texts.lead}</Text>
      <Promises promises={texts.promises} />
      <div className={styles.actions}>
        {actions.takeActiveSheet && (
          <Button appearance="primary" onClick={actions.takeActiveSheet}>
            {texts.takeActiveSheet}
          </Button>
        )}
        {actions.fillExample && <Button onClick={actions.fillExample}>{texts.fillExample}</Button>}
      </div>
    </div>
  );
}
