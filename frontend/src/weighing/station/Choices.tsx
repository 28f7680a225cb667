import type { ReactNode } from "react";
import { m } from "../../paraglide/messages.js";
import { Dialog } from "../../parts/Dialog.tsx";

interface ChoicesProps<Value extends string> {
  title: string;
  lead?: string;
  options: readonly { readonly value: Value; readonly word: string }[];
  onChoose: (value: Value) => void;
  onClose: () => void;
  children?: ReactNode;
}

/** A few large keys, one of which is pressed; pressing it is the decision. */
export function Choices<Value extends string>(props: ChoicesProps<Value>) {
  const { title, lead, options, onChoose, onClose, children } = props;
  return (
    <Dialog isOpen title={title} lead={lead} onClose={onClose}>
      <div className="k-sheet">
        {children}
        <div className="k-choices">
          {options.map(({ value, word }) => (
            <button key={value} type="button" className="k-do" onClick={() => onChoose(value)}>
              {word}
            </button>
          ))}
        </div>
        <footer className="k-foot">
          <button type="button" className="k-do" onClick={onClose}>
            {m.kiosk_back()}
          </button>
        </footer>
      </div>
    </Dialog>
  );
}
