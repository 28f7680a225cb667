"""What is held about a data subject, as they are told it: GDPR, Articles 15 and 20."""
