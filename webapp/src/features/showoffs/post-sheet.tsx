import { useState } from "preact/hooks";
import type { ShowoffPicture } from "../../api/types";
import { pick, t } from "../../i18n/texts";
import { Loading, pending } from "../../ui/basics";
import { Choice, Field, Form, PictureButton, Refusal, useAction } from "../../ui/form";
import { Sheet } from "../../ui/sheet";
import { toast } from "../../ui/toast";
import { usePrizesToChoose } from "../prizes/data";
import { postShowoff, uploadPicture } from "./data";
import styles from "./showoffs.module.css";

const MOST_PICTURES = 5;

export function PostSheet({ close, posted }: { close: () => void; posted: () => void }) {
  const query = usePrizesToChoose();
  const prizes = query.data.value?.items;
  const [prizeId, setPrizeId] = useState<string | null>(null);
  const [content, setContent] = useState("");
  const [pictures, setPictures] = useState<ShowoffPicture[]>([]);
  const chosen = prizeId ?? prizes?.[0]?.id ?? null;
  const upload = useAction(async (file: File) => {
    const picture = await uploadPicture(file);
    setPictures((before) => [...before, picture]);
  });
  const post = useAction(async () => {
    if (!chosen) return;
    await postShowoff({
      prize_id: chosen,
      content: content.trim(),
      picture_ids: pictures.map(({ id }) => id),
    });
    toast(t("showoff-posted"));
    posted();
  });
  return (
    <Sheet title={t("showoff-post")} close={close}>
      {pending(query, <Loading cards={1} />)}
      {prizes?.length === 0 && <p class="muted">{t("showoff-no-prize")}</p>}
      {prizes && prizes.length > 0 && (
        <Form
          action={post}
          label={t("showoff-send")}
          ready={Boolean(chosen && content.trim() && pictures.length > 0)}
          testId="showoff-form"
        >
          <Choice
            legend={t("showoff-prize")}
            options={prizes.map(({ id, lottery }) => ({
              value: id,
              label: pick(lottery.title_i18n, lottery.title),
            }))}
            chosen={chosen}
            choose={setPrizeId}
          />
          <Field
            label={t("showoff-words")}
            value={content}
            change={setContent}
            lines={3}
            maxLength={1000}
            testId="showoff-content"
          />
          <div class={styles.pictures}>
            {pictures.map(({ id, url }) => (
              <img key={id} src={url} alt="" />
            ))}
          </div>
          {pictures.length < MOST_PICTURES && (
            <PictureButton
              label={t("showoff-add-picture")}
              busy={upload.busy}
              testId="showoff-picture"
              pick={upload.run}
            />
          )}
          <Refusal error={upload.error} />
        </Form>
      )}
    </Sheet>
  );
}
