"""What is allowed with papers, keys and scans."""
