"""The meaning of each problem code: why the rule exists, a wrong example and a right one."""
