import { Button, Field, Input, Text } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { countedUp } from "../../../app/markMany";
import type { DateField } from "../../../app/mark";
import { FIELDS } from "../../../domain/fields";
import { DayField } from "../../components/DayField";
import { Footer } from "../../components/Footer";
import { Picker } from "../../components/Picker";
import { useCommonStyles } from "../../components/paneStyles";
import type { Work } from "../../session/work/workState";
import { strings } from "../../strings";
import { useSession } from "../../useSession";

const NUMBERS = ["none", "same", "counted"] as const;

/** «Отметить выбранные»: always in view below the list while something is picked. */
export function MarkTicked({ ticked }: { readonly ticked: Work["ticked"] }) {
  const { state } = useSession();
  const common = useCommonStyles();
  const [isOpen, setOpen] = useState(false);
  const texts = strings.work;
  if (ticked.debts === 0) return null;
  return (
    <Footer>
      <div className={common.tight}>
        <Text size={200} role="status">
          {texts.ticked(ticked.debts, ticked.total)}
        </Text>
        {ticked.steps.length === 0 ? (
          <Text size={200}>{texts.nothingToMark}</Text>
        ) : isOpen ? (
          <MarkForm
            ticked={ticked}
            onClose={() => {
              setOpen(false);
            }}
          />
        ) : (
          <Button
            appearance="primary"
            disabled={state.task !== null}
            onClick={() => {
              setOpen(true);
            }}
          >
            {texts.markTicked}
          </Button>
        )}
      </div>
    </Footer>
  );
}

interface FormProps {
  readonly ticked: Work["ticked"];
  readonly onClose: () => void;
}

/** Step, date and number of what is marked together. */
function MarkForm({ ticked: { steps }, onClose }: FormProps) {
  const { session, state } = useSession();
  const common = useCommonStyles();
  const texts = strings.work;
  const asOf = state.register?.asOf ?? state.request.asOf;
  const [wished, setField] = useState<DateField | null>(null);
  const [date, setDate] = useState(asOf);
  const [number, setNumber] = useState<(typeof NUMBERS)[number]>("none");
  const [first, setFirst] = useState("");
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    form.current?.querySelector("select")?.focus();
  }, []);
  const step = steps.find(({ field }) => field === wished) ?? steps[0];
  if (step === undefined) return null;
  const isNumbered = step.field === "claimDate" && number !== "none";
  const isReady = !isNumbered || first.trim() !== "";
  const mark = async (): Promise<void> => {
    const numbers = isNumbered ? { first, counted: number === "counted" } : null;
    await session.work({ type: "mark", mark: { field: step.field, date, number: numbers } });
    onClose();
  };
  return (
    <div ref={form} role="group" aria-label={texts.markTitle} className={common.tight}>
      <Field label={texts.step} size="small">
        <Picker
          size="small"
          value={step.field}
          onChange={(_event, { value }) => {
            setField(steps.find(({ field }) => field === value)?.field ?? null);
          }}
        >
          {steps.map(({ field, debts }) => (
            <option key={field} value={field}>
              {texts.stepOf(FIELDS[field].header, debts)}
            </option>
          ))}
        </Picker>
      </Field>
      <DayField
        label={texts.date}
        day={date}
        onChange={setDate}
        {...(date > asOf && { hint: strings.deadlines.markLate })}
      />
      {step.field === "claimDate" && (
        <Field label={texts.number} size="small">
          <Picker
            size="small"
            value={number}
            onChange={(_event, { value }) => {
              setNumber(NUMBERS.find((one) => one === value) ?? "none");
            }}
          >
            {NUMBERS.map((one) => (
              <option key={one} value={one}>
                {texts.numbers[one]}
              </option>
            ))}
          </Picker>
        </Field>
      )}
      {isNumbered && (
        <Field
          label={texts.firstNumber}
          size="small"
          {...(number === "counted" &&
            isReady && { hint: texts.lastNumber(countedUp(first.trim(), step.debts - 1, date)) })}
        >
          <Input
            value={first}
            onChange={(_event, { value }) => {
              setFirst(value);
            }}
          />
        </Field>
      )}
      <div className={common.row}>
        <Button appearance="primary" disabled={state.task !== null || !isReady} onClick={() => void mark()}>
          {texts.mark(step.debts)}
        </Button>
        <Button onClick={onClose}>{texts.cancel}</Button>
      </div>
    </div>
  );
}
