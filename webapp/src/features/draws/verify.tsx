import { useState } from "preact/hooks";
import type { Lottery } from "../../api/types";
import { checkDraw, STEPS, type Step, type StepName } from "../../fairness/check";
import { errorText } from "../../i18n/errors";
import { t } from "../../i18n/texts";
import { haptic } from "../../telegram/bridge";
import { CheckIcon, CrossIcon, NextIcon } from "../../ui/icons";
import { gatherEvidence } from "./data";
import styles from "./draws.module.css";

type Run = "idle" | "running" | "done";

function Mark({ step }: { step: Step | undefined }) {
  if (!step) return <span class={styles.mark} data-state="waiting" />;
  return (
    <span class={styles.mark} data-state={step.state}>
      {step.state === "ok" ? <CheckIcon /> : step.state === "failed" ? <CrossIcon /> : <NextIcon />}
      <span class="visually-hidden">{t(`check-state-${step.state}`)}</span>
    </span>
  );
}

interface RowProps {
  name: StepName;
  step: Step | undefined;
  source: string;
  count: number;
}

function StepRow({ name, step, source, count }: RowProps) {
  const of = name === "key" || name === "entropy" ? `check-${name}-${source}` : `check-${name}`;
  const note = t(step?.state === "skipped" ? `check-${name}-skipped` : of, { count });
  return (
    <li class={styles.step} data-testid={`verify-${name}`} data-state={step?.state ?? "waiting"}>
      <Mark step={step} />
      <div>
        <span>{note}</span>
        {step && step.detail && (
          <details class={styles.bytes} open={step.state === "failed"}>
            <summary>{t("check-bytes")}</summary>
            <code>{step.detail}</code>
          </details>
        )}
      </div>
    </li>
  );
}

/** "Check it yourself": recomputes the draw on this device, step by step. */
export function Verify({ lottery }: { lottery: Lottery }) {
  const [run, setRun] = useState<Run>("idle");
  const [steps, setSteps] = useState<Step[]>([]);
  const [failure, setFailure] = useState<unknown>(null);

  const start = async () => {
    setRun("running");
    setSteps([]);
    setFailure(null);
    try {
      const evidence = await gatherEvidence(lottery);
      const known: Step[] = [];
      for await (const step of checkDraw(evidence)) {
        known.push(step);
        setSteps([...known]);
      }
      if (known.some(({ state }) => state === "failed")) haptic.error();
      else haptic.success();
      setRun("done");
    } catch (error) {
      setFailure(error);
      setRun("idle");
    }
  };

  const failed = steps.some(({ state }) => state === "failed");
  const shown = STEPS.filter(
    (name) => name !== "receipts" || lottery.my_tickets > 0 || steps.some((s) => s.name === name),
  );
  return (
    <div class="card card-body">
      <h3>{t("check-title")}</h3>
      <p class="muted">{t("check-text")}</p>
      {run !== "idle" && (
        <ol class={styles.steps}>
          {shown.map((name) => (
            <StepRow
              key={name}
              name={name}
              step={steps.find((step) => step.name === name)}
              source={lottery.entropy_source}
              count={name === "receipts" ? lottery.my_tickets : lottery.sold_tickets}
            />
          ))}
        </ol>
      )}
      <div role="status">
        {run === "done" && (
          <p
            class={failed ? "problem" : "success"}
            data-testid="verify-result"
            data-result={failed ? "failed" : "ok"}
          >
            {failed ? t("check-failed") : t("check-ok")}
          </p>
        )}
      </div>
      {failure !== null && (
        <p class="problem" role="alert">
          {errorText(failure)}
        </p>
      )}
      <button
        type="button"
        class="button wide"
        data-testid="verify-run"
        disabled={run === "running"}
        onClick={() => void start()}
      >
        {run === "running"
          ? t("check-running")
          : run === "done"
            ? t("check-again")
            : t("check-run")}
      </button>
    </div>
  );
}
