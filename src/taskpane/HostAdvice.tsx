import { MessageBar, MessageBarBody, MessageBarTitle, Text } from "@fluentui/react-components";
import type { Host } from "./host";
import { strings } from "../pane/strings";

/** Why the pane cannot work here, and what to do about it. */
export function HostAdvice({ host }: { readonly host: Exclude<Host, "excel"> }) {
  const advice = strings.advice[host];
  return (
    <>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{advice.title}</MessageBarTitle>
          {advice.text}
        </MessageBarBody>
      </MessageBar>
      <Text as="p" block>
        {advice.next}
      </Text>
    </>
  );
}
