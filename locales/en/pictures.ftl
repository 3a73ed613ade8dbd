# Pictures that people send.

## Refusals
error-picture-not-found = Picture not found.
error-picture-refused = This is not a picture we can read. Please send a JPEG (at most 25 megapixels), PNG or WebP (at most 12).
error-picture-too-large = This picture is too large: { $max_bytes } bytes at most.
error-pictures-unavailable = Pictures can’t be saved right now. Please try again in a minute.
error-too-many-pictures = You have sent { $limit } pictures that are not used yet. Please use them first, or try again tomorrow.
