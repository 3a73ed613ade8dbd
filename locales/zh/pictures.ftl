# Pictures that people send.

## Refusals
error-picture-not-found = 该图片不存在。
error-picture-refused = 无法读取这张图片。请发送 JPEG（最多 2500 万像素）、PNG 或 WebP（最多 1200 万像素）。
error-picture-too-large = 图片太大：最多 { $max_bytes } 字节。
error-pictures-unavailable = 现在无法保存图片，请一分钟后再试。
error-too-many-pictures = 您已有 { $limit } 张尚未使用的图片。请先使用它们，或明天再试。
