import { useState, type ReactNode } from "react";
import { Button } from "../parts/Button.tsx";

interface AddKeyProps {
  term: string;
  word: string;
  dialog: (onClose: () => void) => ReactNode;
}

/** Where a value would be: the key that adds it. */
export function AddKey({ term, word, dialog }: AddKeyProps) {
  const [adding, setAdding] = useState(false);
  return (
    <div className="term">
      <dt>{term}</dt>
      <dd>
        <Button size="sm" look="quiet" icon="plus" onPress={() => setAdding(true)}>
          {word}
        </Button>
        {adding ? dialog(() => setAdding(false)) : null}
      </dd>
    </div>
  );
}
