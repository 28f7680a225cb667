import { useContext, useEffect, type ReactNode } from "react";
import { ComboBox, ComboBoxStateContext } from "react-aria-components/ComboBox";
import { Input } from "react-aria-components/Input";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { Text } from "react-aria-components/Text";
import { FieldFrame } from "./FieldFrame.tsx";

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
}

/** A field that proposes while one types; the candidates come ready filtered. */
export function Combo(props: ComboProps) {
  const { label, hint, candidates, text, onText, chosen, onChoose, nothing, ...rest } = props;
  const { isOptional = false, opensOnFocus = false, ...combo } = rest;
  return (
    <ComboBox
      {...combo}
      className="field"
      data-label={label}
      formValue="key"
      menuTrigger={opensOnFocus ? "focus" : "input"}
      allowsEmptyCollection
      items={candidates}
      defaultFilter={() => true}
      inputValue={text}
      onInputChange={onText}
      value={chosen}
      onChange={(key) => onChoose(key === null ? null : String(key))}
    >
      <BestIsCurrent typed={text !== "" && chosen === null} />
      <FieldFrame label={label} hint={hint} isOptional={isOptional}>
        <Input className="inp" />
      </FieldFrame>
      <Popover className="pop list-pop">
        <ListBox
          className="options"
          renderEmptyState={() => <p className="no-option">{nothing}</p>}
        >
          {(one: Candidate) => (
            <ListBoxItem id={one.id} textValue={one.name} className="option">
              <Text slot="label">{one.name}</Text>
              {one.note ? <Text slot="description">{one.note}</Text> : null}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

/** Once something is typed, Enter takes the best candidate without an arrow key first. */
function BestIsCurrent({ typed }: { typed: boolean }) {
  const state = useContext(ComboBoxStateContext);
  useEffect(() => {
    if (!typed || !state?.isOpen || state.selectionManager.focusedKey !== null)
      return undefined;
    const best = state.collection.getFirstKey();
    // Later than the list's own effects, which forget the key when new candidates come.
    const turn = setTimeout(() => state.selectionManager.setFocusedKey(best), 0);
    return () => clearTimeout(turn);
  });
  return null;
}
