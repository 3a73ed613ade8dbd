import { useState } from "preact/hooks";
import type { Address } from "../../api/types";
import { t } from "../../i18n/texts";
import { Field, Form, useAction } from "../../ui/form";
import { addAddress } from "./data";

const EMPTY = {
  recipient_name: "",
  phone: "+992",
  country: "TJ",
  region: "",
  city: "",
  street: "",
  postcode: "",
  note: "",
};

export const addressLine = ({ city, street, postcode }: Address): string =>
  [city, street, postcode].filter(Boolean).join(", ");

export function AddressForm({ saved }: { saved: (address: Address) => void }) {
  const [typed, setTyped] = useState(EMPTY);
  const action = useAction(async () => {
    const address = await addAddress({ ...typed, is_default: false });
    setTyped(EMPTY);
    saved(address);
  });
  const field = (name: keyof typeof EMPTY, lines?: number) => (
    <Field
      label={t(`address-${name.replace("_", "-")}`)}
      value={typed[name]}
      change={(value) => setTyped((before) => ({ ...before, [name]: value }))}
      testId={`address-${name}`}
      maxLength={200}
      {...(lines && { lines })}
    />
  );
  const ready = [typed.recipient_name, typed.phone, typed.city, typed.street].every((text) =>
    text.trim(),
  );
  return (
    <Form action={action} label={t("address-save")} ready={ready} testId="address-form">
      {field("recipient_name")}
      {field("phone")}
      {field("country")}
      {field("region")}
      {field("city")}
      {field("street")}
      {field("postcode")}
      {field("note", 2)}
    </Form>
  );
}
