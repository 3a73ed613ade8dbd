import { useState } from "preact/hooks";
import type { Showoff } from "../../api/types";
import { errorText } from "../../i18n/errors";
import { formatDate, formatMoney, formatNumber } from "../../i18n/format";
import { pick, t } from "../../i18n/texts";
import { haptic } from "../../telegram/bridge";
import { Empty, Link, Loading, MoreButton, pending } from "../../ui/basics";
import { Refusal, useAction } from "../../ui/form";
import { HeartIcon } from "../../ui/icons";
import { Page } from "../../ui/page";
import { toast } from "../../ui/toast";
import { PersonName } from "../users/person-name";
import { deleteShowoff, toggleLike, useShowoffs } from "./data";
import { PostSheet } from "./post-sheet";
import styles from "./showoffs.module.css";

export function ShowoffsScreen() {
  const [mine, setMine] = useState(false);
  const [posting, setPosting] = useState(false);
  const query = useShowoffs(mine);
  const page = query.data.value;
  return (
    <Page title={t("showoffs-title")} inner>
      <div class="filters">
        {[false, true].map((own) => (
          <button
            key={String(own)}
            type="button"
            class={own === mine ? "button" : "button soft"}
            aria-pressed={own === mine}
            data-testid={own ? "showoffs-mine" : "showoffs-all"}
            onClick={() => setMine(own)}
          >
            {t(own ? "showoffs-mine" : "showoffs-all")}
          </button>
        ))}
        <button
          type="button"
          class="button soft"
          data-testid="showoff-post"
          onClick={() => setPosting(true)}
        >
          {t("showoff-post")}
        </button>
      </div>
      {pending(query, <Loading cards={2} picture />)}
      {page?.items.length === 0 && (
        <Empty icon={<HeartIcon />} title={t("showoffs-empty")} text={t("showoffs-empty-text")} />
      )}
      <div class="stack">
        {page?.items.map((post) => (
          <Post key={post.id} post={post} />
        ))}
      </div>
      {page?.next_cursor && (
        <MoreButton busy={query.loadingMore.value} load={() => void query.loadMore()} />
      )}
      {posting && (
        <PostSheet
          close={() => setPosting(false)}
          posted={() => {
            setPosting(false);
            setMine(true);
          }}
        />
      )}
    </Page>
  );
}

const TONES: Record<string, string> = { APPROVED: "good", REJECTED: "bad" };

function Post({ post }: { post: Showoff }) {
  return (
    <article class="card card-body" data-testid="showoff" data-status={post.status}>
      <div class="row-head">
        <div class="row-main">
          <PersonName class="row-title" name={post.first_name} />
          <Link to={{ name: "lottery", id: post.lottery.id }} class="row-note">
            {pick(post.lottery.title_i18n, post.lottery.title)} ·{" "}
            {formatDate(post.created_at, "day")}
          </Link>
        </div>
        {post.is_mine && (
          <span class="state" data-tone={TONES[post.status]}>
            {t(`showoff-${post.status.toLowerCase()}`)}
          </span>
        )}
      </div>
      <div class={styles.pictures}>
        {post.pictures.map(({ id, url }) => (
          <img key={id} src={url} alt="" loading="lazy" />
        ))}
      </div>
      <p>{post.content}</p>
      {post.reward && (
        <p class="muted numbers">
          {t("showoff-reward", { amount: formatMoney(post.reward, post.currency) })}
        </p>
      )}
      {post.admin_note && <p class="problem">{post.admin_note}</p>}
      <div class="actions">
        {post.status === "APPROVED" && <LikeButton post={post} />}
        {post.is_mine && <DeleteButton post={post} />}
      </div>
    </article>
  );
}

function LikeButton({ post }: { post: Showoff }) {
  const like = () => {
    haptic.tap();
    toggleLike(post).catch((error) => toast(errorText(error), true));
  };
  return (
    <button
      type="button"
      class={post.liked_by_me ? "button" : "button soft"}
      aria-pressed={post.liked_by_me}
      aria-label={t("like")}
      disabled={post.is_mine}
      data-testid="like"
      onClick={like}
    >
      <HeartIcon />
      {formatNumber(post.likes_count)}
    </button>
  );
}

function DeleteButton({ post }: { post: Showoff }) {
  const action = useAction(() => deleteShowoff(post.id));
  return (
    <>
      <button
        type="button"
        class="button quiet danger"
        disabled={action.busy}
        onClick={() => action.run()}
      >
        {t("remove")}
      </button>
      <Refusal error={action.error} />
    </>
  );
}
