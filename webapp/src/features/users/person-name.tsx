import { t } from "../../i18n/texts";

interface Props {
  name: string | null;
  class?: string;
}

/** A person as they show themselves to others; null for one who shows nothing. */
export function PersonName({ name, ...rest }: Props) {
  return <bdi {...rest}>{name ?? t("person-nameless")}</bdi>;
}
