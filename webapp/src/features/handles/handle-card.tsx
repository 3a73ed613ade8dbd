import { useState } from "preact/hooks";
import type { Handle } from "../../api/types";
import { formatDate } from "../../i18n/format";
import { t } from "../../i18n/texts";
import { useIsOn } from "../../state/config";
import { Loading, pending, Section } from "../../ui/basics";
import { Field, Form, useAction } from "../../ui/form";
import { toast } from "../../ui/toast";
import { chooseHandle, useHandle } from "./data";

/** One's own handle: shown, and changed when the time has come. */
export function HandleCard() {
  const isOn = useIsOn()("handles");
  const query = useHandle();
  const own = query.data.value;
  if (!isOn && !own?.handle) return null;
  return (
    <Section title={t("handle")}>
      {pending(query, <Loading cards={1} />)}
      {own && (
        <div class="card card-body" data-testid="handle-card">
          {own.handle ? (
            <p data-testid="handle">@{own.handle}</p>
          ) : (
            <p class="muted">{t("handle-none")}</p>
          )}
          {own.changes_at ? (
            <p class="muted">{t("handle-later", { date: formatDate(own.changes_at, "moment") })}</p>
          ) : (
            isOn && <Choice own={own} />
          )}
        </div>
      )}
    </Section>
  );
}

function Choice({ own }: { own: Handle }) {
  const [wanted, setWanted] = useState(own.handle ?? "");
  const action = useAction(async () => {
    await chooseHandle(wanted);
    toast(t("handle-saved"));
  });
  const ready = /^@?\w{3,32}$/.test(wanted.trim()) && wanted.trim() !== own.handle;
  return (
    <Form action={action} label={t("handle-save")} ready={ready} testId="handle-form">
      <Field
        label={t("handle")}
        hint={t("handle-text")}
        value={wanted}
        change={setWanted}
        testId="handle-input"
        maxLength={33}
      />
    </Form>
  );
}
