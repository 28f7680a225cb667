import type { ReactNode } from "react";
import { ComboBox } from "react-aria-components/ComboBox";
import { Input } from "react-aria-components/Input";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { Text } from "react-aria-components/Text";
import { FieldFrame } from "./FieldFrame.tsx";
import { Icon } from "./Icon.tsx";
import { TakesBest } from "./TakesBest.tsx";
import { useHurry } from "./useHurry.ts";

export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly note?: string;
}

interface ComboProps {
  label: string;
  hint?: ReactNode;
  name: string;
  candidates: readonly Candidate[];
  /** What stands below the candidates, and is never taken unless it was walked to. */
  offer?: Candidate | undefined;
  text: string;
  onText: (text: string) => void;
  chosen: string | null;
  onChoose: (id: string | null) => void;
  nothing: string;
  isRequired?: boolean;
  isOptional?: boolean;
  autoFocus?: boolean;
  /** Where the candidates are few and known, they show at once. */
  opensOnFocus?: boolean;
  /** Where candidates come later than the letters: whether they are those of this text. */
  isSettled?: boolean;
}

/** A field that proposes while one types; the candidates come ready filtered. */
export function Combo(props: ComboProps) {
  const { label, hint, candidates, offer, text, onText, chosen, onChoose, ...rest } = props;
  const { nothing, isOptional = false, opensOnFocus = false, ...settled } = rest;
  const { isSettled = true, ...combo } = settled;
  const hurry = useHurry();

  /** While an Enter waits for its candidates, leaving the field takes nothing back. */
  function unlessHurried<Value>(tell: (value: Value) => void): (value: Value) => void {
    return (value) => (hurry.text() === null ? tell(value) : undefined);
  }

  return (
    <ComboBox
      {...combo}
      className="field"
      data-label={label}
      formValue="key"
      menuTrigger={opensOnFocus ? "focus" : "input"}
      allowsEmptyCollection
      items={offer ? [...candidates, offer] : candidates}
      defaultFilter={() => true}
      inputValue={text}
      onInputChange={unlessHurried(onText)}
      value={chosen}
      onChange={unlessHurried((key) => onChoose(key === null ? null : String(key)))}
    >
      <FieldFrame label={label} hint={hint} isOptional={isOptional}>
        <TakesBest
          text={text}
          candidates={candidates}
          isSettled={isSettled}
          hurry={hurry}
          onTake={onChoose}
        >
          <Input className="inp" />
        </TakesBest>
      </FieldFrame>
      <Popover className="pop list-pop">
        <ListBox
          className="options"
          renderEmptyState={() => <p className="no-option">{nothing}</p>}
        >
          {(one: Candidate) => (
            <ListBoxItem
              id={one.id}
              textValue={one.name}
              className={one === offer ? "option offer" : "option"}
            >
              {one === offer ? <Icon name="plus" /> : null}
              <Text slot="label">{one.name}</Text>
              {one.note ? <Text slot="description">{one.note}</Text> : null}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
