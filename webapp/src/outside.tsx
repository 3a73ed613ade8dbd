import type { ComponentChildren } from "preact";
import { errorText } from "./i18n/errors";
import { t } from "./i18n/texts";
import { useConfig } from "./state/config";
import { TicketIcon } from "./ui/icons";

function Notice(props: { title: string; text: string; children?: ComponentChildren }) {
  return (
    <main class="page outside">
      <div class="card notice">
        <span class="notice-icon">
          <TicketIcon />
        </span>
        <h1>{props.title}</h1>
        <p class="muted">{props.text}</p>
        {props.children}
      </div>
    </main>
  );
}

/** Opened in an ordinary browser, where nobody can sign in. */
export function OutsideScreen() {
  const config = useConfig();
  return (
    <Notice title={t("outside-title")} text={t("outside-text")}>
      {config && (
        <a class="button wide" href={`https://t.me/${config.bot_username}`} data-testid="open-bot">
          {t("outside-open", { bot: `@${config.bot_username}` })}
        </a>
      )}
    </Notice>
  );
}

/** Sign-in failed. `retry` is null if it cannot help. */
export function SignInFailed({ error, retry }: { error: unknown; retry: (() => void) | null }) {
  return (
    <Notice title={t("sign-in-failed")} text={errorText(error)}>
      {retry && (
        <button type="button" class="button wide" data-testid="retry" onClick={retry}>
          {t("retry")}
        </button>
      )}
    </Notice>
  );
}
