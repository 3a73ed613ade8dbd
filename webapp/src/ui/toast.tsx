import { signal } from "@preact/signals";

const SHOWN_MS = 3500;
const message = signal<{ text: string; bad: boolean } | null>(null);
let timer: ReturnType<typeof setTimeout> | undefined;

/** Show a short message over the screen. */
export function toast(text: string, bad = false): void {
  clearTimeout(timer);
  message.value = { text, bad };
  timer = setTimeout(() => {
    message.value = null;
  }, SHOWN_MS);
}

export function Toasts() {
  const shown = message.value;
  return (
    <div class="toasts" role="status" aria-live="polite">
      {shown && (
        <div class="toast" data-bad={shown.bad || undefined}>
          {shown.text}
        </div>
      )}
    </div>
  );
}
