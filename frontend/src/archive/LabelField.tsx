import { useState } from "react";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Field } from "../parts/Field.tsx";
import { CameraScan, canSeeCodes } from "./CameraScan.tsx";

interface LabelFieldProps {
  label: string;
  hint: string;
  autoFocus?: boolean;
  onLabel: (label: string) => void;
}

/** Takes what a scanner types, ended by Enter; or what a camera reads. */
export function LabelField({ label, hint, autoFocus = false, onLabel }: LabelFieldProps) {
  const [text, setText] = useState("");
  const [isLooking, setLooking] = useState(false);

  function take(event: { key: string; preventDefault: () => void }): void {
    if (event.key !== "Enter" || !text.trim()) return;
    event.preventDefault();
    tell(text.trim());
  }

  function tell(read: string): void {
    setText("");
    setLooking(false);
    onLabel(read);
  }

  return (
    <div className="scan-line">
      <Field
        name="label"
        label={label}
        hint={hint}
        value={text}
        onChange={setText}
        onKeyDown={take}
        autoFocus={autoFocus}
        autoComplete="off"
      />
      {canSeeCodes() ? (
        <Button icon="eye" onPress={() => setLooking(true)}>
          {m.archive_camera()}
        </Button>
      ) : null}
      {isLooking ? <CameraScan onCode={tell} onClose={() => setLooking(false)} /> : null}
    </div>
  );
}
