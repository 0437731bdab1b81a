"""Where a preview may be shown: on this machine, at an address that is free."""

from __future__ import annotations

import ipaddress
import socket

ADVICE = "name another address, as in `make serve ADDRESS=127.0.0.1:8001`."


def refusal(host: str, port: int) -> str:
    """Return why a preview cannot be shown at an address, or nothing where it can."""
    if not is_loopback(host):
        return (
            f"A preview shows unfinished work, and is for this machine alone; {host}:{port} may be "
            f"open to others: {ADVICE}"
        )
    try:
        socket.create_server((host, port), family=family(host)).close()
    except OSError as error:
        return f"Nothing can be shown at {host}:{port} ({error.strerror}): {ADVICE}"
    return ""


def is_loopback(host: str) -> bool:
    """Tell whether a name or number means this machine alone."""
    try:
        found = {str(entry[4][0]) for entry in socket.getaddrinfo(host or "0.0.0.0", None)}
    except OSError:
        return False
    return all(ipaddress.ip_address(number.partition("%")[0]).is_loopback for number in found)


def family(host: str) -> socket.AddressFamily:
    """Return which family of addresses a host belongs to."""
    return socket.AF_INET6 if ":" in host else socket.AF_INET
