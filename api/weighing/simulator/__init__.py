"""A weighbridge that is not there: speaks an indicator's protocol over TCP, faults and all."""
