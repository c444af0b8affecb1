import { Button, type ButtonProps } from "@fluentui/react-components";
import { FolderOpenRegular } from "@fluentui/react-icons";
import { useRef } from "react";
import { ACCEPTED, useOpening } from "./useOpening";

interface OpenButtonProps extends Pick<ButtonProps, "appearance" | "size" | "className"> {
  readonly label: string;
  readonly labelClassName?: string;
}

/** A button that lets the user choose files and opens them. */
export function OpenButton({ label, labelClassName, ...look }: OpenButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const { openFiles } = useOpening();
  return (
    <>
      <Button {...look} icon={<FolderOpenRegular />} title={label} onClick={() => input.current?.click()}>
        <span className={labelClassName}>{label}</span>
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
