/** The server keeps pictures no larger than this. */
const MAX_SIDE_PIXELS = 2048;
const JPEG_QUALITY = 0.9;

/** Width and height that fit into a square of `side`, in the same proportion. */
export function fitInto(side: number, width: number, height: number): [number, number] {
  const share = Math.min(1, side / Math.max(width, height));
  return [Math.max(1, Math.round(width * share)), Math.max(1, Math.round(height * share))];
}

/**
 * Shrink a picture to what the server keeps: a phone's photo has more pixels than it accepts. A
 * picture that this browser cannot decode is returned as it is.
 */
export async function fitPicture(picture: Blob): Promise<Blob> {
  let bitmap: ImageBitmap;
  try {
    // Apply the camera's orientation, since the canvas drops that tag.
    bitmap = await createImageBitmap(picture, { imageOrientation: "from-image" });
  } catch {
    return picture;
  }
  try {
    const [width, height] = fitInto(MAX_SIDE_PIXELS, bitmap.width, bitmap.height);
    if (width === bitmap.width && height === bitmap.height) return picture;
    return (await draw(bitmap, width, height)) ?? picture;
  } finally {
    bitmap.close();
  }
}

async function draw(bitmap: ImageBitmap, width: number, height: number): Promise<Blob | null> {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d");
  if (!context) return null;
  // JPEG has no transparency; without this, transparent areas would be black.
  context.fillStyle = "#fff";
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = "high";
  context.drawImage(bitmap, 0, 0, width, height);
  return new Promise((resolve) => {
    canvas.toBlob(resolve, "image/jpeg", JPEG_QUALITY);
  });
}
