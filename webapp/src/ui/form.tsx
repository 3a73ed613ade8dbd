import type { ComponentChildren } from "preact";
import { useId, useRef, useState } from "preact/hooks";
import { ApiError } from "../api/client";
import { errorText } from "../i18n/errors";
import { formatMoney } from "../i18n/format";
import { t } from "../i18n/texts";
import { readAmount, twoPlaces } from "../lib/amount";
import { haptic } from "../telegram/bridge";

/** Something the person starts, which takes a moment and may be refused. */
export interface Action<Argument = void> {
  busy: boolean;
  error: unknown;
  run: (argument: Argument) => void;
}

/** `run` does nothing while the previous run is going, so a double press counts once. */
export function useAction<Argument = void>(
  work: (argument: Argument) => Promise<void>,
): Action<Argument> {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(undefined);
  const run = async (argument: Argument) => {
    if (busy) return;
    setBusy(true);
    setError(undefined);
    try {
      await work(argument);
      haptic.success();
    } catch (refusal) {
      haptic.error();
      setError(refusal);
    } finally {
      setBusy(false);
    }
  };
  return { busy, error, run: (argument) => void run(argument) };
}

/** Why the server refused, with the fields that it names. */
export function Refusal({ error, currency }: { error: unknown; currency?: string | undefined }) {
  if (error === undefined) return null;
  const fields =
    error instanceof ApiError && Array.isArray(error.problem.errors)
      ? (error.problem.errors as { field: string; message: string }[])
      : [];
  return (
    <div class="refusal" role="alert" data-testid="refusal">
      <p>{errorText(error, currency)}</p>
      {fields.map(({ field, message }) => (
        <p key={field} class="row-note">
          {field}: {message}
        </p>
      ))}
    </div>
  );
}

interface FormProps {
  action: Action;
  label: string;
  ready?: boolean;
  currency?: string | undefined;
  testId?: string;
  children: ComponentChildren;
}

/** Fields, the refusal, and the one button. */
export function Form({ action, label, ready = true, currency, testId, children }: FormProps) {
  return (
    <form
      class="form"
      data-testid={testId}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) action.run();
      }}
    >
      {children}
      <Refusal error={action.error} currency={currency} />
      <button type="submit" class="button wide" disabled={!ready || action.busy}>
        {action.busy ? t("loading") : label}
      </button>
    </form>
  );
}

interface FieldProps {
  label: string;
  hint?: ComponentChildren;
  value: string;
  change: (value: string) => void;
  testId?: string;
  lines?: number;
  inputMode?: "text" | "decimal" | "numeric" | "tel";
  autocomplete?: "off" | "name" | "tel" | "one-time-code" | "street-address";
  required?: boolean;
  maxLength?: number;
  placeholder?: string;
}

export function Field({ label, hint, value, change, testId, lines, ...rest }: FieldProps) {
  const id = useId();
  const common = {
    id,
    value,
    "data-testid": testId,
    "aria-describedby": hint ? `${id}-hint` : undefined,
    ...rest,
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {lines ? (
        <textarea {...common} rows={lines} onInput={(event) => change(event.currentTarget.value)} />
      ) : (
        <input {...common} onInput={(event) => change(event.currentTarget.value)} />
      )}
      {hint && (
        <p class="row-note" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** An amount as people type it. `change` gets a decimal string, or "" if there is none. */
export function AmountField(props: Omit<FieldProps, "inputMode"> & { currency: string }) {
  const { currency, label, value, change, ...rest } = props;
  const [typed, setTyped] = useState(value);
  const sent = useRef(value);
  const text = value === sent.current ? typed : value; // the form has set another
  const readings = value === "" ? readAmount(text, currency) : [];
  const take = (next: string, amount: string) => {
    sent.current = amount;
    setTyped(next);
    change(amount);
  };
  return (
    <>
      <Field
        {...rest}
        label={`${label}, ${currency}`}
        value={text}
        inputMode="decimal"
        autocomplete="off"
        change={(next) => {
          const [amount, other] = readAmount(next, currency);
          take(next, amount && !other ? amount : "");
        }}
      />
      {readings.length === 2 && (
        <div class="chips" role="group" aria-label={t("amount-which")}>
          <p class="row-note">{t("amount-which")}</p>
          {readings.map(twoPlaces).map((reading) => (
            <button
              key={reading}
              type="button"
              class="chip numbers"
              data-testid="amount-reading"
              onClick={() => take(reading, reading)}
            >
              {formatMoney(reading, currency)}
            </button>
          ))}
        </div>
      )}
    </>
  );
}

/** Whether a text is an amount above zero that the API takes. */
export const isAmount = (text: string): boolean =>
  /^\d{1,12}(\.\d{1,8})?$/.test(text) && /[1-9]/.test(text);

interface ChoiceProps<T extends string> {
  legend: string;
  options: readonly { value: T; label: ComponentChildren; note?: string | undefined }[];
  chosen: T | null;
  choose: (value: T) => void;
  testId?: string;
}

export function Choice<T extends string>(props: ChoiceProps<T>) {
  const name = useId();
  return (
    <fieldset class="choice" data-testid={props.testId}>
      <legend>{props.legend}</legend>
      {props.options.map(({ value, label, note }) => (
        <label key={value} class="choice-option" data-testid={`option-${value}`}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={value === props.chosen}
            onChange={() => props.choose(value)}
          />
          <span class="choice-name">{label}</span>
          {note && <span class="choice-note">{note}</span>}
        </label>
      ))}
    </fieldset>
  );
}

/** A picture from the person's device. */
export function PictureButton(props: {
  label: string;
  busy: boolean;
  pick: (picture: File) => void;
  testId?: string;
}) {
  const id = useId();
  return (
    <div class="picture-button">
      <input
        id={id}
        class="visually-hidden"
        type="file"
        accept="image/jpeg,image/png,image/webp"
        disabled={props.busy}
        data-testid={props.testId}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = "";
          if (file) props.pick(file);
        }}
      />
      <label for={id} class="button soft wide">
        {props.busy ? t("loading") : props.label}
      </label>
    </div>
  );
}
