import type { Lottery } from "../../api/types";
import { pick, t } from "../../i18n/texts";
import { Section } from "../../ui/basics";

export function Description({ lottery }: { lottery: Lottery }) {
  const blocks: [string, string][] = [
    [t("about-prize"), pick(lottery.description_i18n, lottery.description)],
    [t("details"), pick(lottery.details_i18n)],
    [t("specifications"), pick(lottery.specifications_i18n)],
    [t("material"), pick(lottery.material_i18n)],
  ];
  return (
    <>
      {blocks.map(
        ([title, text]) =>
          text && (
            <Section key={title} title={title}>
              <p class="card card-body prose">{text}</p>
            </Section>
          ),
      )}
    </>
  );
}
