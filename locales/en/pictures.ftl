# Pictures that people send.

## Refusals
error-picture-not-found = This picture does not exist.
error-picture-refused = This is not a picture that we can read. Please send a JPEG (at most 25 megapixels), PNG or WebP (at most 12).
error-picture-too-large = This picture is too large: { $max_bytes } bytes at most.
error-pictures-unavailable = Pictures cannot be kept right now. Please try again in a minute.
error-too-many-pictures = You have sent { $limit } pictures that are not used yet. Please use them first, or try again tomorrow.
