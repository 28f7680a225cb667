import { useState } from "react";
import type { CustomerView } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { Field } from "../parts/Field.tsx";
import { Form } from "../parts/Form.tsx";
import { useSession } from "../session.ts";
import { MergeCustomers } from "./MergeCustomers.tsx";
import type { Similar } from "./similar.ts";

interface DuplicatesProps {
  similar: readonly Similar[];
  onUse: (found: CustomerView) => void;
  /** Create a new one all the same, and why. */
  onAnyway: (reason: string) => void;
  onBack: () => void;
}

/** Is the customer already in the register? Merging is easier now than later. */
export function Duplicates({ similar, onUse, onAnyway, onBack }: DuplicatesProps) {
  const [isAnyway, setAnyway] = useState(false);
  const [isMerging, setMerging] = useState(false);
  const { may } = useSession();
  const [first, second] = similar.map(({ found }) => found);
  if (isMerging && first && second) {
    return (
      <MergeCustomers
        customer={first}
        other={second.id}
        onMerged={onUse}
        onClose={() => setMerging(false)}
      />
    );
  }
  return (
    <Dialog
      isOpen
      alert
      title={m.duplicate_title()}
      lead={m.duplicate_lead({ count: similar.length })}
      onClose={onBack}
    >
      <ul className="body dup">
        {similar.map((one, index) => (
          <Candidate key={one.found.id} similar={one} isFirst={index === 0} onUse={onUse} />
        ))}
      </ul>
      {isAnyway ? (
        <Reason onAnyway={onAnyway} onBack={onBack} />
      ) : (
        <footer>
          <Button onPress={onBack}>{m.duplicate_back()}</Button>
          {second && may("merge_customers") ? (
            <Button onPress={() => setMerging(true)}>{m.merge_found()}</Button>
          ) : null}
          <Button onPress={() => setAnyway(true)}>{m.duplicate_anyway()}</Button>
        </footer>
      )}
    </Dialog>
  );
}

interface CandidateProps {
  similar: Similar;
  isFirst: boolean;
  onUse: (found: CustomerView) => void;
}

function Candidate({ similar: { found, same, score }, isFirst, onUse }: CandidateProps) {
  const name = found.name ?? m.hidden_value();
  return (
    <li>
      <div>
        <b>{name}</b>, {m.customer_numbered({ number: found.number })}
        <br />
        {same.map((what) => (
          <span key={what}>
            <mark>{m.duplicate_matches({ what })}</mark>{" "}
          </span>
        ))}
        <span className="muted">
          {[m.duplicate_score({ score }), found.business_id, found.addresses[0]?.town]
            .filter(Boolean)
            .join(" · ")}
        </span>
      </div>
      <Button
        size="sm"
        look={isFirst ? "pri" : undefined}
        autoFocus={isFirst}
        aria-label={m.duplicate_use_of({ name })}
        onPress={() => onUse(found)}
      >
        {m.duplicate_use()}
      </Button>
    </li>
  );
}

function Reason({ onAnyway, onBack }: Pick<DuplicatesProps, "onAnyway" | "onBack">) {
  return (
    <Form
      label={m.duplicate_anyway()}
      className="dialog-form"
      onSubmit={(said) => onAnyway(String(said.get("reason")).trim())}
    >
      <div className="body">
        <Field
          name="reason"
          label={m.duplicate_reason()}
          hint={m.duplicate_reason_hint()}
          autoFocus
          isRequired
        />
      </div>
      <footer>
        <Button onPress={onBack}>{m.duplicate_back()}</Button>
        <Button type="submit">{m.duplicate_anyway()}</Button>
      </footer>
    </Form>
  );
}
