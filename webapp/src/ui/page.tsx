import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { t } from "../i18n/texts";
import { goBack } from "../state/router";
import { hasBackButton, useBackButton } from "../telegram/buttons";
import { BackIcon } from "./icons";

/** A screen's heading. It takes the focus, so that a screen reader announces the screen. */
export function Title({ text, testId }: { text: string; testId?: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} data-testid={testId}>
      {text}
    </h1>
  );
}

interface Props {
  /** Absent if the content has a `Title` of its own. */
  title?: string;
  inner?: boolean;
  aside?: ComponentChildren;
  children: ComponentChildren;
}

export function Page({ title, inner = false, aside, children }: Props) {
  useBackButton(inner, goBack);
  const ownBack = inner && !hasBackButton();
  return (
    <main class="page" data-inner={inner || undefined}>
      {(title || ownBack || aside) && (
        <div class="page-head">
          {ownBack && (
            <button type="button" class="round" aria-label={t("back")} onClick={goBack}>
              <BackIcon />
            </button>
          )}
          {title && <Title text={title} />}
          {aside}
        </div>
      )}
      {children}
    </main>
  );
}
