import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import type { OfferedWork } from "../page/pageDesk";
import { words } from "../webWords";
import { useDesk } from "./useDesk";

const TIME = new Intl.DateTimeFormat("ru-RU", { dateStyle: "long", timeStyle: "short" });

/** Offers to restore the work that a tab kept on an earlier visit, or to forget it. */
export function KeptWork({ kept, isFirst }: { readonly kept: OfferedWork; readonly isFirst: boolean }) {
  const { desk } = useDesk();
  const texts = words.recovery;
  const tab = kept.isHere ? texts.here : texts.tab(kept.tab);
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>
          {(isFirst ? texts.found : texts.another)(kept.fileName, TIME.format(kept.at), tab)}
        </MessageBarTitle>{" "}
        {isFirst && texts.why}
      </MessageBarBody>
      <MessageBarActions>
        <Button appearance={isFirst ? "primary" : "secondary"} onClick={() => void desk.restore(kept.place)}>
          {texts.restore}
        </Button>
        <Button onClick={() => void desk.forget(kept.place)}>{texts.forget}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
