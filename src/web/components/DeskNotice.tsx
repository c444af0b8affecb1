import { NoticeBar } from "../../pane/components/NoticeBar";
import { useDesk } from "./useDesk";

/** What the page has to say of whole files; what went wrong, in the words of the command. */
export function DeskNotice() {
  const { desk, state } = useDesk();
  return state.notice === null ? null : <NoticeBar notice={state.notice} onClose={desk.dismiss} />;
}
