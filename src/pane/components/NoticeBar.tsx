import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { Notice } from "../session/state";
import { strings } from "../strings";

/** What happened, what to do, and the technical text for the administrator. */
export function NoticeBar({ notice, onClose }: { readonly notice: Notice; readonly onClose?: () => void }) {
  const { notices } = strings;
  return (
    <MessageBar intent={notice.intent} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{notice.title}</MessageBarTitle> {notice.text}
        {notice.retry && ` ${notices.retryLater}`}
        {notice.details !== null && (
          <details>
            <summary>{notices.details}</summary>
            {notice.details}
          </details>
        )}
      </MessageBarBody>
      {onClose && (
        <MessageBarActions
          containerAction={
            <Button
              appearance="transparent"
              icon={<DismissRegular />}
              aria-label={notices.close}
              onClick={onClose}
            />
          }
        />
      )}
    </MessageBar>
  );
}
