import { useState } from "preact/hooks";
import { deleteShowoff, listShowoffs, setLike } from "../../api/showoffs";
import type { Page as PageOf, Showoff } from "../../api/types";
import { errorText } from "../../i18n/errors";
import { formatDate, formatMoney, formatNumber } from "../../i18n/format";
import { pick, t } from "../../i18n/texts";
import { invalidate, patch, usePages } from "../../state/query";
import { haptic } from "../../telegram/bridge";
import { Empty, Link, Loading, MoreButton, pending } from "../../ui/basics";
import { Refusal, useAction } from "../../ui/form";
import { HeartIcon } from "../../ui/icons";
import { Page } from "../../ui/page";
import { toast } from "../../ui/toast";
import { PostSheet } from "./post-sheet";

const PAGE = 10;

export function ShowoffsScreen() {
  const [mine, setMine] = useState(false);
  const [posting, setPosting] = useState(false);
  const query = usePages(`showoffs/${mine ? "mine" : "all"}`, (cursor) =>
    listShowoffs(mine, PAGE, cursor),
  );
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
            invalidate("showoffs/");
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
      <div class="person-head">
        <div class="row-main">
          <span class="row-title">{post.first_name}</span>
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
      <div class="post-pictures">
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

/** Counts at once; goes back if the server says otherwise. */
async function toggle(post: Showoff): Promise<void> {
  const show = (liked_by_me: boolean, likes_count: number) =>
    patch<PageOf<Showoff>>("showoffs/", (page) => ({
      ...page,
      items: page.items.map((one) =>
        one.id === post.id ? { ...one, liked_by_me, likes_count } : one,
      ),
    }));
  const liked = !post.liked_by_me;
  haptic.tap();
  show(liked, post.likes_count + (liked ? 1 : -1));
  try {
    const { data } = await setLike(post.id, liked);
    show(data.liked_by_me, data.likes_count);
  } catch (error) {
    show(post.liked_by_me, post.likes_count);
    toast(errorText(error), true);
  }
}

function LikeButton({ post }: { post: Showoff }) {
  return (
    <button
      type="button"
      class={post.liked_by_me ? "button" : "button soft"}
      aria-pressed={post.liked_by_me}
      aria-label={t("like")}
      disabled={post.is_mine}
      data-testid="like"
      onClick={() => void toggle(post)}
    >
      <HeartIcon />
      {formatNumber(post.likes_count)}
    </button>
  );
}

function DeleteButton({ post }: { post: Showoff }) {
  const action = useAction(async () => {
    await deleteShowoff(post.id);
    invalidate("showoffs/");
  });
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
