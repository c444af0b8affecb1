import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import type { KeptWork as Kept } from "../recovery/keptWork";
import { words } from "../webWords";
import { useDesk } from "./useDesk";

const TIME = new Intl.DateTimeFormat("ru-RU", { dateStyle: "long", timeStyle: "short" });

/** Offers to restore the work of an earlier visit, or to forget it. */
export function KeptWork({ kept }: { readonly kept: Kept }) {
  const { desk } = useDesk();
  const texts = words.recovery;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{texts.found(kept.fileName, TIME.format(kept.at))}</MessageBarTitle> {texts.why}
      </MessageBarBody>
      <MessageBarActions>
        <Button appearance="primary" onClick={() => void desk.restore()}>
          {texts.restore}
        </Button>
        <Button onClick={() => void desk.forget()}>{texts.forget}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
