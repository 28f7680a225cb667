import type { ReactNode } from "react";
import type { CustomerView } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { Form } from "../parts/Form.tsx";
import { SourceFields } from "../SourceFields.tsx";
import { Collisions } from "./Collisions.tsx";
import type { Edited } from "./merging.ts";
import { useCorrection, type Sending } from "./useCorrection.ts";

interface CorrectValueProps {
  customer: CustomerView;
  title: string;
  lead?: string;
  save: string;
  done: string;
  sending: Sending;
  /** The fields, so that they can be told apart from what others changed meanwhile. */
  edited: readonly Edited[];
  wide?: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** Correct values about a customer, and say on whose word. */
export function CorrectValue(props: CorrectValueProps) {
  const { customer, title, lead, save, sending, wide = false, onClose, children } = props;
  const { collisions, problem, save: correct } = useCorrection(props);
  const collides = collisions.length > 0;
  return (
    <Dialog
      isOpen
      wide={wide}
      alert={collides}
      title={collides ? m.conflict() : title}
      lead={collides ? m.conflict_lead({ count: collisions.length }) : lead}
      onClose={collides ? undefined : onClose}
    >
      <Form onSubmit={correct} problem={problem} label={title} className="dialog-form">
        {collides ? (
          <div className="body">
            <Collisions customer={customer} collisions={collisions} />
          </div>
        ) : null}
        <div className="body stack" hidden={collides}>
          {children}
          <SourceFields />
        </div>
        <footer>
          <Button onPress={onClose}>{collides ? m.conflict_drop() : m.cancel()}</Button>
          <Button type="submit" look="pri" isPending={sending.isPending}>
            {collides ? m.conflict_save() : save}
          </Button>
        </footer>
      </Form>
    </Dialog>
  );
}
