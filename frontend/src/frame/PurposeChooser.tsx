import { useSyncExternalStore } from "react";
import { purposeWord } from "../format/roles.ts";
import { onPurpose, statedPurpose, statePurpose } from "../http/purpose.ts";
import { m } from "../paraglide/messages.js";
import { Icon } from "../parts/Icon.tsx";
import { MenuKey } from "../parts/MenuKey.tsx";
import { queries } from "../queries.ts";
import { usePurposes } from "./usePurposes.ts";

/** What the personal data on this screen is wanted for; part of the right to see it. */
export function PurposeChooser() {
  const purpose = useSyncExternalStore(onPurpose, statedPurpose);
  const purposes = usePurposes();
  if (!purpose || purposes.length === 0) return null;
  return (
    <MenuKey
      label={m.purpose_now({ purpose: purposeWord(purpose) })}
      className="purpose"
      lines={purposes.map((one) => ({ id: one, word: purposeWord(one) }))}
      chosen={purpose}
      onChoose={choose}
    >
      <Icon name="eye" />
      <span>{m.purpose()}</span>
      <b>{purposeWord(purpose)}</b>
      <Icon name="down" />
    </MenuKey>
  );
}

/** What is on show is asked for anew under the new purpose, and logged so. */
function choose(purpose: string): void {
  statePurpose(purpose);
  void queries.invalidateQueries();
}
