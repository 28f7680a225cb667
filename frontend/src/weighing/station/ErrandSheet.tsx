import { useState } from "react";
import type { Direction, LoadRow } from "../../contract/api.schemas.ts";
import { ChooseDirection } from "./ChooseDirection.tsx";
import { ChooseOrder } from "./ChooseOrder.tsx";
import type { Errand, Truck } from "./truck.ts";

interface ErrandSheetProps {
  truck: Truck;
  asksDirection: boolean;
  onChoose: (errand: Errand, load?: LoadRow) => void;
  onClose: () => void;
}

/** What a truck comes for: the order, or first the direction and then the order. */
export function ErrandSheet({ truck, asksDirection, onChoose, onClose }: ErrandSheetProps) {
  const [direction, setDirection] = useState<Direction | null>(null);
  if (asksDirection && direction === null) {
    return <ChooseDirection onChoose={setDirection} onClose={onClose} />;
  }
  return (
    <ChooseOrder truck={truck} direction={direction} onChoose={onChoose} onClose={onClose} />
  );
}
