import { DialogTrigger, Dialog } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import type { Columns } from "./useColumns.ts";

/** Which columns a list shows; one of them at least. */
export function ChooseColumns<Row>({ columns }: { columns: Columns<Row> }) {
  const { choosable, chosen, choose } = columns;
  const shown = chosen.length ? chosen : choosable.map(({ field }) => field);

  function turn(field: string): void {
    const left = shown.filter((one) => one !== field);
    if (left.length) choose(left.length < shown.length ? left : [...shown, field]);
  }

  return (
    <DialogTrigger>
      <Button size="sm" icon="cols">
        {m.list_columns()}
      </Button>
      <Popover className="pop" placement="bottom end">
        <Dialog className="boxes columns" aria-label={m.list_columns()}>
          {choosable.map(({ field, head }) => (
            <label key={field} className="either">
              <input
                type="checkbox"
                checked={shown.includes(field)}
                onChange={() => turn(field)}
              />
              <span>{head}</span>
            </label>
          ))}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
