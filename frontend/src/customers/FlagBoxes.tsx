interface FlagBoxesProps<Flag extends string> {
  label: string;
  words: Readonly<Record<Flag, () => string>>;
  shown: Readonly<Record<Flag, boolean>>;
}

/** What something may be used for, each to be ticked. */
export function FlagBoxes<Flag extends string>(props: FlagBoxesProps<Flag>) {
  const { label, words, shown } = props;
  const flags = Object.keys(words) as Flag[];
  return (
    <fieldset className="boxes">
      <legend className="lbl">{label}</legend>
      {flags.map((flag) => (
        <label key={flag} className="either">
          <input type="checkbox" name={flag} defaultChecked={shown[flag]} />
          <span>{words[flag]()}</span>
        </label>
      ))}
    </fieldset>
  );
}
