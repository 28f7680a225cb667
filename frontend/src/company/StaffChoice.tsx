import { useListStaff } from "../contract/staff/staff.ts";
import { m } from "../paraglide/messages.js";
import { Choice } from "../parts/Choice.tsx";
import { Fetched } from "../parts/Fetched.tsx";

interface StaffChoiceProps {
  name: string;
  label: string;
  defaultValue: string | null;
  isRequired?: boolean;
}

/** Somebody who works here, to answer for a thing. */
export function StaffChoice({
  name,
  label,
  defaultValue,
  isRequired = false,
}: StaffChoiceProps) {
  const staff = useListStaff({ limit: 200 });
  return (
    <Fetched query={staff} rows={1}>
      {({ items }) => (
        <Choice
          name={name}
          label={label}
          options={items
            .filter(({ left_on }) => left_on === null)
            .map((one) => ({ value: one.id, word: one.name ?? m.hidden_value() }))}
          defaultValue={defaultValue}
          isRequired={isRequired}
          isOptional={!isRequired}
        />
      )}
    </Fetched>
  );
}
