import { Button } from "react-aria-components/Button";
import { Dialog, DialogTrigger } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { OverlayArrow, Popover } from "react-aria-components/Popover";
import type { InvoiceLineView } from "../../contract/api.schemas.ts";
import { barePrice, unitPrice } from "../../format/money.ts";
import { UNITS } from "../../format/words.ts";
import { m } from "../../paraglide/messages.js";
import { Icon } from "../../parts/Icon.tsx";
import { PriceReasons } from "./PriceReasons.tsx";

/** A unit price that tells which rule set it, and which prices gave way. */
export function PriceWhy({ line }: { line: InvoiceLineView }) {
  const price = unitPrice(line.unit_price, UNITS[line.unit]());
  return (
    <DialogTrigger>
      <Button className="whybtn num" aria-label={m.price_why_label({ price })}>
        {barePrice(line.unit_price)}
      </Button>
      <Popover className="pop prov" placement="bottom end" offset={10}>
        <OverlayArrow className="prov-arrow">
          <svg viewBox="0 0 16 9" aria-hidden="true">
            <path d="M8 0 16 9H0z" />
          </svg>
        </OverlayArrow>
        <Dialog className="prov-in">
          {({ close }) => (
            <>
              <div className="prov-head">
                <Heading slot="title" level={3}>
                  {m.price_why({ price })}
                </Heading>
                <Button className="close" aria-label={m.close()} onPress={close}>
                  <Icon name="close" />
                </Button>
              </div>
              <PriceReasons line={line} />
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
