import { m } from "../../paraglide/messages.js";
import { Choices } from "./Choices.tsx";
import type { Truck } from "./truck.ts";

export type TruckWish = "plate" | "trailer" | "alone" | "reject";

interface TruckSheetProps {
  truck: Truck;
  onWish: (wish: TruckWish) => void;
  onClose: () => void;
}

/** Another truck or trailer; one that was weighed already cannot turn into another. */
export function TruckSheet({ truck, onWish, onClose }: TruckSheetProps) {
  if (truck.visit) {
    return (
      <Choices
        title={m.kiosk_truck()}
        lead={m.kiosk_truck_weighed()}
        options={[{ value: "reject" as const, word: m.kiosk_reject() }]}
        onChoose={onWish}
        onClose={onClose}
      />
    );
  }
  const options: { value: TruckWish; word: string }[] = [
    { value: "plate", word: m.kiosk_change_truck() },
    { value: "trailer", word: m.kiosk_change_trailer() },
    { value: "alone", word: m.kiosk_no_trailer() },
  ];
  return (
    <Choices
      title={m.kiosk_truck()}
      lead={[truck.plate, truck.trailer].filter(Boolean).join(" + ")}
      options={options}
      onChoose={onWish}
      onClose={onClose}
    />
  );
}
