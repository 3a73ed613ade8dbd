import type { ComponentChildren } from "preact";
import { errorText } from "../i18n/errors";
import { t } from "../i18n/texts";
import { hashOf, type Route } from "../lib/routes";
import { navigate } from "../state/router";
import { haptic } from "../telegram/bridge";

interface LinkProps {
  to: Route;
  children: ComponentChildren;
  class?: string;
  "aria-label"?: string;
  "aria-current"?: "page" | undefined;
  onPointerDown?: () => void;
  [data: `data-${string}`]: string | undefined;
}

/** A link inside the app. It has a real address, so it can be focused and opened as usual. */
export function Link({ to, children, ...rest }: LinkProps) {
  return (
    <a
      {...rest}
      href={hashOf(to)}
      onClick={(event) => {
        event.preventDefault();
        navigate(to);
      }}
    >
      {children}
    </a>
  );
}

export function Section(props: {
  title: string;
  note?: ComponentChildren;
  children: ComponentChildren;
}) {
  return (
    <section class="section">
      <div class="section-head">
        <h2>{props.title}</h2>
        {props.note && <span class="section-note">{props.note}</span>}
      </div>
      {props.children}
    </section>
  );
}

export function Skeleton({ lines = 3, picture = false }: { lines?: number; picture?: boolean }) {
  return (
    <div class="card skeleton" aria-hidden="true">
      {picture && <div class="bone bone-picture" />}
      {Array.from({ length: lines }, (_, i) => (
        <div key={i} class="bone" data-width={i % 3} />
      ))}
    </div>
  );
}

export function Loading({ cards = 2, picture = false }: { cards?: number; picture?: boolean }) {
  return (
    <div class="stack" role="status" aria-label={t("loading")}>
      {Array.from({ length: cards }, (_, i) => (
        <Skeleton key={i} picture={picture} />
      ))}
    </div>
  );
}

export function Failure({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <div class="card notice" role="alert">
      <p>{errorText(error)}</p>
      <button
        type="button"
        class="button soft"
        data-testid="retry"
        onClick={() => {
          haptic.tap();
          retry();
        }}
      >
        {t("retry")}
      </button>
    </div>
  );
}

export function Empty(props: {
  icon: ComponentChildren;
  title: string;
  text: string;
  action?: ComponentChildren;
}) {
  return (
    <div class="card notice">
      <span class="notice-icon">{props.icon}</span>
      <h2>{props.title}</h2>
      <p class="muted">{props.text}</p>
      {props.action}
    </div>
  );
}

/** What to show until a query has data; null once it does. */
export function pending(
  query: { data: { value: unknown }; error: { value: unknown }; refresh: () => Promise<void> },
  skeleton: ComponentChildren,
): ComponentChildren | null {
  if (query.data.value !== undefined) return null;
  if (query.error.value !== undefined) {
    return <Failure error={query.error.value} retry={() => void query.refresh()} />;
  }
  return skeleton;
}

export function MoreButton({ busy, load }: { busy: boolean; load: () => void }) {
  return (
    <button type="button" class="button quiet wide" disabled={busy} onClick={load}>
      {busy ? t("loading") : t("show-more")}
    </button>
  );
}
