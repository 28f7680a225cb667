"""Assessments of impact (GDPR 35) and of new uses (6(4)): answered, approved, reviewed."""
