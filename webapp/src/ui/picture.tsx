import { useState } from "preact/hooks";

/** A lottery's picture, or a drawn ticket if there is none or it does not load. */
export function Picture(props: { url: string | null | undefined; alt?: string; eager?: boolean }) {
  const [broken, setBroken] = useState<string | null>(null);
  const { url, alt = "" } = props;
  if (!url || broken === url) {
    return (
      <div class="picture picture-none">
        <svg viewBox="0 0 64 40" aria-hidden="true" focusable="false">
          <path d="M8 5h48a4 4 0 0 1 4 4v6.500a5 5 0 0 0 0 9V31a4 4 0 0 1-4 4H8a4 4 0 0 1-4-4v-6.500a5 5 0 0 0 0-9V9a4 4 0 0 1 4-4z" />
          <path d="m32 11.5 2.7 5.5 6 .9-4.4 4.2 1 6-5.3-2.8-5.3 2.8 1-6-4.4-4.2 6-.9z" />
        </svg>
        {alt && <span class="visually-hidden">{alt}</span>}
      </div>
    );
  }
  return (
    <img
      class="picture"
      src={url}
      alt={alt}
      loading={props.eager ? "eager" : "lazy"}
      decoding="async"
      draggable={false}
      onError={() => setBroken(url)}
    />
  );
}
