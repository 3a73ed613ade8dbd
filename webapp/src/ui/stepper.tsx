import { t } from "../i18n/texts";
import { haptic } from "../telegram/bridge";
import { MinusIcon, PlusIcon } from "./icons";

interface Props {
  value: number;
  max: number;
  change: (value: number) => void;
}

/** A number from 1 to `max`, set by buttons or by typing. */
export function Stepper({ value, max, change }: Props) {
  const set = (next: number) => {
    const bounded = Math.min(Math.max(1, next), Math.max(1, max));
    if (bounded === value) return;
    haptic.select();
    change(bounded);
  };
  return (
    <fieldset class="stepper">
      <legend class="visually-hidden">{t("quantity")}</legend>
      <button
        type="button"
        class="step"
        data-testid="quantity-minus"
        aria-label={t("quantity-less")}
        disabled={value <= 1}
        onClick={() => set(value - 1)}
      >
        <MinusIcon />
      </button>
      <input
        class="numbers"
        data-testid="quantity"
        type="text"
        inputMode="numeric"
        autocomplete="off"
        aria-label={t("quantity")}
        value={String(value)}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => {
          const typed = Number.parseInt(event.currentTarget.value, 10);
          set(Number.isNaN(typed) ? 1 : typed);
          event.currentTarget.value = String(Math.min(Math.max(1, typed || 1), Math.max(1, max)));
        }}
      />
      <button
        type="button"
        class="step"
        data-testid="quantity-plus"
        aria-label={t("quantity-more")}
        disabled={value >= max}
        onClick={() => set(value + 1)}
      >
        <PlusIcon />
      </button>
    </fieldset>
  );
}
