"""What other companies' machines do in the register."""
