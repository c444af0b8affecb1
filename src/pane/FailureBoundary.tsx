import { MessageBar, MessageBarBody, MessageBarTitle, Text } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import { strings } from "./strings";

interface Props {
  readonly children: ReactNode;
}

interface State {
  readonly error: Error | null;
}

/** Shows a message for a bug in the pane instead of an empty page. */
export class FailureBoundary extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <>
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{strings.failure.title}</MessageBarTitle>
            {strings.failure.text}
          </MessageBarBody>
        </MessageBar>
        <details>
          <summary>{strings.failure.details}</summary>
          <Text font="monospace">{error.message}</Text>
        </details>
      </>
    );
  }
}
