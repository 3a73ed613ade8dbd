import { useState } from "preact/hooks";
import type { Prize } from "../../api/types";
import { t } from "../../i18n/texts";
import { Link, Loading, pending } from "../../ui/basics";
import { Choice, Form, useAction } from "../../ui/form";
import { Sheet } from "../../ui/sheet";
import { toast } from "../../ui/toast";
import { AddressForm, addressLine } from "./address-form";
import { requestShipping, useAddresses } from "./data";

/** Where to send a prize: a saved address, or a first one entered here. */
export function ShipSheet({ prize, close }: { prize: Prize; close: () => void }) {
  const query = useAddresses();
  const addresses = query.data.value;
  const [chosen, setChosen] = useState<string | null>(null);
  const address = chosen ?? addresses?.[0]?.id ?? null;
  const action = useAction(async () => {
    if (!address) return;
    await requestShipping(prize.id, address);
    toast(t("shipping-requested"));
    close();
  });
  return (
    <Sheet title={t("ship-where")} close={close}>
      {pending(query, <Loading cards={1} />)}
      {addresses?.length === 0 && <AddressForm saved={(made) => setChosen(made.id)} />}
      {addresses && addresses.length > 0 && (
        <Form action={action} label={t("prize-ship")} ready={address !== null} testId="ship-form">
          <Choice
            legend={t("addresses-title")}
            options={addresses.map((one) => ({
              value: one.id,
              label: <bdi>{one.recipient_name}</bdi>,
              note: addressLine(one),
            }))}
            chosen={address}
            choose={setChosen}
          />
          <Link to={{ name: "addresses" }} class="button quiet wide">
            {t("addresses-change")}
          </Link>
        </Form>
      )}
    </Sheet>
  );
}
