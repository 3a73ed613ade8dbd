import { useState } from "preact/hooks";
import { formatNumber } from "../../i18n/format";
import { t } from "../../i18n/texts";
import { Section } from "../../ui/basics";
import { Field, Form, useAction } from "../../ui/form";
import { toast } from "../../ui/toast";
import { payWithStars, type StarsTerms } from "./data";

export function StarsForm({ stars }: { stars: StarsTerms }) {
  const [typed, setTyped] = useState("");
  const count = Number(typed);
  const action = useAction(async () => {
    if ((await payWithStars(stars, count)) !== "paid") return;
    setTyped("");
    toast(t("stars-paid"));
  });
  const ready = Number.isInteger(count) && count >= stars.min_stars && count <= stars.max_stars;
  return (
    <Section title={t("stars-title")}>
      <div class="card card-body">
        <p class="muted">
          {t("stars-text", { coins: formatNumber(Number(stars.coins_per_star)) })}
        </p>
        <Form action={action} label={t("stars-do")} ready={ready} testId="stars-form">
          <Field
            label={t("stars-count")}
            value={typed}
            change={(text) => setTyped(text.replace(/\D/g, ""))}
            inputMode="numeric"
            autocomplete="off"
            testId="stars"
            hint={t("deposit-limits", {
              min: formatNumber(stars.min_stars),
              max: formatNumber(stars.max_stars),
            })}
          />
        </Form>
      </div>
    </Section>
  );
}
