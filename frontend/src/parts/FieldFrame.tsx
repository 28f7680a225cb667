import type { ReactNode } from "react";
import { FieldError } from "react-aria-components/FieldError";
import { Label } from "react-aria-components/Label";
import { Text } from "react-aria-components/Text";
import { m } from "../paraglide/messages.js";
import { sentenceFor } from "./faults.ts";
import { Icon } from "./Icon.tsx";

interface FrameProps {
  label: string;
  hint?: ReactNode;
  isOptional?: boolean;
  children: ReactNode;
}

/** Label above, hint under it, the error between hint and control. */
export function FieldFrame({ label, hint, isOptional, children }: FrameProps) {
  return (
    <>
      <Label className="lbl">
        {label} {isOptional ? <span className="opt">({m.optional()})</span> : null}
      </Label>
      {hint ? (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      ) : null}
      <FieldError className="errmsg">
        {({ validationDetails, validationErrors }) => (
          <>
            <Icon name="warn" />
            <span>{sentenceFor(label, validationDetails, validationErrors.join(" "))}</span>
          </>
        )}
      </FieldError>
      {children}
    </>
  );
}
