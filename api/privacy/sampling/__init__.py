"""A random sample of last week's views, which the register's keeper looks at one by one."""
