import { m } from "../paraglide/messages.js";
import { Icon } from "./Icon.tsx";
import { MenuKey } from "./MenuKey.tsx";

interface FilterChoiceProps<Value extends string> {
  label: string;
  options: readonly { readonly value: Value; readonly word: string }[];
  value: Value | undefined;
  onChange: (value: Value | undefined) => void;
}

/** A filter that reads as words: "Tila avoin", with a way out of it. */
export function FilterChoice<Value extends string>(props: FilterChoiceProps<Value>) {
  const { label, options, value, onChange } = props;
  const word = options.find((option) => option.value === value)?.word ?? m.filter_all();
  const lines = options.map((option) => ({ id: option.value, word: option.word }));
  return (
    <span className="chip">
      <MenuKey
        label={`${label} ${word}`}
        className="chip-key"
        lines={[{ id: "", word: m.filter_all() }, ...lines]}
        chosen={value ?? ""}
        onChoose={(id) => onChange(id ? (id as Value) : undefined)}
      >
        <span>
          {label} <b>{word}</b>
        </span>
        <Icon name="down" />
      </MenuKey>
      {value ? (
        <button
          type="button"
          aria-label={m.filter_remove({ filter: label })}
          onClick={() => onChange(undefined)}
        >
          <Icon name="close" />
        </button>
      ) : null}
    </span>
  );
}
