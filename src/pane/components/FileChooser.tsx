import { Button, type ButtonProps } from "@fluentui/react-components";
import { useRef } from "react";

interface Props {
  readonly label: string;
  /** Extensions and types, as the browser's own input accepts them. */
  readonly accept: string;
  readonly size?: NonNullable<ButtonProps["size"]>;
  readonly onChoose: (file: File) => Promise<void>;
}

/** A button for choosing a file on this machine. */
export function FileChooser({ label, accept, size = "medium", onChoose }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        size={size}
        onClick={() => {
          input.current?.click();
        }}
      >
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        aria-label={label}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // The same file may be chosen again once it is corrected.
          if (file !== undefined) void onChoose(file).finally(() => (target.value = ""));
        }}
      />
    </>
  );
}
