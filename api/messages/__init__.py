"""What people ask us and what we answer: e-mail and the contact form in one inbox."""
