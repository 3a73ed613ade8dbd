import type { User } from "../../api/types";
import { t } from "../../i18n/texts";
import { copyText, share } from "../../telegram/bridge";
import { Section } from "../../ui/basics";
import { CopyIcon, ShareIcon } from "../../ui/icons";
import { toast } from "../../ui/toast";

export function LinkCard({ user }: { user: User }) {
  const copy = () =>
    copyText(user.referral_link).then(
      () => toast(t("copied")),
      () => toast(t("copy-failed"), true),
    );
  return (
    <Section title={t("referral-title")}>
      <div class="card card-body">
        <p class="muted">{t("referral-text")}</p>
        <p class="hash">
          <code data-testid="referral-link">{user.referral_link}</code>
        </p>
        <div class="actions">
          <button
            type="button"
            class="button"
            data-testid="referral-share"
            onClick={() => share(user.referral_link, t("referral-share-text"))}
          >
            <ShareIcon />
            {t("share")}
          </button>
          <button type="button" class="button soft" onClick={() => void copy()}>
            <CopyIcon />
            {t("copy")}
          </button>
        </div>
      </div>
    </Section>
  );
}
