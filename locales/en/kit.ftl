# Refusals that belong to no feature.

## Refusals
error-bad-request = The request cannot be read.
error-idempotency-in-flight = Your first request is still being done. Please wait a moment.
error-idempotency-key-invalid = The header Idempotency-Key must have 1 to 200 visible ASCII characters.
error-idempotency-key-missing = The header Idempotency-Key is missing.
error-idempotency-mismatch = This key was used for another request.
error-internal-error = Something went wrong on our side. Please try again.
error-method-not-allowed = This method is not possible here.
error-not-found = There is nothing here.
error-overloaded = Very many people are here right now. Please try again in a moment.
error-payload-too-large = The request is too large.
error-too-many-requests = Too many attempts. Please wait a little.
error-unavailable = The shop is away for a moment. Please try again.
error-unsupported-media-type = The request must be JSON.
error-validation-error = Something is not filled in correctly.
