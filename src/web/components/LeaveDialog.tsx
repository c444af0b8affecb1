import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from "@fluentui/react-components";
import { words } from "../webWords";
import { ACTIONS } from "../page/actions";
import { useDesk } from "./useDesk";

/** The answers, starting with the one that loses nothing. */
const BUTTONS = ["saveAndLeave", "leave", "stay"] as const;

const useStyles = makeStyles({ button: { whiteSpace: "nowrap" } });

/** Asks before unsaved work is replaced by another file. */
export function LeaveDialog() {
  const { desk, state } = useDesk();
  const styles = useStyles();
  const texts = words.leave;
  return (
    <Dialog
      modalType="alert"
      open={state.asked}
      onOpenChange={(_event, { open }) => {
        if (!open) desk.answer(false);
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{texts.title}</DialogTitle>
          <DialogContent>{texts.text}</DialogContent>
          <DialogActions>
            {BUTTONS.map((name) => (
              <Button
                key={name}
                className={styles.button}
                appearance={name === "saveAndLeave" ? "primary" : "secondary"}
                disabled={!ACTIONS[name].enabled(state)}
                onClick={() => {
                  ACTIONS[name].perform(desk);
                }}
              >
                {name === "saveAndLeave" && state.saving ? words.bar.saving : texts[name]}
              </Button>
            ))}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
