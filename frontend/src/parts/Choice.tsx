import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { Select, SelectValue } from "react-aria-components/Select";
import { m } from "../paraglide/messages.js";
import { FieldFrame } from "./FieldFrame.tsx";
import { Icon } from "./Icon.tsx";

export interface Option<Value extends string = string> {
  readonly value: Value;
  readonly word: string;
}

interface ChoiceProps<Value extends string> {
  name: string;
  label: string;
  hint?: ReactNode;
  options: readonly Option<Value>[];
  value?: Value | null;
  defaultValue?: Value | null;
  onChange?: (value: Value) => void;
  isRequired?: boolean;
  isOptional?: boolean;
}

/** One of a few words. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, hint, options, isOptional = false, onChange, ...rest } = props;
  return (
    <Select
      {...rest}
      className="field"
      data-choice=""
      data-label={label}
      placeholder={m.choose()}
      onChange={(key) => onChange?.(key as Value)}
    >
      <FieldFrame label={label} hint={hint} isOptional={isOptional}>
        <Button className="inp choice">
          <SelectValue />
          <Icon name="down" />
        </Button>
      </FieldFrame>
      <Popover className="pop list-pop">
        <ListBox className="options" items={options}>
          {(option) => (
            <ListBoxItem id={option.value} className="option">
              {option.word}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
