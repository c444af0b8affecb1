import { Text } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { OwnTrial } from "../../../../app/ownTrial";
import { OWN_KEYS, type OwnKey, type OwnRegulation as Own } from "../../../../regulations/own/ownRules";
import { typedRegulation } from "../../../../settings/ownRegulation";
import { Fold } from "../../../components/Fold";
import { useCommonStyles } from "../../../components/paneStyles";
import { OWN } from "../../../ownStrings";
import { useSession } from "../../../useSession";
import { OwnActions } from "./OwnActions";
import { OwnExamples } from "./OwnExamples";
import { OwnField } from "./OwnField";
import { OwnStart } from "./OwnStart";

/**
 * «Свой регламент»: the organisation's own terms, step by step in words, checked and tried on an example debt as they are
 * typed (docs/terms.md §4). The workbook keeps them on the sheet «Настройки».
 */
export function OwnRegulation() {
  const { session } = useSession();
  const common = useCommonStyles();
  const [own, setOwn] = useState<Own | null>(null);
  const [trial, setTrial] = useState<OwnTrial | null>(null);
  const asked = useRef(0);

  const change = (next: Own): void => {
    setOwn(next);
    // Answers may arrive after the next letter was typed: only the last request's counts.
    const question = (asked.current += 1);
    void session.tryRegulation(next).then((answer) => {
      if (question === asked.current && answer !== null) setTrial(answer);
    });
  };
  const open = async (): Promise<void> => {
    const settings = await session.organisation();
    if (settings !== null) change(typedRegulation(settings));
  };
  const of = (list: OwnTrial["faults"] | undefined, part: OwnKey): string | null =>
    list?.find(({ step }) => step === part)?.fault ?? null;

  return (
    <Fold
      title={OWN.title}
      onOpen={() => {
        if (own === null) void open();
      }}
    >
      {own !== null && (
        <div className={common.stack}>
          <Text>{OWN.hint}</Text>
          <OwnStart onStart={change} document={own.document} />
          {OWN_KEYS.map((part) => {
            const text = own[part] ?? "";
            return (
              <OwnField
                key={part}
                part={part}
                text={text}
                // If nothing has been typed yet, that is no error to complain about.
                fault={text === "" ? null : of(trial?.faults, part)}
                doubt={of(trial?.doubts, part)}
                onChange={(typed) => {
                  change({ ...own, [part]: typed });
                }}
              />
            );
          })}
          {trial !== null && <OwnExamples trial={trial} />}
          <OwnActions own={own} trial={trial} onLoad={change} />
        </div>
      )}
    </Fold>
  );
}
