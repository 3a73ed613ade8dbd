import type { User } from "../../api/types";
import { errorText } from "../../i18n/errors";
import { t } from "../../i18n/texts";
import { haptic } from "../../telegram/bridge";
import { toast } from "../../ui/toast";
import { useHandle } from "../handles/data";
import { chooseVisibility } from "./data";
import styles from "./users.module.css";

/** What lists show of the person: the first name, the handle, or neither. */
export function VisibilityCard({ user }: { user: User }) {
  const handle = useHandle().data.value?.handle;
  const choose = (next: User["visibility"]) => {
    haptic.select();
    chooseVisibility(next).catch((error) => toast(errorText(error), true));
  };
  return (
    <div class="card rows">
      <label class={`row ${styles.visibility}`}>
        <span class="row-main">
          <span class="row-title">{t("visibility")}</span>
          <span class="row-note">{t("visibility-text")}</span>
        </span>
        <select
          data-testid="visibility-select"
          value={user.visibility}
          onChange={(event) => choose(event.currentTarget.value as User["visibility"])}
        >
          <option value="PUBLIC">{user.first_name}</option>
          <option value="HANDLE" disabled={!handle}>
            {handle ? `@${handle}` : t("handle")}
          </option>
          <option value="HIDDEN">{t("visibility-hidden")}</option>
        </select>
      </label>
    </div>
  );
}
