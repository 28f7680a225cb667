"""What the controller must be able to show: breaches, records of processing, assessments."""
