import { NoticeBar } from "../../pane/components/NoticeBar";
import { useDesk } from "./useDesk";

/** What the page has to say about whole files; errors are worded as in the command. */
export function DeskNotice() {
  const { desk, state } = useDesk();
  return state.notice === null ? null : <NoticeBar notice={state.notice} onClose={desk.dismiss} />;
}
