import { useState } from "preact/hooks";
import type { Address } from "../../api/types";
import { t } from "../../i18n/texts";
import { Empty, Loading, pending } from "../../ui/basics";
import { Refusal, useAction } from "../../ui/form";
import { TruckIcon } from "../../ui/icons";
import { Page } from "../../ui/page";
import { Sheet } from "../../ui/sheet";
import { AddressForm, addressLine } from "./address-form";
import { removeAddress, useAddresses } from "./data";

export function AddressesScreen() {
  const query = useAddresses();
  const [adding, setAdding] = useState(false);
  const addresses = query.data.value;
  return (
    <Page title={t("addresses-title")} inner>
      {pending(query, <Loading cards={1} />)}
      {addresses?.length === 0 && (
        <Empty icon={<TruckIcon />} title={t("addresses-empty")} text={t("addresses-empty-text")} />
      )}
      {addresses && addresses.length > 0 && (
        <ul class="card rows">
          {addresses.map((address) => (
            <AddressRow key={address.id} address={address} />
          ))}
        </ul>
      )}
      {addresses && (
        <button
          type="button"
          class="button wide"
          data-testid="address-add"
          onClick={() => setAdding(true)}
        >
          {t("address-add")}
        </button>
      )}
      {adding && (
        <Sheet title={t("address-add")} close={() => setAdding(false)}>
          <AddressForm saved={() => setAdding(false)} />
        </Sheet>
      )}
    </Page>
  );
}

function AddressRow({ address }: { address: Address }) {
  const remove = useAction(() => removeAddress(address.id));
  return (
    <li class="row" data-testid="address">
      <span class="row-main">
        <bdi class="row-title">{address.recipient_name}</bdi>
        <span class="row-text">{addressLine(address)}</span>
        <span class="row-note">
          {address.phone}
          {address.is_default && ` · ${t("address-default")}`}
        </span>
        <Refusal error={remove.error} />
      </span>
      <button
        type="button"
        class="button quiet danger"
        disabled={remove.busy}
        onClick={() => remove.run()}
      >
        {t("remove")}
      </button>
    </li>
  );
}
