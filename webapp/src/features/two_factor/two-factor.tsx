import { useState } from "preact/hooks";
import type { Enrolment } from "../../api/types";
import { t } from "../../i18n/texts";
import { Loading, pending } from "../../ui/basics";
import { Field, Form, Refusal, useAction } from "../../ui/form";
import { Page } from "../../ui/page";
import { SvgImage } from "../../ui/svg-image";
import { toast } from "../../ui/toast";
import { beginTwoFactor, confirmTwoFactor, endTwoFactor, useTwoFactor } from "./data";

export function TwoFactorScreen() {
  const query = useTwoFactor();
  const status = query.data.value?.status;
  return (
    <Page title={t("security-title")} inner>
      {pending(query, <Loading cards={1} />)}
      {status && (
        <section class="card card-body" data-testid="two-factor" data-status={status}>
          <h2>{t("two-factor")}</h2>
          <p class="muted">{t("two-factor-text")}</p>
          {status === "on" ? <SwitchOff /> : <SwitchOn />}
        </section>
      )}
    </Page>
  );
}

function CodeForm(props: { label: string; send: (code: string) => Promise<void> }) {
  const [code, setCode] = useState("");
  const action = useAction(() => props.send(code));
  return (
    <Form action={action} label={props.label} ready={/\d{3} ?\d{3}/.test(code)} testId="code-form">
      <Field
        label={t("code")}
        value={code}
        change={setCode}
        testId="code"
        inputMode="numeric"
        autocomplete="one-time-code"
        maxLength={16}
      />
    </Form>
  );
}

function SwitchOff() {
  const send = async (code: string) => {
    await endTwoFactor(code);
    toast(t("two-factor-is-off"));
  };
  return (
    <>
      <p>{t("two-factor-on")}</p>
      <CodeForm label={t("two-factor-switch-off")} send={send} />
    </>
  );
}

function SwitchOn() {
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null);
  const begin = useAction(async () => setEnrolment(await beginTwoFactor()));
  const send = async (code: string) => {
    await confirmTwoFactor(code);
    toast(t("two-factor-is-on"));
  };
  if (!enrolment) {
    return (
      <>
        <Refusal error={begin.error} />
        <button
          type="button"
          class="button"
          data-testid="two-factor-begin"
          disabled={begin.busy}
          onClick={() => begin.run()}
        >
          {t("two-factor-switch-on")}
        </button>
      </>
    );
  }
  return (
    <>
      <p>{t("two-factor-scan")}</p>
      <SvgImage svg={enrolment.qr_svg} alt={t("two-factor-qr")} />
      <p class="hash">
        <code data-testid="two-factor-secret">{enrolment.secret}</code>
      </p>
      <CodeForm label={t("two-factor-confirm")} send={send} />
    </>
  );
}
