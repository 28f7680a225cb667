import { useNavigate } from "@tanstack/react-router";

/** Open a customer's record from a list. */
export function useOpenCustomer(): (customerId: string | undefined) => void {
  const navigate = useNavigate();
  return (customerId) => {
    if (!customerId) return;
    void navigate({ to: "/customers/$customerId/{-$part}", params: { customerId } });
  };
}
