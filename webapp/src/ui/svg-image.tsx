import { useEffect, useState } from "preact/hooks";

/** An SVG picture that came as text, since only this session may read it. */
export function SvgImage({ svg, alt, testId }: { svg: string; alt: string; testId?: string }) {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [svg]);
  return url ? <img class="qr" src={url} alt={alt} data-testid={testId} /> : null;
}
