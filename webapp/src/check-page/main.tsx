import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
import { fromHex, Refused } from "../fairness/bytes";
import { type Step, verifyBundle, verifyReceipt } from "../fairness/verify";
import { LANGUAGES } from "../i18n/language";
import { type Given, piecesOf, take } from "./files";
import { language, say } from "./texts";
import "./page.css";

const NAMES = { ru: "Русский", tg: "Тоҷикӣ", en: "English", zh: "中文" };
const NOTHING: Given = { bundle: null, receipt: null, leaves: null };

function wordsOf(step: Step, { bundle }: Given, hasKey: boolean): string {
  if (step.state === "skipped") return say("page-nolist");
  if (step.name === "key" && bundle?.source === "ecvrf" && !hasKey) return say("page-key-unknown");
  const bySource = step.name === "key" || step.name === "entropy";
  const id = bySource ? `${step.name}-${bundle?.source}` : step.name;
  return say(id, { count: bundle?.seal.tickets ?? 0 });
}

function Steps(props: { steps: Step[]; given: Given; hasKey: boolean }) {
  const { steps, given, hasKey } = props;
  return (
    <ol class="steps">
      {steps.map((step) => (
        <li key={step.name} data-state={step.state} data-testid={`step-${step.name}`}>
          <span class="mark" aria-hidden="true" />
          <div>
            <p>
              <span class="unseen">{say(`state-${step.state}`)} </span>
              {wordsOf(step, given, hasKey)}
            </p>
            {step.detail && <code>{step.detail}</code>}
          </div>
        </li>
      ))}
    </ol>
  );
}

function Page() {
  const [given, setGiven] = useState(NOTHING);
  const [key, setKey] = useState("");
  const [steps, setSteps] = useState<Step[]>([]);
  const [read, setRead] = useState(0);
  const [state, setState] = useState<"idle" | "running" | "done">("idle");
  const [problem, setProblem] = useState("");

  useEffect(() => {
    document.documentElement.lang = language.value;
    document.title = say("page-title");
  }, [language.value]);

  const accept = async (contents: { name: string; content: Blob }[]) => {
    let next = given;
    setProblem("");
    setSteps([]);
    setState("idle");
    for (const { name, content } of contents) {
      try {
        next = await take(next, content);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        setProblem(`${say("page-unread", { name })} (${error.message})`);
      }
    }
    setGiven(next);
  };
  const acceptFiles = (files: FileList | null | undefined) =>
    void accept(Array.from(files ?? [], (file) => ({ name: file.name, content: file })));

  const check = async () => {
    const { bundle, receipt, leaves } = given;
    if (!bundle) {
      setProblem(say("page-need"));
      return;
    }
    setState("running");
    setProblem("");
    const known: Step[] = [];
    const tell = (step: Step) => {
      known.push(step);
      setSteps([...known]);
    };
    try {
      const publicKey = key.trim() ? fromHex(key.trim().toLowerCase()) : undefined;
      const list = leaves && piecesOf(leaves);
      const options = { publicKey, progress: setRead };
      for await (const step of verifyBundle(bundle, list, options)) tell(step);
      const holds = known.every(({ state: found }) => found !== "failed");
      if (receipt && holds) {
        const sealed = { lotteryId: bundle.lotteryId, ...bundle.seal };
        for await (const step of verifyReceipt(receipt, sealed)) tell(step);
      }
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      setProblem(`${say("page-key")}: ${error.message}`);
      setState("idle");
      return;
    } finally {
      setRead(0);
    }
    setState("done");
  };

  const failed = steps.some((step) => step.state === "failed");
  const items = [
    { id: "bundle", has: given.bundle },
    { id: "leaves", has: given.leaves },
    { id: "receipt", has: given.receipt },
  ];
  return (
    <main
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        acceptFiles(event.dataTransfer?.files);
      }}
    >
      <select
        aria-label="Language"
        value={language.value}
        onChange={(event) => {
          language.value = event.currentTarget.value as typeof language.value;
        }}
      >
        {LANGUAGES.map((code) => (
          <option key={code} value={code} lang={code}>
            {NAMES[code]}
          </option>
        ))}
      </select>
      <h1>{say("page-title")}</h1>
      <p>{say("page-text")}</p>
      <section class="drop">
        <p>{say("page-drop")}</p>
        <label class="button">
          {say("page-choose")}
          <input
            class="unseen"
            type="file"
            multiple
            data-testid="files"
            onChange={(event) => acceptFiles(event.currentTarget.files)}
          />
        </label>
        <textarea
          rows={5}
          spellcheck={false}
          data-testid="paste"
          aria-label={say("page-bundle")}
          placeholder='{"spec":"luckymart/draw/v1", …}'
          onInput={(event) => {
            const text = event.currentTarget.value;
            if (text.trim()) void accept([{ name: "…", content: new Blob([text]) }]);
          }}
        />
        <ul class="given">
          {items.map(({ id, has }) => (
            <li key={id} data-testid={`given-${id}`} data-given={has !== null}>
              {has ? "✓" : "○"} {say(`page-${id}`)}
            </li>
          ))}
        </ul>
        <label class="key">
          {say("page-key")}
          <input
            value={key}
            spellcheck={false}
            autocomplete="off"
            onInput={(event) => setKey(event.currentTarget.value)}
          />
        </label>
        <button
          type="button"
          class="button"
          data-testid="check"
          disabled={state === "running"}
          onClick={() => void check()}
        >
          {state === "running" ? say("running") : say("page-check")}
        </button>
      </section>
      <div role="status">
        {problem && (
          <p class="problem" data-testid="problem">
            {problem}
          </p>
        )}
        {state === "running" && read > 0 && <p>{say("page-progress", { count: read })}</p>}
        {state === "done" && (
          <p
            class={failed ? "problem" : "success"}
            data-testid="result"
            data-result={failed ? "failed" : "ok"}
          >
            {failed ? say("page-failed") : say("page-ok")}
          </p>
        )}
      </div>
      <Steps steps={steps} given={given} hasKey={key.trim() !== ""} />
    </main>
  );
}

render(<Page />, document.getElementById("check") as HTMLElement);
