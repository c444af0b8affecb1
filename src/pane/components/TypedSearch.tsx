import { SearchBox } from "@fluentui/react-components";
import { useState } from "react";
import { useCommonStyles } from "./paneStyles";

interface Props {
  /** The current search text while nothing is being typed here. */
  readonly text: string;
  readonly label: string;
  readonly placeholder: string;
  readonly onSearch: (text: string) => void;
}

/** Keeps what is being typed: the list follows once the engine has answered. */
export function TypedSearch({ text, label, placeholder, onSearch }: Props) {
  const common = useCommonStyles();
  const [typed, setTyped] = useState(text);
  return (
    <SearchBox
      className={common.wide}
      aria-label={label}
      placeholder={placeholder}
      value={typed}
      onChange={(_event, { value }) => {
        setTyped(value);
        onSearch(value);
      }}
    />
  );
}
