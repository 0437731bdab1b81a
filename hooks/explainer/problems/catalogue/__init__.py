"""What each problem's code stands for: why the rule is there, a wrong example and a right one."""
