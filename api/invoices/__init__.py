"""What customers owe: invoices, credit notes, payments."""
