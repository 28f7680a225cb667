import { useState, type ReactNode } from "react";
import type { CustomerView } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Sourced } from "./Sourced.tsx";

interface CorrectableTermProps {
  customer: CustomerView;
  term: string;
  record: string;
  field: string;
  text: string | null;
  /** What it may be used for. */
  marks?: ReactNode;
  /** What the key that corrects is called; without it the value is only shown. */
  correct: string | undefined;
  dialog: (onClose: () => void) => ReactNode;
}

/** A value with its source; corrected from there, or from the key beside it. */
export function CorrectableTerm(props: CorrectableTermProps) {
  const { customer, term, record, field, text, marks, correct, dialog } = props;
  const [correcting, setCorrecting] = useState(false);

  function fromOrigin(close: () => void): void {
    close();
    setCorrecting(true);
  }

  return (
    <div className="term">
      <dt>{term}</dt>
      <dd>
        <Sourced
          customer={customer}
          record={record}
          field={field}
          value={text}
          actions={(close) =>
            correct ? (
              <Button size="sm" icon="pencil" onPress={() => fromOrigin(close)}>
                {m.correct()}
              </Button>
            ) : null
          }
        />
        {marks}
        {correct ? (
          <Button
            size="sm"
            look="quiet"
            icon="pencil"
            aria-label={correct}
            onPress={() => setCorrecting(true)}
          />
        ) : null}
        {correcting ? dialog(() => setCorrecting(false)) : null}
      </dd>
    </div>
  );
}
