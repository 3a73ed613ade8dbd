import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../../i18n/texts";
import { haptic } from "../../telegram/bridge";
import styles from "./draws.module.css";

const DIGITS = 7;
const SPIN_MS = 70;
const FIRST_LANDS_MS = 900;
const NEXT_LANDS_MS = 220;

const reducedMotion = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;
const blank = "•".repeat(DIGITS);

interface Props {
  /** Null while there is no winner yet. */
  number: number | null;
  /** Called once the whole number is on the screen. */
  done: () => void;
}

/**
 * The winning number. If it arrives while the person is watching, its digits spin and stop one
 * after another. A person who prefers less motion, or comes later, just sees it.
 */
export function Reveal({ number, done }: Props) {
  const watched = useRef(number === null);
  const text = number === null ? null : String(number).padStart(DIGITS, "0");
  const [landed, setLanded] = useState(watched.current ? 0 : DIGITS);
  const [noise, setNoise] = useState(blank);
  const complete = text !== null && landed >= DIGITS;
  const spinning = text !== null && !complete;

  useEffect(() => {
    if (text === null) return;
    if (!watched.current || reducedMotion()) {
      setLanded(DIGITS);
      return;
    }
    const timers = Array.from({ length: DIGITS }, (_, i) =>
      setTimeout(
        () => {
          setLanded(i + 1);
          if (i + 1 === DIGITS) haptic.success();
          else haptic.select();
        },
        FIRST_LANDS_MS + i * NEXT_LANDS_MS,
      ),
    );
    return () => timers.forEach(clearTimeout);
  }, [text]);

  useEffect(() => {
    if (!spinning || reducedMotion()) return;
    const spin = setInterval(() => {
      setNoise(Array.from({ length: DIGITS }, () => Math.floor(Math.random() * 10)).join(""));
    }, SPIN_MS);
    return () => clearInterval(spin);
  }, [spinning]);

  useEffect(() => {
    if (complete) done();
  }, [complete, done]);

  const shown = text === null ? blank : text.slice(0, landed) + noise.slice(landed);
  const state = complete ? "done" : text === null ? "waiting" : "spinning";
  return (
    <>
      <p
        class={`numbers ${styles.reveal}`}
        data-state={state}
        data-testid={complete ? "winner-number" : undefined}
        data-number={complete ? text : undefined}
        aria-hidden="true"
      >
        {[...shown].map((digit, i) => (
          <span
            key={i}
            class={styles.digit}
            data-landed={(text !== null && i < landed) || undefined}
          >
            {digit}
          </span>
        ))}
      </p>
      <p class="visually-hidden" role="status">
        {complete ? t("winning-ticket", { number: text }) : ""}
      </p>
    </>
  );
}
