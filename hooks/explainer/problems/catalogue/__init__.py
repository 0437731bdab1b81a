"""What each problem's code means: why the rule is there, a wrong example and a right one."""
