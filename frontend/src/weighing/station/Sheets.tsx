import type { LoadRow, ManualWeight as Said } from "../../contract/api.schemas.ts";
import type { ScaleView } from "../../contract/api.schemas.ts";
import { m } from "../../paraglide/messages.js";
import { ErrandSheet } from "./ErrandSheet.tsx";
import { ManualWeight } from "./ManualWeight.tsx";
import { PlatePad } from "./PlatePad.tsx";
import { RejectLoad } from "./RejectLoad.tsx";
import type { Sheet } from "./sheets.ts";
import type { Errand, Truck } from "./truck.ts";
import { TruckSheet, type TruckWish } from "./TruckSheet.tsx";

interface SheetsProps {
  sheet: Sheet | null;
  onOpen: (sheet: Sheet | null) => void;
  scale: ScaleView;
  truck: Truck | null;
  onPlate: (plate: string) => void;
  onTrailer: (plate: string | null) => void;
  onErrand: (errand: Errand, load?: LoadRow) => void;
  onManual: (said: Said) => void;
  onRejected: () => void;
}

/** What lies over the station now. */
export function Sheets(props: SheetsProps) {
  const { sheet, onOpen, scale, truck } = props;
  const close = () => onOpen(null);
  if (sheet === "plate") {
    return <PlatePad title={m.kiosk_plate_title()} onPlate={props.onPlate} onClose={close} />;
  }
  if (sheet === "manual") {
    return <ManualWeight scale={scale} onWeight={props.onManual} onClose={close} />;
  }
  if (!truck || !sheet) return null;
  return <OfTruck {...props} truck={truck} sheet={sheet} onClose={close} />;
}

interface OfTruckProps extends SheetsProps {
  truck: Truck;
  sheet: Sheet;
  onClose: () => void;
}

function OfTruck(props: OfTruckProps) {
  const { sheet, onOpen, truck, onTrailer, onClose } = props;

  function wish(what: TruckWish): void {
    if (what === "alone") onTrailer(null);
    else onOpen(what);
  }

  if (sheet === "trailer") {
    return (
      <PlatePad
        title={m.kiosk_trailer_title()}
        first={truck.trailer ?? ""}
        onPlate={onTrailer}
        onClose={onClose}
      />
    );
  }
  if (sheet === "truck") return <TruckSheet truck={truck} onWish={wish} onClose={onClose} />;
  if (sheet === "reject") {
    return truck.visit ? (
      <RejectLoad visit={truck.visit} onRejected={props.onRejected} onClose={onClose} />
    ) : null;
  }
  return (
    <ErrandSheet
      truck={truck}
      asksDirection={sheet === "direction"}
      onChoose={props.onErrand}
      onClose={onClose}
    />
  );
}
