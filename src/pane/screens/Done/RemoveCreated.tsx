import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Text,
} from "@fluentui/react-components";
import { Section } from "../../components/Section";
import { useCommonStyles } from "../../components/paneStyles";
import { strings } from "../../strings";
import { useSession } from "../../useSession";

/** «Удалить созданное», after a confirmation that names the sheets. */
export function RemoveCreated({ sheets }: { readonly sheets: readonly string[] }) {
  const { session, state } = useSession();
  const common = useCommonStyles();
  const texts = strings.done;
  return (
    <Section title={texts.created}>
      <Text className={common.break}>{sheets.join(", ")}</Text>
      <Text size={200}>{texts.removeHint}</Text>
      <Dialog modalType="alert">
        <DialogTrigger disableButtonEnhancement>
          <Button disabled={state.task !== null}>{texts.remove}</Button>
        </DialogTrigger>
        <DialogSurface>
          <DialogBody>
            <DialogTitle>{texts.removeTitle}</DialogTitle>
            <DialogContent>{texts.removeText(sheets.map((sheet) => `«${sheet}»`).join(", "))}</DialogContent>
            <DialogActions>
              <DialogTrigger disableButtonEnhancement>
                <Button>{texts.cancel}</Button>
              </DialogTrigger>
              <DialogTrigger disableButtonEnhancement>
                <Button appearance="primary" onClick={() => void session.remove()}>
                  {texts.remove}
                </Button>
              </DialogTrigger>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </Section>
  );
}
