# Refusals that belong to no feature.

## Refusals
error-bad-request = This request could not be read.
error-idempotency-in-flight = Your first request is still being processed. Please wait a moment.
error-idempotency-key-invalid = The Idempotency-Key header must have 1 to 200 visible ASCII characters.
error-idempotency-key-missing = The Idempotency-Key header is missing.
error-idempotency-mismatch = This key has already been used for another request.
error-internal-error = Something went wrong on our side. Please try again.
error-method-not-allowed = This method is not allowed here.
error-feature-off = This is not available in this shop.
error-not-found = There is nothing here.
error-overloaded = Very many people are here right now. Please try again in a moment.
error-payload-too-large = The request is too large.
error-too-many-requests = Too many attempts. Please wait a little.
error-unavailable = The shop is unavailable for a moment. Please try again.
error-unsupported-media-type = The request must be JSON.
error-figure-changed =
    { $field ->
        [rate] The rate has changed: one unit of cash now gives { $now } in coins.
        [fee] The fee has changed: it is now { $now }.
        [coins_per_star] The rate has changed: one Star now gives { $now } in coins.
       *[other] This has changed: it is now { $now }.
    } Please check and confirm again.
error-validation-error =
    { $field ->
        [amount] The field “amount” is not filled in correctly.
        [account-holder] The field “account holder’s name” is not filled in correctly.
        [account-number] The field “number” is not filled in correctly.
        [account-provider] The field “bank or operator” is not filled in correctly.
        [recipient_name] The field “name” is not filled in correctly.
        [phone] The field “phone” is not filled in correctly.
        [country] The field “country” is not filled in correctly.
        [region] The field “region” is not filled in correctly.
        [city] The field “city” is not filled in correctly.
        [street] The field “street” is not filled in correctly.
        [postcode] The field “postcode” is not filled in correctly.
        [note] The field “note” is not filled in correctly.
        [reason] The field “reason” is not filled in correctly.
        [reference] The field “transfer number” is not filled in correctly.
        [stars] The field “number of Stars” is not filled in correctly.
        [content] The field “text” is not filled in correctly.
        [price] The field “price” is not filled in correctly.
       *[other] Something is not filled in correctly.
    }
