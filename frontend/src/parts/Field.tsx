import type { HTMLInputTypeAttribute, ReactNode } from "react";
import { Input } from "react-aria-components/Input";
import { TextArea } from "react-aria-components/TextArea";
import { TextField } from "react-aria-components/TextField";
import { FieldFrame } from "./FieldFrame.tsx";

interface FieldProps {
  name: string;
  label: string;
  hint?: ReactNode;
  type?: HTMLInputTypeAttribute;
  rows?: number;
  isRequired?: boolean;
  isReadOnly?: boolean;
  /** Say "vapaaehtoinen" when it is not required. */
  isOptional?: boolean;
  defaultValue?: string;
  value?: string;
  onChange?: (value: string) => void;
  onBlur?: () => void;
  onKeyDown?: (event: { key: string; preventDefault: () => void }) => void;
  autoComplete?: string;
  autoFocus?: boolean;
  inputMode?: "numeric" | "decimal" | "tel" | "email" | "text";
  validate?: (value: string) => string | null;
  className?: string;
}

/** A labelled line of text, or several with `rows`. */
export function Field({ label, hint, rows, className = "field", ...field }: FieldProps) {
  const { isOptional = false, ...rest } = field;
  return (
    <TextField {...rest} className={className} data-label={label}>
      <FieldFrame label={label} hint={hint} isOptional={isOptional}>
        {rows ? <TextArea className="inp area" rows={rows} /> : <Input className="inp" />}
      </FieldFrame>
    </TextField>
  );
}
