import { Button, type ButtonProps } from "@fluentui/react-components";
import { FolderOpenRegular } from "@fluentui/react-icons";
import { useRef } from "react";
import { ACCEPTED, useOpening } from "./useOpening";

/** A button that lets the user choose files and opens them. */
export function OpenButton({ label, ...look }: Pick<ButtonProps, "appearance" | "size"> & { label: string }) {
  const input = useRef<HTMLInputElement>(null);
  const { openFiles } = useOpening();
  return (
    <>
      <Button {...look} icon={<FolderOpenRegular />} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={label}
        accept={ACCEPTED}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // The same file may be chosen again.
          target.value = "";
          openFiles(files);
        }}
      />
    </>
  );
}
