interface TickBoxesProps<Value extends string> {
  name: string;
  legend: string;
  words: Record<Value, () => string>;
  ticked?: readonly Value[];
}

/** Several of a few words: boxes to tick. */
export function TickBoxes<Value extends string>(props: TickBoxesProps<Value>) {
  const { name, legend, words, ticked = [] } = props;
  return (
    <fieldset className="boxes">
      <legend className="lbl">{legend}</legend>
      {(Object.keys(words) as Value[]).map((value) => (
        <label key={value} className="either">
          <input
            type="checkbox"
            name={name}
            value={value}
            defaultChecked={ticked.includes(value)}
          />
          <span>{words[value]()}</span>
        </label>
      ))}
    </fieldset>
  );
}
