import { NoticeBar } from "../../taskpane/components/NoticeBar";
import { useDesk } from "./useDesk";

/** What went wrong with a whole file, in the words of the command. */
export function FailureBar() {
  const { desk, state } = useDesk();
  const { failure } = state;
  if (failure === null) return null;
  const notice = {
    intent: "error",
    title: failure.title,
    text: failure.message,
    details: null,
    retry: false,
  } as const;
  return <NoticeBar notice={notice} onClose={desk.dismiss} />;
}
